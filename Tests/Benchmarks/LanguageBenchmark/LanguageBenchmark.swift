import Foundation
import Language
import Models

/// Prints how fast replies are understood on one core, the slowest one, and the memory that it takes. Times are processor time, so that
/// the figures are the same on a busy machine. An argument names another model file.
@main struct LanguageBenchmark {
  static func main() throws {
    let loading = Stopwatch()
    let file = CommandLine.arguments.dropFirst().first
    let understander = try file.map { try Understander(file: URL(fileURLWithPath: $0)) } ?? Understander.standard()
    print("model loaded in \(loading.milliseconds) ms")
    let today = CalendarDate(daysSince1970: 20_522)

    _ = measure("warming up", SampleReplies.usual, 10, understander, today)
    print(measure("usual replies", SampleReplies.usual, 500, understander, today))
    print(measure("long replies", SampleReplies.long, 100, understander, today))
    print(measure("10,000 random Unicode strings", OddReplies.random(count: 10_000, seed: 20_260_310), 1, understander, today))
    for odd in OddReplies.named { print(measure(odd.name, [odd.text], 20, understander, today)) }
    print("resident memory: \(Memory.peakKilobytes.map { "\($0 / 1024) MB at most" } ?? "unknown: /proc/self/status can't be read")")
  }

  private static func measure(
    _ name: String, _ replies: [String], _ rounds: Int, _ understander: Understander, _ today: CalendarDate
  ) -> String {
    var slowest = (milliseconds: 0.0, text: "")
    var others = 0
    let all = Stopwatch()
    for _ in 0..<rounds {
      for text in replies {
        let one = Stopwatch()
        let understanding = understander.understand(text, Situation(today: today))
        let milliseconds = one.milliseconds
        if understanding.has(.other) { others += 1 }
        if milliseconds > slowest.milliseconds { slowest = (milliseconds, text) }
      }
    }
    let count = rounds * replies.count
    let rate = Int(Double(count) / max(all.milliseconds, 0.001) * 1000)
    return "\(name): \(rate) replies a second, slowest \(slowest.milliseconds) ms (\(slowest.text.utf8.count) bytes), "
      + "\(others * 100 / max(count, 1)) % other"
  }
}

/// Processor time of this process since it was made.
struct Stopwatch {
  private let start = clock()

  /// POSIX counts `clock()` in millionths of a second.
  var milliseconds: Double { Double(clock() - start) / 1000 }
}

enum Memory {
  /// The most that was resident so far; nil where Linux does not say.
  static var peakKilobytes: Int? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
    for line in status.split(separator: "\n") where line.hasPrefix("VmHWM:") {
      return line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) }
    }
    return nil
  }
}
