import ArgumentParser
import DispatchSupport
import Foundation
import Models
import Sandbox

/// `deploy/bench --sends-per-second 500`: dispatch between a broker and a sandbox that thinks about each message, asked for so many contacts a second.
@main
struct SendBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "sends")

  @Option(name: .customLong("sends-per-second"), help: "Contacts asked for a second.")
  var perSecond = 500
  @Option(help: "How long, in seconds.")
  var seconds = 60
  @Option(help: "How long the provider takes to answer, in milliseconds.")
  var answerMilliseconds = 100

  func run() async throws {
    let folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    let system = try await DispatchAlone(
      executables: folder, environment: ["CORDIAL_EFFECTS_MAX": "512"], partitions: 4, answerMilliseconds: answerMilliseconds)
    system.startSandbox()
    try system.startDispatch()
    try await system.ask("k-0", of: "c-0")
    try await system.flush()
    while system.reports["k-0"] == nil { try await system.listen() }
    say("second  asked    sent  sent/s  memory MB  CPU s")
    let clock = ContinuousClock()
    let start = clock.now
    var asked = 0
    var before = 0
    var lines: [(sent: Int, rate: Double, memory: Double)] = []
    for second in 1...seconds {
      for tenth in 1...10 {
        for _ in 0..<perSecond / 10 {
          asked += 1
          try await system.ask("k-\(asked)", of: "c-\(asked)")
        }
        try await system.flush()
        try await clock.sleep(until: start.advanced(by: .milliseconds((second - 1) * 1000 + tenth * 100)))
      }
      try await system.listen(waitMilliseconds: 0)
      try await system.tick(seconds: 1)
      let sent = await system.provider?.messages(from: 0).count ?? 0
      let usage = Usage(of: system.identifier)
      lines.append((sent, Double(sent - before), usage.megabytes))
      if second % 5 == 0 {
        let past = lines.count > 5 ? lines[lines.count - 6].sent : 0
        say([pad(second, 6), pad(asked, 7), pad(sent, 8), pad((sent - past) / 5, 8), pad(Int(usage.megabytes), 11), pad(Int(usage.seconds), 7)].joined())
      }
      before = sent
    }
    let end = clock.now
    while (await system.provider?.messages(from: 0).count ?? 0) <= asked { try await system.listen(waitMilliseconds: 20) }
    let late = end.duration(to: clock.now)
    let twice = await system.provider?.repeated(from: 0).count ?? 0
    let half = lines[lines.count / 2].memory
    say("the last contact was sent \(late.formatted(.units(allowed: [.milliseconds]))) after the last was asked for; \(twice) sent twice")
    say(
      "{\"asked\":\(asked),\"seconds\":\(seconds),\"answerMilliseconds\":\(answerMilliseconds),\"sentInTime\":\(lines.last?.sent ?? 0),\"twice\":\(twice),\"memoryHalfwayMB\":\(Int(half)),\"memoryEndMB\":\(Int(lines.last?.memory ?? 0)),\"cpuSeconds\":\(Int(Usage(of: system.identifier).seconds))}"
    )
    await system.stop()
  }

  /// At once, also into a file.
  private func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }

  private func pad(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

/// What a process takes, from `/proc`.
private struct Usage {
  var megabytes = 0.0
  var seconds = 0.0

  init(of process: Int32) {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    for line in status.split(separator: "\n") where line.hasPrefix("VmRSS:") {
      megabytes = (line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) } ?? 0) / 1024
    }
    // After the name in brackets: user and system time are the 12th and 13th field, in hundredths of a second.
    let fields = ((try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? "").split(separator: ")").last?.split(separator: " ") ?? []
    if fields.count > 12 { seconds = ((Double(fields[11]) ?? 0) + (Double(fields[12]) ?? 0)) / 100 }
  }
}
