import Foundation
import Models
import Testing

@Suite(
  "The contract's past (deploy/contract/evolution.md)", .serialized,
  .enabled(if: ContractChecker.isReady, "needs .tools/venv with jsonschema and PyYAML, which deploy/test sets up"))
struct EvolutionTests {
  /// New members and types are kept by `CORDIAL_KEEP_SAMPLES=1 swift test --filter EvolutionTests`.
  init() throws {
    if ProcessInfo.processInfo.environment["CORDIAL_KEEP_SAMPLES"] == "1" { try KeptSamples.v1.keep() }
  }

  @Test("has an event of every type, with all optional members and with none") func complete() throws {
    #expect(try KeptSamples.v1.events().map(\.name) == KeptSamples.fresh().map(\.name).sorted())
  }

  @Test("is still read, with the same values") func read() throws {
    let readers = KeptSamples.fresh().map(\.event)
    for (name, bytes) in try KeptSamples.v1.events() {
      let envelope = try EventEnvelope(reading: bytes)
      #expect(EventCatalog.types.contains { $0.name == envelope.type }, "\(name)")
      #expect(throws: Never.self, "\(name)") { try EventCatalog.check(envelope, bytes) }
      let reader = try #require(readers.first { $0.type == envelope.type })
      let rewritten = try reader.rewritten(bytes)
      #expect(try Self.holds(Self.object(rewritten), Self.object(bytes)), "\(name) is understood as \(String(decoding: rewritten, as: UTF8.self))")
    }
  }

  @Test("is what the contract still says, and all of the contract is kept") func unbroken() throws {
    let outcome = try ContractChecker.run("evolution", at: KeptSamples.v1.folder)
    #expect(outcome.lines.count == 1 && outcome.status == 0, "\(outcome.lines.joined(separator: "\n"))")
  }

  @Test(
    "is broken by each of these, and the gate says by what",
    arguments: [
      ("required: [accountId, balance, dueDate]", "required: [accountId, balance, dueDate, creditor]", "account.updated: data.creditor was optional and is required"),
      (
        "required: [paymentId, amount]", "required: [paymentId, amount, method]\n      x: 1",
        "payment.received: data.method is new and required; a new member must be optional"
      ),
      ("        contactId: { type: string, description: \"The contact whose pay link was used, where one was.\" }\n", "", "payment.received: data.contactId is gone"),
      ("enum: [paid, settled, sold, writtenOff, mistake]", "enum: [paid, settled, sold, mistake]", "account.closed: data.reason could be writtenOff"),
      ("daysPastDue: { type: integer, description: Of", "daysPastDue: { type: string, description: Of", "customer.segmented: data.daysPastDue was of type integer"),
      ("[contactId, purpose, channel, address,", "[contactId, channel, address,", "outreach.requested: data.purpose was always there and is optional"),
      ("      agent.released: { $ref: \"#/components/messages/AgentReleased\" }\n", "", "agent.released: data is gone"),
    ]) func alarm(old: String, new: String, sentence: String) throws
  {
    let contract = try String(contentsOf: ContractChecker.root.appending(path: "deploy/contract/asyncapi.yaml"), encoding: .utf8)
    var changed = contract.replacing(old, with: new, maxReplacements: 1)
    #expect(changed != contract)
    if new.contains("method") {
      let member = "        paymentId: { $ref: \"#/components/schemas/Identifier\" }\n"
      changed = changed.replacing(member, with: member + "        method: { type: string }\n", maxReplacements: 1)
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "cordial-contract-\(ProcessInfo.processInfo.globallyUniqueString).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(changed.utf8).write(to: file)
    let outcome = try ContractChecker.run("evolution", at: KeptSamples.v1.folder, contract: file)
    #expect(outcome.status == 1)
    #expect(outcome.lines.contains { $0.contains(sentence) }, "\(outcome.lines.prefix(5).joined(separator: "\n"))")
  }

  /// Whether all that was kept is there with the same values. What has come to the contract since may stand beside it.
  private static func holds(_ now: Any?, _ kept: Any?) -> Bool {
    if let now = now as? [String: Any], let kept = kept as? [String: Any] { return kept.allSatisfy { holds(now[$0.key], $0.value) } }
    if let now = now as? [Any], let kept = kept as? [Any] { return now.count == kept.count && zip(now, kept).allSatisfy { holds($0, $1) } }
    return (now as? NSObject) == (kept as? NSObject)
  }

  @Test("what was kept must be there, more may be") func comparison() {
    #expect(Self.holds(["a": [["b": 1, "c": 2] as [String: Any]], "d": "e"] as [String: Any], ["a": [["b": 1.0]]]))
    for other: [String: Any] in [["a": [["b": 2]]], ["a": [["c": 1]]], ["a": [["b": 1], ["b": 1]]], ["a": "b"], [:]] {
      #expect(!Self.holds(other, ["a": [["b": 1]]]))
    }
  }

  private static func object(_ bytes: [UInt8]) throws -> NSDictionary? { try JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary }
}
