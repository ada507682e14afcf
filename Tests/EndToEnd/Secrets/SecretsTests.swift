import BrokerSupport
import Foundation
import Models
import Seals
import Testing

extension EndToEnd {
  @Suite("Secrets come out nowhere")
  struct SecretsTests {
    @Test("not in logs, figures, status, pages, topics, states or dead letters, whatever fails and whoever repeats them", arguments: [true, false])
    func nowhere(opensStripe: Bool) async throws {
      let needles = try Needle.all()
      #expect(needles.count > 30)
      let system = try await HushedSystem.start(needles, opensStripe: opensStripe)
      try await provokeProviders(system)
      try await provokeWebhooks(system, needles, opensStripe ? [] : ["payments"])
      try await provokePages(system, needles)
      try await system.keepTopics()
      try await system.loseBroker()
      await system.stop()
      // Everything that should have been looked through was there to be looked through.
      let places = system.haystack.places
      for place in HushedSystem.names.flatMap({ ["the log of \($0)", "\($0)'s /metrics", "\($0)'s /status"] }) + [
        "collections.deadletters", "collections.dispatch.state", "collections.outbox.state", "metrics's /dashboard",
      ] { #expect(places.contains(place), "nothing was found in \(place)") }
      #expect(system.haystack.search(needles) == [])
    }

    private func provokeProviders(_ system: HushedSystem) async throws {
      var strategy = Strategy(version: "hushed")
      strategy.isWhatsAppPermitted = true
      try await system.publish(StrategyPublished(strategy: strategy), to: .strategy)
      try await system.ask(.sms, at: "+447700900123")
      try await system.ask(.whatsapp, at: "+447700900124")
      try await system.ask(.email, at: "ana@example.org")
      try await system.ask(.voice, at: "+447700900125")
      try await system.publish(PartyReached(channel: .sms), to: .outcomes)
      for topic: Topic in [.portfolio, .segments, .outreach, .strategy] { try await system.publish(Array("no JSON".utf8), to: topic, key: "c-1") }
      try await system.wait(until: [
        "k-sms", "k-whatsapp", "k-email", "k-voice", "outbox could not read outbox.crm", "segmentation could not read collections.portfolio",
        "conversation could not read collections.segments", "dispatch could not read collections.outreach", "metrics could not read collections.strategy",
      ])
    }

    /// Wrong signatures everywhere; and, signed with the secret of before, a webhook that is taken.
    private func provokeWebhooks(_ system: HushedSystem, _ needles: [Needle], _ others: [String]) async throws {
      let now = "\(Int(Date().timeIntervalSince1970))"
      let forged = [
        (BodySignature.timestampHeader, now), (BodySignature.signatureHeader, "sha256=00"), ("X-Hub-Signature-256", "sha256=00"), ("X-Twilio-Signature", "AA=="),
        ("Stripe-Signature", "t=\(now),v1=00"), ("X-Chatwoot-Timestamp", now), ("X-Chatwoot-Signature", "sha256=00"),
      ]
      for path in ["sandbox", "whatsapp", "twilio/status", "twilio/messages", "email", "stripe", "chatwoot"] + others {
        #expect(try await system.call("dispatch", "/webhooks/\(path)", posting: "{}", forged) == 401, "\(path)")
      }
      #expect(try await system.call("dispatch", "/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token=guessed&hub.challenge=1") == 403)
      let body = #"{"events":[{"id":"w-1","type":"message.received","time":"2026-03-10T12:00:00Z","reference":"c-1","channel":"sms","text":"hello"}]}"#
      func sign(_ name: String) throws -> [(String, String)] {
        let secret = Secret(try #require(needles.first { $0.name == name }).secret)
        return [(BodySignature.timestampHeader, now), (BodySignature.signatureHeader, BodySignature.of(Array(body.utf8), timestamp: now, secret))]
      }
      #expect(try await system.call("dispatch", "/webhooks/sandbox", posting: body, sign("CORDIAL_WEBHOOK_SECRET_OLD")) == 200)
      #expect(try await system.call("dispatch", "/webhooks/sandbox", posting: body, sign("CORDIAL_WEBHOOK_SECRET")) == 200)
      #expect(try await system.call("dispatch", "/webhooks/sandbox", posting: body, sign("CORDIAL_PAY_SECRET")) == 401)
    }

    private func provokePages(_ system: HushedSystem, _ needles: [Needle]) async throws {
      let key = Secret(try #require(needles.first { $0.name == "CORDIAL_OFFER_KEY" }).secret)
      let link = PayLink(customer: "c-1", contactId: "k-sms", amount: Money(500, .usd), expiresAt: Instant(seconds: 4_102_444_800))
      // Stripe refuses, and says with what it was asked.
      #expect(try await system.call("dispatch", "/pay/\(link.token(key))") >= 500)
      try await system.call("dispatch", "/pay/x")
      let token = try #require(needles.first { $0.name == "CORDIAL_DASHBOARD_TOKEN" }).secret
      #expect(try await system.call("metrics", "/api/overview", [("Authorization", "Bearer guessed")]) != 200)
      try await system.call("metrics", "/dashboard", [("Authorization", "Bearer \(token)")])
      for name in HushedSystem.names { for path in ["/livez", "/readyz", "/metrics", "/status"] { try await system.call(name, path) } }
    }

    @Test("not in what a service says that can't start", arguments: [
      ["CORDIAL_HTTP_PORT": "x"], ["KAFKA_NO_SUCH_PROPERTY": "1"], ["KAFKA_SECURITY_PROTOCOL": "nonsense"], ["CORDIAL_WHATSAPP_TEMPLATES": "/nowhere"],
      ["KAFKA_BOOTSTRAP_SERVERS": ""], ["KAFKA_SECURITY_PROTOCOL": "sasl_plaintext", "KAFKA_SASL_MECHANISM": "NONSENSE"],
    ]) func start(mistake: [String: String]) async throws
    {
      let needles = try Needle.all()
      let settings = ["KAFKA_BOOTSTRAP_SERVERS": "127.0.0.1:1", "CORDIAL_SANDBOX_URL": "http://127.0.0.1:1", "CORDIAL_LOG_LEVEL": "debug", "CORDIAL_WHATSAPP_PHONE_NUMBER_ID": "1"]
      let environment = settings.merging(needles.map { ($0.name, $0.secret) }) { $1 }.merging(mistake) { $1 }
      let haystack = Haystack()
      let program = try Program("dispatch", environment: environment)
      for await line in program.lines { haystack.add(line, from: "the log") }
      #expect(await program.ended() != 0)
      #expect(haystack.count("the log") > 0)
      #expect(haystack.search(needles) == [])
    }

    @Test("a search that would find one, in any form") func alarm() throws {
      let needle = Needle("CORDIAL_PAY_SECRET")
      for text in [
        needle.secret, needle.secret.uppercased(), Data("a:\(needle.secret)".utf8).base64EncodedString(), Data("ab:\(needle.secret)!".utf8).base64EncodedString(),
        Data(":\(needle.secret)".utf8).base64EncodedString(), Data(Hexadecimal.bytes(needle.secret) ?? []).base64EncodedString(),
      ] { #expect(needle.isIn("x\(text)y"), "\(text)") }
      #expect(!needle.isIn(Needle("CORDIAL_PAY_SECRET_OLD").secret))
    }
  }
}
