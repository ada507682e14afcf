import Models
import Portfolio

/// The made-up customer of a chat: somebody of the generated portfolio, with the debt and the address that were asked for.
struct ChatCustomer {
  let id: String
  let account: AccountUpdated
  let zone: String

  /// People looked at before the search for somebody of the language and place is given up.
  private static let peopleMax = 5_000

  /// - Throws: `RehearsalFailure` where nobody lives there and speaks that.
  init(_ options: ChatOptions, asOf: Instant) throws {
    let generator = PortfolioGenerator(seed: options.seed, asOf: options.day)
    let found = (1...ChatCustomer.peopleMax).lazy.compactMap { generator.customer($0).first }.first { event in
      guard let person = event.account.customer, person.language?.hasPrefix(options.language) == true else { return false }
      return options.jurisdiction == nil || person.jurisdiction == options.jurisdiction
    }
    guard var account = found?.account, var person = account.customer else {
      let place = options.jurisdiction.map { " in \($0)" } ?? ""
      throw RehearsalFailure("no made-up customer speaks “\(options.language)”\(place); leave --jurisdiction out, or name another language")
    }
    id = options.customer ?? "chat-\(options.seed)"
    zone = person.timeZone ?? "UTC"
    let address = options.channel == .email ? "someone@example.org" : person.contactPoints.first { $0.channel != .email }?.address
    person.contactPoints = [ContactPoint(channel: options.channel, address: address ?? "+15550100", consent: true)]
    if options.channel != .email { person.contactPoints.append(ContactPoint(channel: .email, address: "someone@example.org", consent: true)) }
    person.preferredChannel = options.channel
    person.preferredHour = nil
    account.customer = person
    account.status = nil
    account.dueDate = options.day.adding(days: -options.daysPastDue)
    account.balanceAsOf = asOf
    self.account = account
  }
}
