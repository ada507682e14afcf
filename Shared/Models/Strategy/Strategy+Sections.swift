// How the sections of the strategy are written.

extension TreatmentRule: DocumentSection {
  public static let fields: [DocumentField<TreatmentRule>] = [
    .identifier("name", \.name, "Becomes the reason."),
    .section("when", \.when, "All of it must hold; left out, the rule holds for everybody."),
    .choice("then", \.then, "bot, assisted, human or none."),
  ]

  public func contradictions() -> [(member: String, sentence: String)] {
    if name.isEmpty { return [("", "needs a “name”: it becomes the reason that people read")] }
    if name == TreatmentRule.nothingDueReason || name == TreatmentRule.noRuleReason {
      return [("name", "“\(name)” is the system's own reason; take another name")]
    }
    return []
  }
}

extension TreatmentCondition: DocumentSection {
  public static let fields: [DocumentField<TreatmentCondition>] = [
    .choices("status", \.status, "A debt is open, legal or disputed."),
    .choices("circumstances", \.circumstances, "Known of the person: deceased, bankruptcy, lawyer, fraudClaim, vulnerable, hardship."),
    .choices("stages", \.stages, "The gravest debt is in one of these stages."),
    .texts("jurisdictions", \.jurisdictions, "The person lives in one of these, such as CO or US-MA; a country takes in its regions."),
    DocumentField(
      "owesAtLeast", "The sum owed in one currency, in its major units: one number for all, or {USD: 25000, others: 50000000}.",
      read: { node, condition, mistakes in AmountBounds.read(node, &mistakes).map { condition.owesAtLeast = $0 } },
      write: { $0.owesAtLeast?.document }),
    .whole("daysPastDueAtLeast", \.daysPastDueAtLeast, -365...3650, "Days past due of the gravest debt."),
    .whole("brokenPromisesAtLeast", \.brokenPromisesAtLeast, 1...8, "Broken promises that are still remembered."),
    .real("propensityAtLeast", \.propensityAtLeast, 0...1, "The chance that the customer pays if nobody acts."),
    .real("propensityBelow", \.propensityBelow, 0...1, "The same, from above."),
    .flag("isReachable", \.isReachable, "Whether there is a channel on which the person may be reached."),
    .flag("isHeldOut", \.isHeldOut, "Whether the customer is in the hold-out."),
    .flag("isBalanceStale", \.isBalanceStale, "Whether a balance is older than you want to speak of."),
  ]

  public func contradictions() -> [(member: String, sentence: String)] {
    if let least = propensityAtLeast, let most = propensityBelow, least >= most {
      return [("propensityAtLeast", "\(least) is not below propensityBelow, \(most); the rule would never hold")]
    }
    return []
  }
}

extension AmountBounds {
  private static let most = 1_000_000_000_000

  fileprivate static func read(_ node: DocumentNode, _ mistakes: inout DocumentMistakes) -> AmountBounds? {
    guard case .object(let members) = node.value else {
      return node.whole(1...most, &mistakes).map { AmountBounds(others: Int64($0)) }
    }
    var bounds = AmountBounds()
    for member in members {
      let name = DocumentNode(.text(member.name), path: member.node.path, line: member.line)
      if member.name == "others" {
        bounds.others = member.node.whole(1...most, &mistakes).map { Int64($0) }
      } else if let currency = name.currency(&mistakes), let units = member.node.whole(1...most, &mistakes) {
        bounds.named.append(Money.Major(Int64(units), currency))
      }
    }
    return AmountBounds(named: bounds.named, others: bounds.others)
  }

  fileprivate var document: DocumentNode.Value {
    if named.isEmpty, let others { return .whole(others) }
    let currencies = named.map { DocumentNode.Member($0.currency.code, DocumentNode(.whole($0.units))) }
    return .object(currencies + (others.map { [DocumentNode.Member("others", DocumentNode(.whole($0)))] } ?? []))
  }
}

extension BehaviourRules: DocumentSection {
  public static let fields: [DocumentField<BehaviourRules>] = [
    .whole("halfLifeDays", \.halfLifeDays, 1...3650, "After so many days something counts half, after twice as many a quarter."),
    .whole("brokenPromiseDays", \.brokenPromiseDays, 1...3650, "A promise that was broken longer ago is not held against anybody."),
  ]
}

extension PropensityWeights: DocumentSection {
  private static func weight(_ name: String, _ path: DocumentField<Self>.Path<Double>, _ meaning: String) -> DocumentField<Self> {
    .real(name, path, -10...10, meaning)
  }

  public static let fields: [DocumentField<PropensityWeights>] = [
    weight("base", \.base, "For a debt that is due today, where nothing is known of the customer; 0 is one in two."),
    weight("per30DaysPastDue", \.per30DaysPastDue, "For each 30 days past due."),
    weight("perPromiseKept", \.perPromiseKept, "For each promise kept."),
    weight("perPromiseBroken", \.perPromiseBroken, "For each promise broken."),
    weight("perPayment", \.perPayment, "For each payment, at most four."),
    weight("per10DaysLate", \.per10DaysLate, "For each ten days that payments came late on average."),
    weight("perReply", \.perReply, "For each reply, at most four."),
    weight("perUnansweredContact", \.perUnansweredContact, "For each contact without an answer, at most ten."),
    weight("unreachable", \.unreachable, "Where no channel works."),
  ]
}

extension PriorityWeights: DocumentSection {
  public static let fields: [DocumentField<PriorityWeights>] = [
    .shares("lift", \.lift, -5...5, "What acting adds to the log-odds of a payment, by stage."),
    DocumentField(
      "worth", "What one unit of a currency is worth in any common measure; only the order of cases depends on it.",
      read: { node, weights, mistakes in
        let table = node.table(&mistakes, key: { $0.currency(&$1) }, value: { $0.real(0...1_000_000, &$1) })
        if let table { weights.worth = table }
      },
      write: { weights in
        .object(weights.worth.keys.sorted().map { DocumentNode.Member($0.code, DocumentNode(.real(weights.worth[$0] ?? 1))) })
      }),
    .real("costOfCase", \.costOfCase, 0...1_000_000, "What working on one case costs, in the same measure."),
  ]
}

extension ContactPreferences: DocumentSection {
  public static let fields: [DocumentField<ContactPreferences>] = [
    .shares("response", \.response, 0.001...0.999, "Share of contacts that get an answer, by channel, over all customers."),
    DocumentField(
      "stageResponse", "The same within a stage, where it is known better.",
      read: { node, preferences, mistakes in
        let table = node.table(
          &mistakes, key: { $0.choice(Stage.self, &$1) },
          value: { node, mistakes in
            node.table(&mistakes, key: { $0.choice(Channel.self, &$1) }, value: { $0.real(0.001...0.999, &$1) })
          })
        if let table { preferences.stageResponse = table }
      },
      write: { preferences in
        guard !preferences.stageResponse.isEmpty else { return nil }
        return .object(
          Stage.allCases.compactMap { stage in
            preferences.stageResponse[stage].map { DocumentNode.Member(stage.rawValue, DocumentNode(.shares($0))) }
          })
      }),
    .real("priorContacts", \.priorContacts, 0.1...1000, "How many contacts of the customer's own weigh as much as these shares."),
    .real("curiosity", \.curiosity, 0...5, "How much the doubt about a channel speaks for trying it; 0 always takes the best guess."),
    .real("readWorth", \.readWorth, 0...1, "A contact that was read but not answered counts as so much of an answer."),
    .whole("halfLifeDays", \.halfLifeDays, 1...3650, "After so many days a contact counts half."),
  ]
}
