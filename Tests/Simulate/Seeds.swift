import Foundation
import Support
import Synchronization

/// What came of one seed.
struct SeedReport: Sendable {
  var seed: UInt64
  var violations: [Violation]
  var steps: Int
  var customerDays = 0
  var contacts = 0
}

/// What came of a row of seeds.
struct SeedSummary: Sendable {
  var seeds = 0
  var steps = 0
  var customerDays = 0
  var contacts = 0
  var failures: [SeedReport] = []
  var seconds = 0.0

  mutating func add(_ report: SeedReport) {
    seeds += 1
    steps += report.steps
    customerDays += report.customerDays
    contacts += report.contacts
    if !report.violations.isEmpty { failures.append(report) }
  }

  /// Prints it; true where nothing was broken.
  func show(_ name: String) -> Bool {
    var line = "\(name): \(seeds) seeds, \(steps) steps in \(Int(seconds.rounded())) s, \(failures.count) failed"
    if customerDays > 0 { line += "; \(customerDays) customer-days, \(Int(Double(customerDays) / seconds)) a second, \(contacts) contacts" }
    print(line)
    for failure in failures.sorted(by: { $0.seed < $1.seed }) {
      for violation in failure.violations { print("  seed \(failure.seed): \(violation)") }
    }
    return failures.isEmpty
  }
}

/// One seed after the other, several at a time; each run is alone on its thread.
struct Seeds: Sendable {
  private let first: UInt64
  private let count: UInt64?
  private let minutes: Int?
  private let jobs: Int

  init(first: UInt64, count: UInt64, jobs: Int?) {
    self.init(first: first, count: count, minutes: nil, jobs: jobs)
  }

  init(first: UInt64, minutes: Int, jobs: Int?) {
    self.init(first: first, count: nil, minutes: minutes, jobs: jobs)
  }

  private init(first: UInt64, count: UInt64?, minutes: Int?, jobs: Int?) {
    self.first = first
    self.count = count
    self.minutes = minutes
    self.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
  }

  func run(_ one: @escaping @Sendable (UInt64) -> SeedReport) async -> SeedSummary {
    let clock = ContinuousClock()
    let started = clock.now
    let counter = SeedCounter(first)
    let isOver: @Sendable (UInt64) -> Bool = { seed in
      if let minutes { return clock.now - started >= .seconds(minutes * 60) }
      return seed >= first + (count ?? 0)
    }
    var summary = await withTaskGroup(of: [SeedReport].self) { group in
      for _ in 0..<jobs {
        group.addTask {
          var reports: [SeedReport] = []
          while true {
            let seed = counter.next()
            if isOver(seed) { return reports }
            reports.append(one(seed))
          }
        }
      }
      var summary = SeedSummary()
      for await reports in group { for report in reports { summary.add(report) } }
      return summary
    }
    summary.seconds = Double((clock.now - started).components.seconds) + Double((clock.now - started).components.attoseconds) / 1e18
    return summary
  }
}

/// Hands out seeds to whoever is free.
private final class SeedCounter: Sendable {
  private let seed: Mutex<UInt64>

  init(_ first: UInt64) { seed = Mutex(first) }

  func next() -> UInt64 {
    seed.withLock { seed in
      defer { seed += 1 }
      return seed
    }
  }
}
