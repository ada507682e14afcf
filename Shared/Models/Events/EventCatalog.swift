/// One type of event of the contract: where it travels and how one is checked.
public struct EventType: Sendable {
  /// The CloudEvents type, such as `payment.received`.
  public let name: String
  public let topic: Topic
  /// Reads the data as this type wants it and throws what is wrong with it.
  public let check: @Sendable (EventEnvelope, [UInt8]) throws(JSONFailure) -> Void

  init<Body: EventBody>(_ name: String, _ topic: Topic, _: Body.Type) {
    self.name = name
    self.topic = topic
    check = { envelope, bytes throws(JSONFailure) in _ = try envelope.data(Body.self, from: bytes) }
  }

  init<Data: EventData>(_: Data.Type, _ topic: Topic) { self.init("\(Data.type)", topic, Data.self) }
}

/// Which types of events exist, and whether one is sound, for services that are not interested in what it says.
public enum EventCatalog {
  /// All types, topic by topic.
  public static let types: [EventType] =
    [
      EventType(AccountUpdated.self, .portfolio), EventType(AccountClosed.self, .portfolio), EventType(CustomerUpdated.self, .portfolio),
      EventType(ConsentChanged.self, .portfolio), EventType(PaymentReceived.self, .portfolio), EventType(PaymentReversed.self, .portfolio),
      EventType(DisputeResolved.self, .portfolio), EventType(AgentReplied.self, .portfolio), EventType(AgentReleased.self, .portfolio),
      EventType(IdentityUpdated.self, .portfolio), EventType(CustomerForgotten.self, .portfolio),
      EventType(CustomerSegmented.self, .segments), EventType(AccountSegmented.self, .segments), EventType(OutreachRequested.self, .outreach),
    ] + DeliveryStatus.allCases.map { EventType($0.rawValue, .deliveries, DeliveryReport.self) } + [EventType(ReplyReceived.self, .inbound)]
    + PromiseStatus.allCases.map { EventType($0.rawValue, .outcomes, PromiseOutcome.self) }
    + PlanStatus.allCases.map { EventType($0.rawValue, .outcomes, PlanOutcome.self) }
    + [
      EventType(OptOutRecorded.self, .outcomes), EventType(DisputeOpened.self, .outcomes), EventType(PaymentClaimed.self, .outcomes),
      EventType(PartyReached.self, .outcomes), EventType(PartyConfirmed.self, .outcomes), EventType(PromiseChanged.self, .outcomes),
      EventType(OfferMade.self, .outcomes), EventType(CaseReported.self, .outcomes), EventType(RatingReceived.self, .outcomes),
      EventType(ComplaintRecorded.self, .outcomes), EventType(HandoffRequested.self, .handoffs),
      EventType(HandoffNarrated.self, .handoffs), EventType(ModelConsulted.self, .decisions), EventType(DecisionRecorded.self, .decisions),
      EventType(MetricUpdated.self, .metrics), EventType(MetricDelta.self, .metricDeltas), EventType(StrategyPublished.self, .strategy),
      EventType(LearningUpdated.self, .strategy), EventType(LearningOrdered.self, .strategy),
      EventType(KeyIssued.self, .keys), EventType(ClockTicked.self, .clock), EventType(DeadLettered.self, .deadLetters),
    ]

  private static let byName = Dictionary(uniqueKeysWithValues: types.map { ($0.name, $0) })

  /// Throws what is wrong with the event's data. Unknown types are fine: they are skipped.
  public static func check(_ envelope: EventEnvelope, _ bytes: [UInt8]) throws(JSONFailure) {
    try byName[envelope.type]?.check(envelope, bytes)
  }
}
