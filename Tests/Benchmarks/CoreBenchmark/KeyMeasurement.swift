import Models
import Seals

/// What the table of customers' keys costs whoever reads it.
enum KeyMeasurement {
  /// Keys read and opened in a CPU second, and memory for each.
  static func figures(_ samples: Samples, _ keys: KeyRing, customers: Int) throws -> (perSecond: Double, bytes: Int) {
    let before = Machine.residentBytes
    var seconds = 0.0
    for start in stride(from: 0, to: customers, by: 10_000) {
      let records = (start..<min(start + 10_000, customers)).map { keys.issue(for: samples.id($0), source: "/crm", at: samples.now) }
      let started = Machine.cpuSeconds
      for record in records { try keys.take(key: record.key, value: record.value) }
      seconds += Machine.cpuSeconds - started
    }
    return (Double(customers) / seconds, (Machine.residentBytes - before) / max(1, customers))
  }
}
