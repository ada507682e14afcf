import Models
import Seals
import Sandbox
import Testing

@Suite struct SandboxLedgerTests {
  static func request(_ key: String, to reference: String = "c-1") -> SandboxRequest {
    SandboxRequest(idempotencyKey: key, reference: reference, channel: .sms, to: "+99957555", text: "Hello \(key)")
  }

  @Test("A repeated key sends nothing and gives the first message") func duplicates() {
    var ledger = SandboxLedger()
    let first = ledger.take(Self.request("k1"), at: Instant(seconds: 0))
    let other = ledger.take(Self.request("k2", to: "c-2"), at: Instant(seconds: 0))
    let again = ledger.take(SandboxRequest(idempotencyKey: "k1", reference: "c-1", channel: .email, to: "x", text: "other words"), at: Instant(seconds: 0))
    #expect(!first.isDuplicate)
    #expect(!other.isDuplicate)
    #expect(again.isDuplicate)
    #expect(again.message.messageId == first.message.messageId)
    #expect(again.message.request.text == "Hello k1")
    #expect(ledger.repeated.map(\.channel) == [.email])
    #expect(ledger.messages.map(\.request.idempotencyKey) == ["k1", "k2"])
    #expect(ledger.messages(reference: "c-2").map(\.request.idempotencyKey) == ["k2"])
  }

  @Test("Message ids follow from the keys, so a sandbox started anew gives the same") func stableIds() {
    var one = SandboxLedger()
    var two = SandboxLedger()
    _ = two.take(Self.request("k0"), at: Instant(seconds: 0))
    #expect(one.take(Self.request("k1"), at: Instant(seconds: 0)).message.messageId == two.take(Self.request("k1"), at: Instant(seconds: 0)).message.messageId)
  }

  @Test("A message's status is what was last reported") func status() {
    var ledger = SandboxLedger()
    _ = ledger.take(Self.request("k1"), at: Instant(seconds: 0))
    #expect(ledger.message(key: "k1")?.status == .accepted)
    ledger.set(.read, key: "k1")
    ledger.set(.read, key: "nobody's")
    #expect(ledger.message(key: "k1")?.status == .read)
    #expect(ledger.message(key: "k2") == nil)
  }

  @Test("Signatures are those of an independent implementation") func signature() {
    // python3: hmac.new(b'secret', b'1772452800.{"events":[]}', hashlib.sha256).hexdigest()
    let expected = "sha256=408d52393e5d8f031187d3c16ed21ce3d2fe685d17d23d98ddb4cd69a110b4a4"
    #expect(BodySignature.of(Array(#"{"events":[]}"#.utf8), timestamp: "1772452800", Secret("secret")) == expected)
    #expect(BodySignature.of(Array(#"{"events":[]}"#.utf8), timestamp: "1772452801", Secret("secret")) != expected)
  }
}
