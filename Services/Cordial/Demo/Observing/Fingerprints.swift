import Bytes
import Models

/// What came out, each event byte by byte and in whatever order: two runs with the same fingerprints wrote the same events.
public struct Fingerprints: Hashable, Sendable {
  /// Contacts that were asked for, with their words, addresses and moments.
  private(set) var outreach: UInt64 = 0
  private(set) var outcomes: UInt64 = 0
  private(set) var handoffs: UInt64 = 0
  /// The last word on each figure.
  private var figures: [String: UInt64] = [:]

  init() {}

  /// Takes an event that was not seen before.
  mutating func take(_ topic: Topic, _ bytes: [UInt8]) {
    // Order must not matter, since partitions are read as they come: so the parts are added up.
    let print = Identity(of: bytes).low
    switch topic {
    case .outreach: outreach &+= print
    case .outcomes: outcomes &+= print
    case .handoffs: handoffs &+= print
    default: break
    }
  }

  /// Takes a figure as it stands; when and how often it was published does not matter.
  mutating func take(_ figure: MetricUpdated, subject: String) { figures[subject] = Identity(of: figure.json).low }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("outreach", hexadecimal(outreach))
    writer.member("outcomes", hexadecimal(outcomes))
    writer.member("handoffs", hexadecimal(handoffs))
    writer.member("metrics", hexadecimal(figures.values.reduce(0, &+)))
    writer.endObject()
  }

  private func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
