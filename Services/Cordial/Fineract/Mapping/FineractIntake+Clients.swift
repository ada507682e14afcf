import Models

extension FineractIntake {
  mutating func takeClient(_ client: AvroRecord, _ notice: FineractNotice, _ reading: inout FineractReading) throws {
    let number = try options.number(ofClient: client)
    var details = details(number, notice.tenant, name: client.text("displayName") ?? client.text("fullname"))
    if details.contactPoints.isEmpty {
      if let phone = client.text("mobileNo") {
        if let address = ContactBook.address(phone, .sms) {
          details.contactPoints += [ContactPoint(channel: .sms, address: address), ContactPoint(channel: .voice, address: address)]
        } else {
          reading.notes.append("\(notice.title): the client's mobileNo does not begin with + and a country; the rest is taken")
        }
      }
      if let email = client.text("emailAddress").flatMap({ ContactBook.address($0, .email) }) {
        details.contactPoints.append(ContactPoint(channel: .email, address: email))
      }
    }
    let customer = options.customerId(number, notice.tenant)
    if !details.contactPoints.isEmpty { reachable[customer] = true }
    reading.events.append(try FineractEvent(header(notice, customer), CustomerUpdated(details: details)))
  }

  func details(_ number: String, _ tenant: String, name: String?) -> CustomerDetails {
    var details = contacts[tenant, number] ?? CustomerDetails()
    details.name = details.name ?? name
    details.language = details.language ?? options.standard.language
    details.timeZone = details.timeZone ?? options.standard.timeZone
    details.jurisdiction = details.jurisdiction ?? options.standard.jurisdiction
    return details
  }

  static func product(_ name: String?, _ account: String?) -> String? {
    let words = [name, account].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  mutating func note(_ customer: String, _ details: CustomerDetails) {
    reachable[customer] = reachable[customer] == true || !details.contactPoints.isEmpty
  }
}
