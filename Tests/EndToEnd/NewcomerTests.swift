import BrokerSupport
import Foundation
import Testing

extension EndToEnd {
  @Suite("The README's path from an own file of invoices to a reminder and the figures")
  struct NewcomerTests {
    /// The README names fixed ports, and time is the world's: in a network of its own nobody else can have them.
    private static let hasOwnNetwork: Bool = {
      let trial = Process()
      trial.executableURL = URL(filePath: "/usr/bin/env")
      trial.arguments = ["unshare", "--net", "--pid", "--fork", "--mount-proc", "ip", "link", "set", "lo", "up"]
      trial.standardError = FileHandle.nullDevice
      guard (try? trial.run()) != nil else { return false }
      trial.waitUntilExit()
      return trial.terminationStatus == 0
    }()

    @Test(
      "works as it stands, block by block",
      .enabled(if: hasOwnNetwork, "needs to be root, with unshare and ip, for a network with the README's ports"))
    func path() async throws {
      let blocks = try await Self.said(try Program("deploy/newcomer".inCheckout, ["blocks"]))
      #expect(blocks.status == 0, "\(blocks.lines.joined(separator: "\n"))")
      // The programs of these tests instead of a release build; the end comes after a look at the phone.
      let folder = Program.folder.path.replacing(Program.root.path + "/", with: "")
      let script = blocks.lines.map { $0.replacing(".build/release", with: folder) }
      let end = script.filter { $0.hasPrefix("kill ") }
      let path = script.filter { !$0.hasPrefix("kill ") }
      try #require(path.contains { $0.contains(folder) } && path.contains { $0.contains("cordial import") } && !end.isEmpty)
      let look = [
        "echo @@ the phone; curl -s -H 'Authorization: Bearer token' 'http://127.0.0.1:8090/v1/messages?reference=c-1'; echo",
        "echo @@ the figures; cordial tail metrics --from-beginning --json --count 8",
      ]
      let shell = ["ip link set lo up"] + path + look + end
      let file = URL.temporaryDirectory.appending(path: "cordial-newcomer-\(ProcessInfo.processInfo.processIdentifier).sh")
      try Data((shell.joined(separator: "\n") + "\n").utf8).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      // Whatever still runs when the shell ends goes with it.
      let run = try await Self.said(try Program("/usr/bin/env", ["unshare", "--net", "--pid", "--fork", "--kill-child", "--mount-proc", "bash", "-e", file.path]))
      let said = run.lines.joined(separator: "\n")
      #expect(run.status == 0, "\(said)")
      let phone = try #require(said.components(separatedBy: "@@ the phone").last?.components(separatedBy: "@@ the figures").first)
      #expect(phone.contains(#""text":""#) && phone.contains(#""reference":"c-1""#), "no reminder: \(said)")
      let figures = try #require(said.components(separatedBy: "@@ the figures").last)
      #expect(figures.contains("metric.updated") && figures.contains(#""contacts":"#), "no figures: \(said)")
      try? FileManager.default.removeItem(at: Program.root.appending(path: ".tools/first"))
    }

    private static func said(_ program: Program) async throws -> (status: Int32, lines: [String]) {
      var lines: [String] = []
      for await line in program.lines { lines.append(line) }
      return (await program.ended(), lines)
    }
  }
}

extension String {
  fileprivate var inCheckout: String { Program.root.appending(path: self).path }
}
