/// The stages as the team writes them: for each its first day, its reminders, its tone and its channels.
struct StageRules: DocumentSection {
  /// One stage.
  struct Rules: DocumentSection {
    /// Nil for the preventive stage, which begins before everything else.
    var from: Int?
    var reminders: [Int]
    var tone: Tone
    /// Empty for all channels of the strategy.
    var channels: [Channel]

    static let fields: [DocumentField<Rules>] = [
      .whole("from", \.from, 1...3650, "The first day past due."),
      DocumentField(
        "reminders", "Days on which a reminder goes out, counted from the due date; negative before it.",
        read: { node, rules, mistakes in
          node.list(&mistakes) { $0.whole(-365...3650, &$1) }.map { rules.reminders = $0.sorted() }
        },
        write: { .list($0.reminders.map { DocumentNode(.whole(Int64($0))) }) }),
      .choice("tone", \.tone, "How reminders sound: warm, neutral or firm."),
      .choices("channels", \.channels, "Only these channels; all where it is left out."),
    ]
  }

  var graceDays: Int
  var stages: [Stage: Rules]

  private subscript(stage: Stage) -> Rules {
    get { stages[stage] ?? Rules(from: nil, reminders: [], tone: .warm, channels: []) }
    set { stages[stage] = newValue }
  }

  static let fields: [DocumentField<StageRules>] = [
    .whole("graceDays", \.graceDays, 0...60, "So many days after the due date a debt still counts as preventive."),
    .section("preventive", \.[.preventive], "Not yet due, or due today."),
    .section("early", \.[.early], "The first weeks."),
    .section("medium", \.[.medium], "The months after."),
    .section("advanced", \.[.advanced], "The bot talks, and a person is told, unless the treatment says otherwise."),
    .section("writtenOff", \.[.writtenOff], "Old debts; reminders are not usual any more."),
  ]

  func contradictions() -> [(member: String, sentence: String)] {
    var found: [(member: String, sentence: String)] = []
    if self[.preventive].from != nil { found.append(("preventive", "has no “from”: it begins before the due date")) }
    let bounds = self.bounds
    if !(bounds.early < bounds.medium && bounds.medium < bounds.advanced && bounds.advanced < bounds.writtenOff) {
      found.append(("", "the “from” days must ascend from early to writtenOff; they are "
        + "\(bounds.early), \(bounds.medium), \(bounds.advanced), \(bounds.writtenOff)"))
    }
    guard found.isEmpty else { return found }
    for stage in Stage.allCases {
      for day in self[stage].reminders where bounds.stage(daysPastDue: day) != stage {
        found.append((
          stage.rawValue, "the reminder on day \(day) would never go out, since a debt of that age is \(bounds.stage(daysPastDue: day).rawValue)"
        ))
      }
    }
    return found
  }

  var bounds: StageBounds {
    var bounds = StageBounds()
    bounds.graceDays = graceDays
    bounds.early = self[.early].from ?? bounds.early
    bounds.medium = self[.medium].from ?? bounds.medium
    bounds.advanced = self[.advanced].from ?? bounds.advanced
    bounds.writtenOff = self[.writtenOff].from ?? bounds.writtenOff
    return bounds
  }
}

extension Strategy {
  var stages: StageRules {
    get {
      let from: [Stage: Int] = [
        .early: bounds.early, .medium: bounds.medium, .advanced: bounds.advanced, .writtenOff: bounds.writtenOff,
      ]
      let rules = Stage.allCases.map { stage in
        let rules = StageRules.Rules(
          from: from[stage], reminders: cadence[stage] ?? [], tone: tone(in: stage), channels: stageChannels[stage] ?? [])
        return (stage, rules)
      }
      return StageRules(graceDays: bounds.graceDays, stages: Dictionary(uniqueKeysWithValues: rules))
    }
    set {
      bounds = newValue.bounds
      for (stage, rules) in newValue.stages {
        cadence[stage] = rules.reminders
        tones[stage] = rules.tone
        stageChannels[stage] = rules.channels.isEmpty ? nil : rules.channels
      }
    }
  }
}
