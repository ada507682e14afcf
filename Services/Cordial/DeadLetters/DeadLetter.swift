import Foundation
import Models

/// A record of `collections.deadletters` with its original bytes.
struct DeadLetter: Sendable {
  var id: String
  var time: Instant
  var data: DeadLettered
  var key: [UInt8]
  var value: [UInt8]

  /// Nil for anything that is no dead letter.
  init?(_ bytes: [UInt8]) {
    guard let envelope = try? EventEnvelope(reading: bytes), envelope.type == "\(DeadLettered.type)",
      let data = try? envelope.data(DeadLettered.self, from: bytes), let key = Data(base64Encoded: data.key),
      let value = Data(base64Encoded: data.value)
    else { return nil }
    self.id = envelope.header.id
    self.time = envelope.header.time
    self.data = data
    self.key = Array(key)
    self.value = Array(value)
  }

  /// Why it cannot be published again; nil where it can.
  var obstacle: String? {
    if data.isTruncated == true { return "the record was too large to be kept whole; publish it again from its source" }
    if key.isEmpty { return "the record has no key, so it would come back; publish it again with the customer id as key" }
    return nil
  }
}
