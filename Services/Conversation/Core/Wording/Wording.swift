import Models

/// The bot's words in one language and tone. Numbers and days come in as values and are written in the customer's own form.
struct Wording {
  let phrases: PhraseSet
  let form: LocaleForm
  private let tone: Tone
  private let isSpoken: Bool
  /// Which of several wordings: they take turns.
  private let turn: Int

  /// Any BCP 47 tag; languages other than Spanish and Portuguese are answered in English.
  init(_ tag: String, tone: Tone = .warm, channel: Channel = .sms, turn: Int = 0, phrases: PhraseSet? = nil) {
    form = LocaleForm(tag)
    self.phrases = phrases ?? PhraseSet.spoken(tag)
    self.tone = tone
    isSpoken = channel == .voice
    self.turn = turn
  }

  /// Words for anybody.
  func say(_ phrase: OpenPhrase, _ facts: OpenFacts) -> String { worded(phrase, facts).text }

  /// Words for the right person.
  func say(_ phrase: DebtPhrase, _ facts: DebtFacts) -> String { worded(phrase, facts).text }

  func worded(_ phrase: OpenPhrase, _ facts: OpenFacts) -> Worded { Worded(pick(phrases.open[phrase])) { open($0, facts) } }
  func worded(_ phrase: DebtPhrase, _ facts: DebtFacts) -> Worded { Worded(pick(phrases.debt[phrase])) { debt($0, facts) } }

  func subject(_ facts: OpenFacts) -> String { phrases.words.subject.filled { open($0, facts) } }

  private func pick(_ sentences: [Sentence]?) -> String {
    let sentences = sentences ?? []
    var fitting = sentences.filter { $0.isSpoken == isSpoken }
    if fitting.isEmpty { fitting = sentences }
    let toned = fitting.filter { $0.tone == tone }
    let plain = fitting.filter { $0.tone == nil }
    let choice = !toned.isEmpty ? toned : !plain.isEmpty ? plain : fitting
    return choice.isEmpty ? "" : choice[abs(turn) % choice.count].text
  }

  /// The slots that anything may hold.
  static let openSlots: Set<String> = ["name", "creditor", "digits", "channel", "day"]
  /// The slots that only the right person's sentences may hold.
  static let debtSlots: Set<String> = [
    "amount", "date", "link", "products", "total", "payday", "payments", "count", "discount", "paid", "rest", "latest",
  ]

  private func open(_ slot: String, _ facts: OpenFacts) -> String? {
    switch slot {
    case "name": facts.name
    case "creditor": facts.creditor
    case "digits": String(facts.digitCount)
    case "channel": facts.channel.flatMap { phrases.words.channels[$0] }
    case "day": facts.day.map(form.day)
    default: nil
    }
  }

  private func debt(_ slot: String, _ facts: DebtFacts) -> String? {
    switch slot {
    case "amount": facts.owed.sums.map(form.money).joined(separator: " + ")
    case "date": facts.dueDate.map(form.day)
    case "link": "{link}"  // filled in when the contact has its id
    case "products": facts.accounts.map(product).joined(separator: "; ")
    case "total": (facts.payment?.amount ?? facts.offer?.total).map(form.money)
    case "payday": (facts.payment?.dueDate ?? facts.offer?.first.dueDate).map(form.day)
    case "payments": facts.offer.map(schedule)
    case "count": facts.offer.map { String($0.payments.count) }
    case "discount": facts.offer.map { form.money(Money($0.discount, $0.total.currency)) }
    case "paid": facts.paid.map(form.money)
    case "rest": facts.rest.map(form.money)
    case "latest": facts.latestDay.map(form.day)
    default: open(slot, facts.open)
    }
  }

  private func product(_ account: AccountStanding) -> String {
    "\(account.product ?? account.accountId) (\(form.money(account.balance)), \(form.day(account.dueDate)))"
  }

  /// `GBP 20.00 on 3 March 2026 and GBP 20.00 on 3 April 2026`, or first, others and last where there are more.
  private func schedule(_ offer: OfferTerms) -> String {
    let words = phrases.words
    if offer.payments.count <= 2 {
      return offer.payments.map { "\(form.money($0.amount)) \(words.on) \(form.day($0.dueDate))" }.joined(separator: " \(words.and) ")
    }
    guard let interval = offer.interval else {
      return offer.payments.map { "\(form.money($0.amount)) \(words.on) \(form.day($0.dueDate))" }.joined(separator: ", ")
    }
    return words.schedule.filled { slot in
      switch slot {
      case "first": "\(form.money(offer.first.amount)) \(words.on) \(form.day(offer.first.dueDate))"
      case "others": String(offer.payments.count - 1)
      case "each": form.money(offer.last.amount)
      case "interval": interval == .weekly ? words.weekly : interval == .fortnightly ? words.fortnightly : words.monthly
      case "last": form.day(offer.last.dueDate)
      default: nil
      }
    }
  }
}

extension String {
  /// A copy with its slots filled; a slot without a value leaves nothing, and no gap.
  func filled(_ value: (String) -> String?) -> String {
    var result = ""
    var rest = self[...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      result += rest[..<start] + (value(String(rest[rest.index(after: start)..<end])) ?? "")
      rest = rest[rest.index(after: end)...]
    }
    return (result + rest).replacing("  ", with: " ").replacing(" ,", with: ",").replacing(" .", with: ".")
  }

  /// A copy with every `mark` replaced. (Foundation's method of the same purpose would bring in all of its locales.)
  func replacing(_ mark: String, with text: String) -> String {
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      result += rest[..<range.lowerBound] + text
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
