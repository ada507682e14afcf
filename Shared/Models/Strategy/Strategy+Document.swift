// The strategy's document: what each member is called in a file of the team's and in `strategy.published`, and what it says.
//
// A new section is a struct with its own `fields`, a property of `Strategy`, and one line here.
extension Strategy: DocumentSection {
  public static let fields: [DocumentField<Strategy>] = [
    .identifier("version", \.version, "What this strategy is called; every decision records it."),
    .section("stages", \.stages, "The stages of a debt by its age, and how each is treated."),
    .choices("channels", \.channels, isAlwaysWritten: true, "Channels that reminders may use, best first, where nothing is known of the person."),
    .flag("isWhatsAppPermitted", \.isWhatsAppPermitted, "True once you have confirmed that WhatsApp's terms permit your use."),
    .whole("hour", \.hour, 0...23, "Local hour for reminders where nothing is known of the person, 0 to 23."),
    .section("holdOut", \.holdOut, "Customers whom nobody contacts, so that the effect of acting can be measured."),
    .section("balance", \.balance, "How fresh a balance must be."),
    .sections("treatment", \.treatment, beginning: TreatmentRule(), "Who acts. Read from the top; the first rule that holds decides."),
    .section("behaviour", \.behaviour, "How long it is remembered what a customer did."),
    .section("preferences", \.preferences, "How the channel and the hour that suit a customer are learned."),
    .section("propensity", \.propensity, "How likely a customer is to pay if nobody acts; weights in log-odds."),
    .section("priority", \.priority, "Which cases people should work on first."),
    .section("promises", \.promises, "Promises to pay."),
    .text("payLink", \.payLink, "Where a customer pays, such as dispatch's own https://…/pay/; a sealed token is appended."),
    .section("offers", \.offers, "What may be offered to customers, and how what they accept is kept track of."),
    .section("talk", \.talk, "How the bot speaks with people: who is confirmed how, and when it gives up."),
    .sections("variants", \.variants, beginning: Variant(name: ""), "Ways to make a reminder that are tried beside each other."),
    .section("learning", \.learning, "Whether the shares of variants follow what was learned of them."),
    .section("model", \.model, isWritten: { $0 != ModelRules() }, "What a language model may help with, where one is connected."),
    .section("costs", \.costs, isWritten: { $0 != CostRules() }, "What reaching out costs, for the cost of what is recovered."),
  ]

  public func contradictions() -> [(member: String, sentence: String)] {
    var found: [(member: String, sentence: String)] = []
    if channels.isEmpty { found.append(("channels", "names no channel; nobody could be reached")) }
    if Set(channels).count < channels.count { found.append(("channels", "names a channel twice")) }
    let names = variants.map(\.name)
    if names.contains("") { found.append(("variants", "a variant has no name; figures need one")) }
    for (index, name) in names.enumerated() where names[..<index].contains(name) {
      found.append(("variants", "two variants are called “\(name)”; what is learned of them could not be told apart"))
    }
    return found + treatmentContradictions
  }

  private var treatmentContradictions: [(member: String, sentence: String)] {
    var found: [(member: String, sentence: String)] = []
    let names = treatment.map(\.name)
    for (index, name) in names.enumerated() where names[..<index].contains(name) {
      found.append(("treatment", "two rules are called “\(name)”; the name is the reason that people read, so each needs its own"))
    }
    if let everybody = treatment.firstIndex(where: \.when.isEmpty) {
      for rule in treatment[(everybody + 1)...] {
        found.append(("treatment", "“\(rule.name)” is never reached: “\(treatment[everybody].name)” above it holds for everybody"))
      }
    } else {
      found.append(("treatment", "the last rule must hold for everybody: give it a name and a treatment, and no “when”"))
    }
    return found
  }
}

// Groups of the document whose members are plain properties of the strategy.
extension Strategy {
  struct HoldOut: DocumentSection {
    var share: Double
    var salt: String

    static let fields: [DocumentField<HoldOut>] = [
      .real("share", \.share, 0...1, "Share of customers, 0 to 1."),
      .text("salt", \.salt, "Any word; another one draws other customers."),
    ]
  }

  var holdOut: HoldOut {
    get { HoldOut(share: holdOutShare, salt: holdOutSalt) }
    set { (holdOutShare, holdOutSalt) = (newValue.share, newValue.salt) }
  }

  struct Balance: DocumentSection {
    var freshnessHours: Int
    var snapshotHours: Int

    static let fields: [DocumentField<Balance>] = [
      .whole("freshnessHours", \.freshnessHours, 1...87_600, "An older balance is not spoken of."),
      .whole(
        "snapshotHours", \.snapshotHours, 0...87_600,
        "You publish the whole portfolio at least so often: an account not told of for longer has disappeared. 0 where you do not."),
    ]
  }

  var balance: Balance {
    get { Balance(freshnessHours: balanceFreshnessHours, snapshotHours: snapshotHours) }
    set { (balanceFreshnessHours, snapshotHours) = (newValue.freshnessHours, newValue.snapshotHours) }
  }

  struct Promises: DocumentSection {
    var daysMax: Int
    var graceDays: Int
    var brokenMax: Int
    var claimedPaidQuietDays: Int

    static let fields: [DocumentField<Promises>] = [
      .whole("daysMax", \.daysMax, 1...365, "The longest time a promise may take, in days from the day it is made."),
      .whole("graceDays", \.graceDays, 0...30, "Days after its due date on which a promise can still be kept."),
      .whole("brokenMax", \.brokenMax, 1...10, "Broken promises after which a person takes over."),
      .whole("claimedPaidQuietDays", \.claimedPaidQuietDays, 0...60, "Days without reminders after a customer said that it is paid."),
    ]
  }

  var promises: Promises {
    get {
      Promises(
        daysMax: promiseDaysMax, graceDays: promiseGraceDays, brokenMax: brokenPromisesMax, claimedPaidQuietDays: claimedPaidQuietDays)
    }
    set {
      (promiseDaysMax, promiseGraceDays) = (newValue.daysMax, newValue.graceDays)
      (brokenPromisesMax, claimedPaidQuietDays) = (newValue.brokenMax, newValue.claimedPaidQuietDays)
    }
  }
}
