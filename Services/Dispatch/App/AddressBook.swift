import Kafka
import Logging
import Models
import ServiceLifecycle
import Synchronization

/// Whose number that is: providers name the sender of a message by number alone (and a payment that is disputed by its id alone).
///
/// An entry is written before the first message goes out, to a compacted topic that every copy reads whole (`InternalTopic.addresses`: the address
/// is the key, the customer's id the value; with a master key a code stands for the address). A number that several customers share belongs to the one who was written to last.
final class AddressBook: Service, Sendable {
  private struct Pages {
    var customers: [String: String] = [:]
    var isComplete = false
  }

  enum Answer: Hashable {
    case customer(String)
    case nobody
    /// The book is still being read.
    case unread
  }

  /// Under what name a payment is noted, for whoever takes it back knows its id alone.
  static func payment(_ id: String) -> String { "payment:\(id)" }

  private let pages = Mutex(Pages())
  private let connection: KafkaConnection
  private let publisher: KafkaPublisher
  private let codes: PartyCodes
  private let isStopping = Mutex(false)

  init(_ connection: KafkaConnection, publisher: KafkaPublisher, codes: PartyCodes) {
    self.codes = codes
    self.connection = connection
    self.publisher = publisher
  }

  func find(_ address: String) -> Answer {
    pages.withLock { pages in
      for code in codes.known(address) { if let customer = pages.customers[code] { return .customer(customer) } }
      return pages.isComplete ? .nobody : .unread
    }
  }

  /// Returns once the entry is on Kafka; at once where it is there already.
  func learn(_ address: String, _ customer: String) async throws(KafkaError) {
    let code = codes.code(of: address)
    guard pages.withLock({ $0.customers[code] }) != customer else { return }
    try await publisher.publish(topic: InternalTopic.addresses, key: Array(code.utf8), value: Array(customer.utf8))
    pages.withLock { $0.customers[code] = customer }
  }

  /// Follows what all copies write until the service stops.
  func run() async throws {
    let tail = try await KafkaTail(connection, clientID: "cordial-dispatch-addresses", topics: [InternalTopic.addresses])
    try await withGracefulShutdownHandler {
      while !Task.isCancelled, !isStopping.withLock({ $0 }) {
        for case .record(let record) in try await tail.next(maximum: 10_000) {
          let address = String(decoding: record.key, as: UTF8.self)
          let customer = record.value.map { String(decoding: $0, as: UTF8.self) }
          pages.withLock { $0.customers[address] = customer }
        }
        if await tail.isAtEnd { pages.withLock { $0.isComplete = true } }
      }
    } onGracefulShutdown: {
      self.isStopping.withLock { $0 = true }
    }
    await tail.close()
  }
}
