extension Measure {
  /// One definition for each measure, in the order of the cases.
  public static let definitions: [MeasureDefinition] = contactDefinitions + answerDefinitions + outcomeDefinitions + stockDefinitions
    + planDefinitions + serviceDefinitions + trialDefinitions + timeDefinitions + learningDefinitions
    + costDefinitions + modelDefinitions

  private static let ofContact = "stage, treatment, channel, variant, language and strategy of the contact"
  private static let inForce = "stage, treatment, language and strategy in force before the event, channel of the event"
  private static let ofEvent = "stage and channel of the event; treatment, language and strategy in force before it"
  private static let ofPromise = "stage, channel and taker as the promise names them; treatment, language and strategy in force before it was made"
  private static let ofPayment =
    "stage of the paid debt (of the gravest one where the payment names none), treatment, language and strategy, all in force before the payment; channel and "
    + "variant of the contact whose pay link was used, else of the last contact or answer in the 7 days before, else none"
  private static let ofChange = "stage, treatment, language and strategy before the change; toStage after it"

  private static func flow(
    _ measure: Measure, _ name: String, _ unit: MeasureUnit, _ meaning: String, time: String, _ attribution: String
  ) -> MeasureDefinition {
    MeasureDefinition(
      measure: measure, name: name, unit: unit, series: .flow, meaning: meaning, time: time, attribution: attribution)
  }

  private static func stock(_ measure: Measure, _ name: String, _ unit: MeasureUnit, _ meaning: String, time: String)
    -> MeasureDefinition
  {
    MeasureDefinition(
      measure: measure, name: name, unit: unit, series: .stock, meaning: meaning, time: time,
      attribution: name.hasSuffix("ustomers")
        ? "stage of the gravest debt, treatment" : "stage of the debt itself, treatment of the customer")
  }

  private static let contactDefinitions = [
    flow(.requested, "requested", .count, "reminders that were to be made", time: "outreach.requested", ofContact),
    flow(
      .contacts, "contacts", .count, "reminders that went out: accepted, delivered or read, or unknown and not known to have failed",
      time: "the first report that says so", ofContact),
    flow(.accepted, "accepted", .count, "reminders that the provider took", time: "delivery.accepted", ofContact),
    flow(
      .delivered, "delivered", .count, "reminders that reached the device (a read one has)", time: "delivery.delivered, else delivery.read",
      ofContact),
    flow(.read, "read", .count, "reminders that were opened", time: "delivery.read", ofContact),
    flow(.failed, "failed", .count, "reminders that were not sent or came back", time: "delivery.failed", ofContact),
    flow(.denied, "denied", .count, "reminders that the last check of the contact rules refused", time: "delivery.denied", ofContact),
    flow(
      .unknown, "unknown", .count, "reminders of which nothing more is known than that they may have gone out", time: "delivery.unknown",
      ofContact),
  ]

  private static let answerDefinitions = [
    flow(
      .answers, "answers", .count, "messages of any other purpose that went out: answers, a person's messages, receipts, confirmations",
      time: "the first report that says so", ofContact),
    flow(
      .answersFailed, "answersFailed", .count, "such messages that failed or were denied",
      time: "delivery.failed or delivery.denied, the earlier",
      ofContact),
    flow(.replies, "replies", .count, "everything that customers said", time: "reply.received", inForce),
    flow(
      .responses, "responses", .count,
      "contacts with a first reply within 72 hours; a reply answers the contact it names, else the last on its channel, else the last",
      time: "reply.received", ofContact),
  ]

  private static let outcomeDefinitions = [
    flow(.promisesMade, "promisesMade", .count, "promises to pay", time: "promise.made", ofPromise),
    flow(.promisesKept, "promisesKept", .count, "promises that were kept", time: "promise.kept", ofPromise),
    flow(.promisesBroken, "promisesBroken", .count, "promises that were broken", time: "promise.broken", ofPromise),
    flow(.promised, "promised", .money, "what was promised", time: "promise.made", ofPromise),
    flow(.promisedAndKept, "promisedAndKept", .money, "what came in towards promises that were kept", time: "promise.kept", ofPromise),
    flow(.payments, "payments", .count, "payments; the same payment id counts once", time: "payment.received", ofPayment),
    flow(.reversals, "reversals", .count, "payments taken back", time: "payment.reversed", "as the payment"),
    flow(
      .recovered, "recovered", .money, "payments less reversals", time: "payment.received and payment.reversed, each at its own",
      ofPayment),
    flow(.reversed, "reversed", .money, "what was taken back", time: "payment.reversed", "as the payment"),
    flow(.rolls, "rolls", .count, "customers whose gravest debt moved to a graver stage", time: "customer.segmented", ofChange),
    flow(
      .cures, "cures", .count, "customers past due who moved to a younger stage, or owe nothing now", time: "customer.segmented", ofChange),
    flow(.cleared, "cleared", .count, "customers who owed something and owe nothing now", time: "customer.segmented", ofChange),
    flow(.optOuts, "optOuts", .count, "opt-outs from one channel or from all", time: "optout.recorded", inForce),
    flow(.disputes, "disputes", .count, "disputes opened", time: "dispute.opened", inForce),
    flow(.handovers, "handovers", .count, "cases handed to a person", time: "handoff.requested", ofEvent),
    flow(.wrongParties, "wrongParties", .count, "contacts that led to the wrong person", time: "party.wrong", inForce),
    flow(.paymentsClaimed, "paymentsClaimed", .count, "customers who said that it is paid", time: "payment.claimed", inForce),
  ]

  private static let ofPlan = "stage, channel and taker as the plan names them; treatment, language and strategy in force before it was made"

  private static let planDefinitions = [
    flow(.plansMade, "plansMade", .count, "plans of several payments that were agreed", time: "plan.made", ofPlan),
    flow(.plansKept, "plansKept", .count, "plans that were paid to the end", time: "plan.kept", ofPlan),
    flow(.plansBroken, "plansBroken", .count, "plans that were broken", time: "plan.broken", ofPlan),
    flow(.planned, "planned", .money, "what the plans add up to", time: "plan.made", ofPlan),
  ]

  private static let serviceDefinitions = [
    flow(.ratings, "ratings", .count, "customers who said how they were served", time: "rating.received", ofEvent),
    flow(.ratingPoints, "ratingPoints", .count, "what they gave, 1 to 5 each", time: "rating.received", ofEvent),
    flow(.complaints, "complaints", .count, "complaints about how a customer was served", time: "complaint.recorded", inForce),
    flow(.releases, "releases", .count, "cases that a person gave back", time: "agent.released", "stage, treatment, language and strategy in force before the event"),
    flow(
      .notUnderstood, "notUnderstood", .count, "cases handed to a person because the bot did not understand; also among handovers",
      time: "handoff.requested", ofEvent),
  ]

  private static let timeDefinitions = [
    flow(
      .answersTimed, "answersTimed", .count, "answers of the bot that went out within 24 hours of something that the customer said",
      time: "the first report that says so", ofContact),
    flow(
      .answerSeconds, "answerSeconds", .count, "whole seconds from the last thing that the customer said before such an answer to its going out",
      time: "the first report that says so", ofContact),
  ]

  private static let stockDefinitions = [
    stock(.customers, "customers", .count, "customers who owe something, at the end of the day or now", time: "customer.segmented"),
    stock(.accounts, "accounts", .count, "debts with something owed, at the end of the day or now", time: "customer.segmented"),
    stock(.balance, "balance", .money, "what is owed, at the end of the day or now", time: "customer.segmented"),
    stock(.openingCustomers, "openingCustomers", .count, "customers at the start of the day", time: "before 00:00 UTC"),
    stock(.openingAccounts, "openingAccounts", .count, "accounts at the start of the day", time: "before 00:00 UTC"),
    stock(.openingBalance, "openingBalance", .money, "balance at the start of the day", time: "before 00:00 UTC"),
  ]
}
