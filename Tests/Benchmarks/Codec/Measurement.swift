import Glibc

/// Times a piece of work by the processor time of this thread, so that a busy machine disturbs it less.
struct Measurement {
  var runs: Int
  /// Only what starts with this is measured.
  var only: String

  /// Prints the median, the least and the greatest time of one call, in microseconds.
  func report(_ name: String, calls: Int, _ work: () throws -> Int) rethrows {
    guard name.hasPrefix(only) else { return }
    var sink = try work()  // warms caches and lazy tables
    var times: [Double] = []
    for _ in 0..<runs {
      let start = Measurement.threadMicroseconds()
      for _ in 0..<calls { sink &+= try work() }
      times.append((Measurement.threadMicroseconds() - start) / Double(calls))
    }
    times.sort()
    let median = times[times.count / 2]
    let line = [median, times[0], times[times.count - 1]].map(Measurement.padded).joined(separator: "  ")
    print("\(line)  \(name)\(sink == .min ? " " : "")")
  }

  private static func threadMicroseconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }

  /// Three decimals, nine characters wide.
  private static func padded(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let fraction = String(thousandths % 1000 + 1000).dropFirst()
    let text = "\(thousandths / 1000).\(fraction)"
    return String(repeating: " ", count: max(0, 9 - text.count)) + text
  }
}
