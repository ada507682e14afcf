import Models

/// One random event: its type, its bytes, and whether a body equals what its bytes say.
struct SampleEvent {
  var type: String
  var bytes: [UInt8]
  /// Reads the data of an event and tells whether it is the one that was written.
  var isReadBack: ([UInt8]) throws -> Bool
  /// Reads an event of this type and writes what was understood of it.
  var rewritten: ([UInt8]) throws -> [UInt8]
}

extension Sampler {
  /// An event of each type of the catalog, with random values.
  mutating func eventOfEachType() -> [SampleEvent] {
    let statuses = DeliveryStatus.allCases.map { sample($0.rawValue, deliveryReport()) }
    let promises = PromiseStatus.allCases.map { sample($0.rawValue, promiseOutcome()) }
    let plans = PlanStatus.allCases.map { sample($0.rawValue, planOutcome()) }
    return statuses + promises + plans + talkOutcomes() + [
      sample(accountUpdated()), sample(AccountClosed(accountId: word(), version: maybe { $0.integer() }, reason: pick())),
      sample(CustomerUpdated(details: customerDetails())), sample(ConsentChanged(channel: pick(), granted: bool())),
      sample(PaymentReceived(paymentId: word(), accountId: maybe { $0.word() }, amount: payment(), contactId: maybe { $0.word() })),
      sample(PaymentReversed(paymentId: word(), accountId: maybe { $0.word() }, amount: payment())),
      sample(DisputeResolved(accountId: maybe { $0.word() }, resolution: pick())),
      sample(AgentReplied(text: text(), agent: maybe { $0.text() })), sample(AgentReleased(agent: maybe { $0.text() })),
      sample(customerSegmented()), sample(accountSegmented()), sample(outreachRequested()),
      sample(
        ReplyReceived(
          channel: pick(), text: text(), button: maybe { $0.text() }, inReplyTo: maybe { $0.text() }, providerMessageId: maybe { $0.text() },
          media: list(atMost: 2) { ReplyMedia(kind: $0.pick(), reference: $0.word(), mediaType: $0.maybe { $0.text() }) })),
      sample(OptOutRecorded(channel: maybe { $0.pick() }, words: maybe { $0.text() })),
      sample(DisputeOpened(accountIds: list(atMost: 3) { $0.word() }, channel: pick(), category: maybe { $0.pick() })),
      sample(PaymentClaimed(accountIds: list(atMost: 3) { $0.word() }, channel: pick())), sample(PartyReached(channel: pick())),
      sample(handoffRequested()), sample(handoffNarrated()), sample(modelConsulted()), sample(decisionRecorded()), sample(MetricUpdated(record: metricRecord())),
      sample(MetricDelta(record: metricRecord())), sample(StrategyPublished(strategy: strategy())),
      sample(learningUpdated()), sample(LearningOrdered(isFrozen: bool(), since: maybe { $0.instant() })), sample(ClockTicked(now: instant())),
      sample(deadLettered()), sample(CustomerForgotten()),
      sample(KeyIssued(customerId: word(), keyId: word(), masterKeyId: word(), wrappedKey: word())),
    ]
  }

  private mutating func talkOutcomes() -> [SampleEvent] {
    [
      sample(
        PromiseChanged(
          promiseId: word(), change: pick(), amount: payment(), dueDate: date(), paid: maybe { $0.money() }, replacedBy: maybe { $0.word() })),
      sample(
        OfferMade(
          offerId: word(), kind: pick(), payments: list(atMost: 4) { PlannedPayment(dueDate: $0.date(), amount: $0.payment()) },
          discount: maybe { $0.money() }, stage: pick(), channel: pick(), expiresAt: instant())),
      sample(CaseReported(matter: pick(), accountIds: list(atMost: 3) { $0.word() }, channel: pick(), isFrozen: bool())),
      sample(RatingReceived(score: whole(1...5), stage: pick(), channel: pick())),
      sample(ComplaintRecorded(channel: pick(), score: maybe { $0.whole(1...5) })), sample(PartyConfirmed(channel: pick(), method: pick())),
      sample(
        IdentityUpdated(
          digits: maybe { _ in String(repeating: "0a", count: 32) }, digitCount: maybe { $0.whole(3...8) },
          birthDate: maybe { _ in String(repeating: "f9", count: 32) })),
    ]
  }

  private mutating func sample<Data: EventData>(_ data: Data) -> SampleEvent { sample("\(Data.type)", data) }

  private mutating func sample<Body: EventBody>(_ type: String, _ body: Body) -> SampleEvent {
    let header = header()
    return SampleEvent(
      type: type, bytes: header.encode(body, type: type),
      isReadBack: { bytes in
        let envelope = try EventEnvelope(reading: bytes)
        let data = try envelope.data(Body.self, from: bytes)
        return data == body && envelope.header == header && envelope.type == type
      },
      rewritten: { bytes in
        let envelope = try EventEnvelope(reading: bytes)
        return envelope.header.encode(try envelope.data(Body.self, from: bytes), type: envelope.type)
      })
  }
}
