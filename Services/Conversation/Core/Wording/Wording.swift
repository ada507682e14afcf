import Models

/// The bot's words in one language. Numbers and dates come in as values and are written in the customer's own form.
struct Wording {
  private let phrases: Phrases
  private let form: LocaleForm

  /// Any BCP 47 tag; languages other than Spanish and Portuguese are answered in English.
  init(_ tag: String) {
    form = LocaleForm(tag)
    phrases =
      switch tag.prefix(2) {
      case "es": .spanish
      case "pt": .portuguese
      default: .english
      }
  }

  func reminder(_ facts: Facts, _ channel: Channel) -> Message {
    let pattern = facts.isOverdue ? phrases.overdue : phrases.upcoming
    let text = fill(pattern, facts) + (channel == .sms || channel == .email ? " " + phrases.optOutHint : "")
    let buttons = channel == .whatsapp ? phrases.buttons : []
    return Message(subject: fill(phrases.subject, facts), text: text, buttons: buttons)
  }

  func askDate(latest: CalendarDate) -> Message { Message(text: phrases.askDate.replacing("{date}", with: form.day(latest))) }

  func promiseConfirmed(_ amount: Money, _ date: CalendarDate) -> Message {
    Message(
      text: phrases.promiseConfirmed.replacing("{amount}", with: form.money(amount)).replacing("{date}", with: form.day(date)))
  }

  func thanks(_ amount: Money, _ facts: Facts) -> Message {
    Message(text: fill(phrases.thanks.replacing("{paid}", with: form.money(amount)), facts))
  }

  func payLink(_ facts: Facts) -> Message { Message(text: fill(phrases.payLink, facts)) }
  func balance(_ facts: Facts) -> Message { Message(text: fill(facts.owed.isEmpty ? phrases.nothingDue : phrases.balance, facts)) }
  func claimedPaid() -> Message { Message(text: phrases.claimedPaid) }
  func handOver() -> Message { Message(text: phrases.handOver) }
  func wrongPerson() -> Message { Message(text: phrases.wrongPerson) }
  func optOutConfirmation() -> Message { Message(text: phrases.optOutConfirmation) }
  func askAgain(_ facts: Facts) -> Message { Message(text: fill(phrases.askAgain, facts)) }

  private func fill(_ pattern: String, _ facts: Facts) -> String {
    pattern.replacing("{name}", with: facts.name ?? "").replacing("{creditor}", with: facts.creditor ?? phrases.us)
      .replacing("{amount}", with: facts.owed.sums.map(form.money).joined(separator: " + "))
      .replacing("{date}", with: facts.dueDate.map(form.day) ?? "").replacing("  ", with: " ").replacing(" ,", with: ",")
  }
}

extension String {
  /// A copy with every `mark` replaced. (Foundation's method of the same purpose would bring in all of its locales.)
  fileprivate func replacing(_ mark: String, with text: String) -> String {
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      result += rest[..<range.lowerBound] + text
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
