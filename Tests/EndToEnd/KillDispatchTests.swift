import DispatchSupport
import Foundation
import Models
import Sandbox
import Testing
import UnknownContacts

extension EndToEnd {
  /// `kill -9` of dispatch at random moments under load. `CORDIAL_KILLS` asks for more of them (`deploy/kills`).
  @Suite("Killed while it sends: no contact twice, none lost")
  struct KillDispatchTests {
    @Test("Every contact is made once, or was denied, or is listed as unknown")
    func kills() async throws {
      let kills = ProcessInfo.processInfo.environment["CORDIAL_KILLS"].flatMap { Int($0) } ?? 3
      let system = try await DispatchAlone(
        executables: Program.folder, environment: ["KAFKA_SESSION_TIMEOUT_MS": "2000", "CORDIAL_SEND_SECONDS_MAX": "2"], answerMilliseconds: 30)
      system.startSandbox()
      var random = SeededRandom(seed: 11)
      var asked = 0
      var ended = 0
      for kill in 1...kills {
        try system.startDispatch()
        // Some contacts before it is up, and then more until it has sent a few and is killed somewhere among the next.
        let before = await system.provider?.messages(from: 0).count ?? 0
        let target = before + Int.random(in: 1...40, using: &random)
        while await system.provider?.messages(from: 0).count ?? 0 < target {
          if asked < target + 60 {
            for _ in 0..<20 {
              asked += 1
              try await system.ask("k-\(asked)", of: "c-\(asked)", hours: 24)
            }
            try await system.flush()
          }
          if try system.restartWhereItEnded() { ended += 1 }
          try await system.listen(waitMilliseconds: 50)
          // Time goes on, or nothing that waits for it would ever come; slowly, so that the day does not end.
          try await system.tick(seconds: 1)
        }
        await system.signal(SIGKILL)
        if kill % 10 == 0 { print("\(kill) kills, \(asked) contacts asked for") }
      }
      try system.startDispatch()
      let finals: Set = [DeliveryStatus.accepted, .failed, .denied].reduce(into: Set<String>()) { $0.insert($1.rawValue) }
      var idle = 0
      while idle < 5 || (1...asked).contains(where: { (system.reports["k-\($0)"] ?? []).isEmpty }) {
        if try system.restartWhereItEnded() { ended += 1 }
        if try await system.listen() { idle = 0 } else { idle += 1 }
        try await system.tick(seconds: 30)
      }
      let provider = try #require(system.provider)
      let messages = await provider.messages(from: 0)
      var unknown = UnknownContacts()
      for bytes in system.deliveries { unknown.take(bytes) }
      let listed = Set(unknown.contacts.map(\.id))
      #expect(await provider.repeated(from: 0).isEmpty, "a contact was made twice")
      #expect(Set(messages.map(\.request.idempotencyKey)).count == messages.count)
      let sent = Set(messages.map(\.request.idempotencyKey))
      for number in 1...asked {
        let reports = Set(system.reports["k-\(number)"] ?? [])
        #expect(!reports.isDisjoint(with: finals) || listed.contains("k-\(number)"), "k-\(number) is lost: \(reports)")
        if reports.contains(DeliveryStatus.accepted.rawValue) { #expect(sent.contains("k-\(number)"), "k-\(number) was reported and never sent") }
        if !sent.contains("k-\(number)") { #expect(!reports.contains(DeliveryStatus.accepted.rawValue)) }
      }
      let doubtful = system.reports.values.count { $0.contains(DeliveryStatus.unknown.rawValue) }
      print("\(kills) kills, \(asked) contacts: \(messages.count) sent, 0 twice, \(doubtful) unknown for a while, \(listed.count) still listed; \(ended) times it ended by itself")
      await system.stop()
    }
  }
}
