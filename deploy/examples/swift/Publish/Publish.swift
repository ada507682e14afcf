import Foundation
import Kafka
import Models

/// Publishes one debt: Publish CUSTOMER ACCOUNT MINOR_UNITS CURRENCY DUE_DATE MAILBOX
@main
struct Publish {
  struct Usage: Error, CustomStringConvertible { let description = "Publish CUSTOMER ACCOUNT MINOR_UNITS CURRENCY DUE_DATE MAILBOX" }

  static func main() async throws {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count == 6, let units = Int64(words[2]), let currency = Currency(words[3]), let due = CalendarDate(words[4]) else { throw Usage() }
    let details = CustomerDetails(
      language: "en-US", timeZone: "America/New_York", jurisdiction: "US", contactPoints: [ContactPoint(channel: .email, address: words[5], consent: true)])
    let account = AccountUpdated(accountId: words[1], balance: Money(units, currency), dueDate: due, customer: details)
    let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    let header = EventHeader(id: UUID().uuidString, source: "/example", subject: words[0], time: now)
    // The broker is told by KAFKA_BOOTSTRAP_SERVERS and any other KAFKA_… property of librdkafka.
    let publisher = try KafkaPublisher(try KafkaEnvironment.connection(ProcessInfo.processInfo.environment), clientID: "example")
    try await publisher.publish(topic: Topic.portfolio.rawValue, key: Array(words[0].utf8), value: header.encode(account))
    await publisher.close()
    print("published \(header.id)")
  }
}
