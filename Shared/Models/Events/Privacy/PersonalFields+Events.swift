// Every text of every event stands in one of the two lists. A text that somebody adds to an event has to be put into one of them: a test asks for it.
// Amounts, days, moments and numbers are not listed: they are never sealed.
extension PersonalFields {
  static let all: [(String, PersonalFields)] = portfolio + segments + contacts + outcomes + operations

  private static let portfolio: [(String, PersonalFields)] = [
    (
      "account.updated",
      PersonalFields(
        // What a debt is for may name a flat, a patient or a car; why it is in its status is written by people.
        personal: ["product", "statusReason"] + details("customer."),
        plain: ["accountId", "creditor", "balance.currency", "dueDate", "status", "balanceAsOf"] + plainDetails("customer."))
    ),
    ("account.closed", PersonalFields(plain: ["accountId", "reason"])),
    ("customer.updated", PersonalFields(personal: details(""), plain: plainDetails(""))),
    ("customer.forgotten", PersonalFields()),
    ("consent.changed", PersonalFields(plain: ["channel"])),
    ("payment.received", PersonalFields(plain: ["paymentId", "accountId", "amount.currency", "contactId"])),
    ("payment.reversed", PersonalFields(plain: ["paymentId", "accountId", "amount.currency"])),
    ("dispute.resolved", PersonalFields(plain: ["accountId", "resolution"])),
    // Who answered is a person too.
    ("agent.replied", PersonalFields(personal: ["text", "agent"])),
    ("agent.released", PersonalFields(personal: ["agent"])),
    ("identity.updated", PersonalFields(personal: ["digits", "birthDate"])),
  ]

  private static func details(_ prefix: String) -> [String] { ["name", "contactPoints.address"].map { prefix + $0 } }

  private static func plainDetails(_ prefix: String) -> [String] {
    ["language", "timeZone", "jurisdiction", "contactPoints.channel", "preferredChannel", "circumstances"].map { prefix + $0 }
  }

  private static let segments: [(String, PersonalFields)] = [
    (
      "customer.segmented",
      PersonalFields(
        personal: ["name", "channels.address", "accounts.statusReason", "accounts.product"],
        plain: [
          "stage", "previousStage", "treatment", "previousTreatment", "reason", "cause", "propensity.factors.name", "accounts.accountId", "accounts.stage",
          "accounts.dueDate", "accounts.balance.currency", "accounts.status", "accounts.creditor", "owed.currency", "language", "timeZone", "jurisdiction",
          "channels.channel", "channelReason", "hourReason", "balanceAsOf", "strategyVersion",
        ])
    ),
    (
      "account.segmented",
      PersonalFields(
        personal: ["stateReason", "product"],
        plain: [
          "customerId", "accountId", "state", "stage", "previousStage", "cause", "treatment", "reason", "dueDate", "balance.currency", "balanceAsOf", "creditor",
          "strategyVersion",
        ])
    ),
  ]

  private static let contacts: [(String, PersonalFields)] =
    [
      (
        "outreach.requested",
        PersonalFields(
          personal: ["address", "subject", "text", "buttons.title"],
          plain: [
            "contactId", "purpose", "channel", "language", "buttons.id", "payment.token", "payment.amount.currency", "payment.accountId", "payment.expiresAt",
            "accountIds", "stage", "treatment", "variant", "timeZone", "jurisdiction", "balanceAsOf", "customerWroteAt", "expiresAt", "strategyVersion",
            "costPerThousand.currency",
          ] + choice)
      ),
      (
        "reply.received",
        PersonalFields(
          // A provider's id of a message may hold the number it came from.
          personal: ["text", "providerMessageId", "media.reference"], plain: ["channel", "button", "inReplyTo", "media.kind", "media.mediaType"])
      ),
    ]
    + DeliveryStatus.allCases.map {
      (
        $0.rawValue,
        PersonalFields(
          // Providers name the number that they could not reach.
          personal: ["providerMessageId", "reason"],
          plain: ["contactId", "channel", "purpose", "stage", "treatment", "variant", "rule", "until"])
      )
    }

  private static let choice = ["choice.variant", "choice.context"]

  private static let outcomes: [(String, PersonalFields)] =
    PromiseStatus.allCases.map {
      (
        $0.rawValue,
        PersonalFields(
          plain: ["promiseId", "amount.currency", "dueDate", "stage", "channel", "takenBy", "paid.currency", "offerId", "discount.currency"])
      )
    }
    + PlanStatus.allCases.map {
      (
        $0.rawValue,
        PersonalFields(
          plain: [
            "planId", "offerId", "instalments.dueDate", "instalments.amount.currency", "discount.currency", "stage", "channel", "takenBy", "paid.currency",
          ])
      )
    }
    + [
      ("optout.recorded", PersonalFields(personal: ["words"], plain: ["channel"])),
      ("dispute.opened", PersonalFields(plain: ["accountIds", "channel", "category"])),
      ("payment.claimed", PersonalFields(plain: ["accountIds", "channel"])),
      ("party.wrong", PersonalFields(plain: ["channel"])),
      ("party.confirmed", PersonalFields(plain: ["channel", "method"])),
      ("promise.changed", PersonalFields(plain: ["promiseId", "change", "amount.currency", "dueDate", "paid.currency", "replacedBy"])),
      (
        "offer.made",
        PersonalFields(plain: ["offerId", "kind", "payments.dueDate", "payments.amount.currency", "discount.currency", "stage", "channel", "expiresAt"])
      ),
      ("case.reported", PersonalFields(plain: ["matter", "accountIds", "channel"])),
      ("rating.received", PersonalFields(plain: ["stage", "channel"])),
      ("complaint.recorded", PersonalFields(plain: ["channel"])),
      (
        "handoff.requested",
        PersonalFields(
          personal: ["facts", "history", "promises", "understood", "limits", "transcript", "suggestion"].map { "brief.\($0)" },
          plain: ["reason", "stage", "channel", "costPerThousand.currency"])
      ),
      ("handoff.narrated", PersonalFields(personal: ["narrative"], plain: ["reason", "model"])),
    ]

  private static let operations: [(String, PersonalFields)] =
    [
      (
        "decision.recorded",
        PersonalFields(
          personal: ["reason", "known", "understood", "turnedDown"],
          plain: ["kind", "chosen", "stage", "channel", "contactId", "rule", "until", "strategyVersion", "policyVersion"] + choice)
      ),
      (
        "model.consulted",
        PersonalFields(
          // A disguise is good and no proof.
          personal: ["sent", "answer", "fault"],
          plain: ["purpose", "regarding", "outcome", "verdict", "own", "merged", "model", "stage", "channel", "strategyVersion"])
      ),
      ("deadletter.recorded", PersonalFields(personal: ["reason", "key", "value"], plain: ["topic", "service"])),
      ("key.issued", PersonalFields(plain: ["customerId", "keyId", "masterKeyId", "wrappedKey"])),
    ]
    + ["metric.updated", "metric.delta", "strategy.published", "learning.updated", "learning.ordered", "clock.ticked"].map {
      ($0, PersonalFields(isAboutNobody: true))
    }
}
