import ArgumentParser
import Kafka
import Models
import SealedLog
import Terminal
import UnknownContacts

/// `cordial unknown`: contacts of which nobody knows whether they were made.
struct UnknownCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unknown", abstract: "List the contacts of which nobody knows whether they were made.",
    discussion: """
      Reads collections.deliveries whole. A contact is unknown after a crash or a time-out in the middle of the call to its provider; it \
      counts as made for the contact rules, and leaves this list with the provider's answer to a look-up or with a late receipt.
      """)

  @Option(help: "Only those of this customer.")
  var customer: String?

  func run() async throws {
    let terminal = Terminal()
    var unknown = UnknownContacts()
    try await OpenedTail.readWhole(Surroundings.kafka(), clientID: "cordial-unknown", topics: [Topic.deliveries.rawValue], keys: Surroundings.keys()) { record in
      if let bytes = record.value { unknown.take(bytes) }
    }
    let contacts = unknown.contacts.filter { customer == nil || $0.customer == customer }
    for contact in contacts { terminal.result("\(contact)") }
    terminal.note(contacts.isEmpty ? "no contact is unknown" : "\(contacts.count) contacts are unknown")
  }
}
