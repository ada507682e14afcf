import BrokerSupport
import Foundation
import Models
import Synchronization
import Testing

extension EndToEnd {
  @Suite("The sandbox's page: a person plays a customer in a browser", .enabled(if: Program.hasBrowser, "needs chromium-driver: see deploy/test"))
  struct PhonesTests {
    @Test("reminder, button, plan, payment and rating go through all four services and back to the phone")
    func playsACustomer() async throws {
      let system = try await SystemByHand.start()
      try await system.publishStrategy("isWhatsAppPermitted: false", as: "isWhatsAppPermitted: true")
      try await system.send(
        #"{"specversion":"1.0","id":"e-1","source":"/crm","type":"account.updated","subject":"c-1","time":"2026-03-10T09:00:00Z","#
          + #""data":{"accountId":"a-1","creditor":"Acme","balance":{"amount":60000,"currency":"GBP"},"dueDate":"2026-02-01","#
          + #""customer":{"name":"Ana","language":"en-GB","timeZone":"Europe/London","jurisdiction":"GB","#
          + #""contactPoints":[{"channel":"whatsapp","address":"+447700900123","consent":true}]}}}"#, key: "c-1")
      let browser = try Program(
        Program.root.appending(path: ".tools/venv/bin/python").path, ["-B", "Tests/EndToEnd/phones.py", "\(system.sandbox)/#token=token"])
      let failed = Mutex(false)
      async let play = Self.played(browser) { failed.withLock { $0 = true } }
      let rating = try? await system.next("rating.received", of: "c-1", unless: { failed.withLock { $0 } })
      let (status, looked) = await play
      #expect(status == 0, "\(looked)")
      #expect(looked.contains("the browser complains of nothing"), "\(looked)")
      #expect(rating?.text.contains(#""score":5"#) == true)
      await system.stop()
    }

    /// How the browser ended, and what it said.
    private static func played(_ browser: Program, fails: () -> Void) async -> (status: Int32, looked: String) {
      var looked = ""
      for await line in browser.lines { looked += line + "\n" }
      let status = await browser.ended()
      if status != 0 { fails() }
      return (status, looked)
    }
  }
}
