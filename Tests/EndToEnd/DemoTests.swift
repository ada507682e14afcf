import BrokerSupport
import Foundation
import Testing

extension EndToEnd {
  @Suite("The demo: the real programs on a real broker")
  struct DemoTests {
    private static let small = ["--days", "6", "--customers", "30", "--seed", "7"]

    @Test("Twice the same seed gives the same counts; killing every service in the middle, or two copies of each again and again, changes nothing")
    func sameCounts() async throws {
      let first = try await DemoRun.run(Self.small)
      #expect(first.status == 0)
      #expect(first.report["violations"] == "0")
      #expect(first.report["deadLetters"] == "0")
      #expect(first.report["virtualDays"] == "6")
      #expect(first.report["contacts"] != "{}")
      #expect(first.restarts == 0)

      let second = try await DemoRun.run(Self.small)
      #expect(second.report == first.report)

      // One service a day, while the day goes on.
      var victims = ["segmentation", "conversation", "dispatch", "metrics"]
      let killed = try await DemoRun.run(Self.small) { line, folder in
        guard line.hasPrefix("day "), let victim = victims.first else { return }
        let text = try String(contentsOf: folder.appending(path: "\(victim).pid"), encoding: .utf8)
        let identifier = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
        #expect(kill(identifier, SIGKILL) == 0)
        victims.removeFirst()
      }
      #expect(victims.isEmpty)
      #expect(killed.restarts == 4)
      #expect(killed.status == 0)
      #expect(killed.report == first.report)

      let record = URL.temporaryDirectory.appending(path: "cordial-record-\(ProcessInfo.processInfo.processIdentifier).jsonl").path
      defer { try? FileManager.default.removeItem(atPath: record) }
      let disturbed = try await DemoRun.run(Self.small + ["--copies", "2", "--disturbances", "5", "--record", record])
      #expect(disturbed.restarts == 5)
      #expect(disturbed.status == 0)
      #expect(disturbed.report == first.report)

      // What was published against what another program counts from the raw events.
      let python = try Program("/usr/bin/env", ["python3", "-B", "Tests/MetricsTests/recompute.py", "--compare", record])
      var differences = ""
      for await line in python.lines { differences += line + "\n" }
      #expect(await python.ended() == 0, "\(differences)")
      #expect(differences.contains(" figures compared, 0 keys differ"))
    }

    @Test("All 2,466 real invoices are taken, and their stages are those that Python computes from the file")
    func realInvoices() async throws {
      let file = Program.root.deletingLastPathComponent().appending(path: "shared/data/accounts-receivable.csv").path
      let run = try await DemoRun.run(
        ["--days", "1", "--portfolio", file, "--mapping", "deploy/import/accounts-receivable.yaml"])
      #expect(run.status == 0)
      #expect(run.report["accounts"] == "2466")
      #expect(run.report["customers"] == "100")
      let python = try Program("/usr/bin/env", ["python3", "Tests/CordialTests/expected_stages.py", file, "2013-06-30"])
      var output = ""
      for await line in python.lines { output += line }
      let expected = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
      let stages = try #require(expected["accounts"] as? [String: Int])
      let reported = try #require(
        try JSONSerialization.jsonObject(with: Data((run.report["stages"] ?? "").utf8)) as? [String: [String: Int]])
      #expect(reported["start"]?.filter { $0.value > 0 } == stages.filter { $0.value > 0 })
    }
  }
}

/// Whole systems on this machine: one at a time.
@Suite(
  "End to end", .serialized, .takingTurns,
  .enabled(if: ProcessInfo.processInfo.environment["CORDIAL_TANSU"] != nil, "set CORDIAL_TANSU: see deploy/test"))
enum EndToEnd {}
