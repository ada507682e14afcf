import Models
import Testing
import UnknownContacts

@Suite("Contacts of which nobody knows whether they were made")
struct UnknownContactsTests {
  private func report(_ status: DeliveryStatus, _ contact: String, at time: String, customer: String = "c-1") throws -> [UInt8] {
    let header = EventHeader(id: "\(contact)-\(status.rawValue)-\(time)", source: "/t", subject: customer, time: try #require(Instant(time)))
    return header.encode(DeliveryReport(contactId: contact, channel: .sms, purpose: .reminder, reason: "timed out"), type: status.rawValue)
  }

  @Test("Listed from the first report on, until anything says what became of it", arguments: DeliveryStatus.allCases)
  func settled(status: DeliveryStatus) throws {
    var unknown = UnknownContacts()
    unknown.take(try report(.unknown, "k-1", at: "2026-03-10T10:05:00Z"))
    unknown.take(try report(.unknown, "k-1", at: "2026-03-10T10:00:00Z"))
    unknown.take(try report(.unknown, "k-0", at: "2026-03-10T10:06:00Z", customer: "c-2"))
    #expect(unknown.contacts.map(\.id) == ["k-1", "k-0"])
    #expect(unknown.contacts.first.map { "\($0)" } == "2026-03-10T10:00:00Z  c-1  sms  reminder  k-1  timed out")
    unknown.take(try report(status, "k-1", at: "2026-03-10T11:00:00Z"))
    #expect(unknown.contacts.map(\.id) == (status == .unknown ? ["k-1", "k-0"] : ["k-0"]))
  }

  @Test("The order of the reports does not matter, and what is no report changes nothing")
  func order() throws {
    var unknown = UnknownContacts()
    unknown.take(try report(.delivered, "k-1", at: "2026-03-10T11:00:00Z"))
    unknown.take(try report(.unknown, "k-1", at: "2026-03-10T10:00:00Z"))
    unknown.take(Array("nonsense".utf8))
    #expect(unknown.contacts == [])
  }
}
