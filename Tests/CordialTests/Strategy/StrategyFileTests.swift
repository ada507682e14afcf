import Foundation
import Models
import StrategyFiles
import Testing

@Suite("A strategy file") struct StrategyFileTests {
  static func deployed() throws -> String {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return String(decoding: try Data(contentsOf: root.appending(path: "deploy/strategy/default.yaml")), as: UTF8.self)
  }

  @Test("deploy/strategy/default.yaml says exactly what holds where nobody published anything") func standard() throws {
    #expect(try StrategyFile.read(try Self.deployed()) == .standard)
  }

  @Test("Every mistake is named with its line, all of them at once, with the word that was meant") func tenMistakes() throws {
    let yaml = """
      version: june
      stages:
        early:
          from: 1
          remainders: [3, 7]
        medium:
          from: 0
          tone: warn
        advanced:
          reminders: [95, soon]
      channels: [sms, emial]
      hour: 24
      isWhatsAppPermitted: yes
      holdOut: { share: 1.5, salt: x }
      treatment:
        - { name: large, when: { owesAtLeast: { USD: 5000, EURO: 5000 } }, then: human }
        - name: rest
          then: humn
      """
    let failure = #expect(throws: StrategyFile.Failure.self) { try StrategyFile.read(yaml) }
    #expect(
      failure?.mistakes.map(\.description) == [
        "line 5: stages.early.remainders: is not known here; did you mean “reminders”?",
        "line 7: stages.medium.from: 0 is outside 1 to 3650",
        "line 8: stages.medium.tone: “warn” is not known; did you mean “warm”?",
        "line 10: stages.advanced.reminders[1]: is “soon”; it must be a whole number from -365 to 3650",
        "line 11: channels[1]: “emial” is not known; did you mean “email”?",
        "line 12: hour: 24 is outside 0 to 23",
        "line 13: isWhatsAppPermitted: is “yes”; it must be true or false, without quotes",
        "line 14: holdOut.share: 1.5 is outside 0.0 to 1.0",
        "line 16: treatment[0].when.owesAtLeast.EURO: “EURO” is no ISO 4217 currency; write it like USD",
        "line 18: treatment[1].then: “humn” is not known; did you mean “human”?",
      ])
  }

  @Test(
    "What its members say together must make sense",
    arguments: [
      (
        "version: v\nstages:\n  early: { from: 40 }",
        "line 3: stages: the “from” days must ascend from early to writtenOff; they are 40, 31, 91, 181"
      ),
      (
        "version: v\nstages:\n  early:\n    reminders: [45]",
        "line 4: stages.early: the reminder on day 45 would never go out, since a debt of that age is medium"
      ),
      ("version: v\nchannels: []", "line 2: channels: names no channel; nobody could be reached"),
      (
        "version: v\ntreatment:\n  - { name: all, then: bot }\n  - { name: late, when: { stages: advanced }, then: human }",
        "line 3: treatment: “late” is never reached: “all” above it holds for everybody"
      ),
      (
        "version: v\ntreatment:\n  - { name: late, when: { stages: advanced }, then: human }",
        "line 3: treatment: the last rule must hold for everybody: give it a name and a treatment, and no “when”"
      ),
      ("hour: 9", "line 1: version: is missing"),
      (
        "version: v\ncosts:\n  contacts: { sms: 0.01 }",
        "line 3: costs: names prices and no currency; add a line such as  currency: USD"
      ),
      ("version: v\ncosts:\n  currency: USD\n  contacts:\n    smss: 0.01", "line 5: costs.contacts.smss: “smss” is not known; did you mean “sms”?"),
      ("version: v\ncosts:\n  currency: USD\n  handover: -1", "line 4: costs.handover: -1 is outside 0.0 to 1000000.0"),
      ("version: v\nhour: [", "line 3: this is no YAML: did not find expected node content; look at the indentation, the colons and the brackets here and on the line above"),
      ("version: v\nhour: 9\nhour: 10", "line 2: “hour” stands twice in this group; delete one"),
      ("", "line 1: the file is empty; `cordial strategy show --standard` prints one to begin with"),
    ]) func contradictions(yaml: String, sentence: String)
  {
    let failure = #expect(throws: StrategyFile.Failure.self) { try StrategyFile.read(yaml) }
    #expect(failure?.mistakes.map(\.description) == [sentence])
  }

  @Test("What is printed can be read again, and says the same") func printed() throws {
    var strategy = Strategy.standard
    strategy.version = "2026: spring"
    strategy.bounds.graceDays = 4
    strategy.cadence[.early] = [5, 9]
    strategy.stageChannels[.advanced] = [.email]
    strategy.preferences.stageResponse = [.early: [.sms: 0.4]]
    strategy.treatment.insert(TreatmentRule(name: "likely", when: TreatmentCondition { $0.propensityAtLeast = 0.9 }, then: .none), at: 3)
    #expect(try StrategyFile.read(StrategyText.yaml(strategy)) == strategy)
    #expect(try StrategyFile.read(StrategyText.yaml(.standard)) == .standard)
  }

  @Test("A comparison names what changes, rules by their names") func differences() throws {
    var new = Strategy.standard
    new.version = "new"
    new.cadence[.early] = [3, 10]
    new.treatment.removeAll { $0.name == "largeDebt" }
    new.treatment.swapAt(0, 1)
    let lines = StrategyDifference.lines(from: .standard, to: new)
    #expect(
      lines.dropLast() == [
        "version: standard-1 -> new", "stages.early.reminders: [3, 7, 14, 21, 28] -> [3, 10]",
        "treatment.largeDebt: { name: largeDebt, when: { owesAtLeast: { BRL: 125000, EUR: 25000, GBP: 20000, INR: 2000000, MXN: 450000, "
          + "PEN: 100000, USD: 25000, others: 50000000 } }, then: human } -> (nothing)",
      ])
    let order = try #require(lines.last)
    #expect(StrategyDifference.lines(from: .standard, to: .standard) == [])
    #expect(order.hasPrefix("treatment, in this order: legal, disputed, deceased"))
    #expect(order.contains(" -> disputed, legal, deceased"))
  }
}
