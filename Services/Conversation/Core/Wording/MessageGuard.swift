import Models

/// The last look at a message before it goes out: every digit, link, percentage and sign of money in it must belong to something that may be
/// said. It works on the finished text and knows nothing of how it was made.
struct MessageGuard {
  /// Texts that may stand in the message as they are: amounts, days, names.
  private let permitted: [String]
  /// Small numbers that may stand alone: of payments.
  private let counts: Set<String>

  init(_ permitted: some Sequence<String>, counts: Set<String> = []) {
    self.counts = counts
    // The longest first, so that "1,250.00" goes before "250.00"; of the same length by name, so that the order is fixed.
    self.permitted = Set(permitted.filter { !$0.isEmpty }).sorted { ($0.count, $0) > ($1.count, $1) }
  }

  /// What stands in the text and belongs to nothing that may be said; nil where all is well.
  func stranger(in text: String) -> String? {
    var rest = text
    for part in permitted { rest = rest.replacing(part, with: " ") }
    let lowercased = rest.lowercased()
    for sign in ["http", "www.", "://", "%", "$", "€", "£", "¥", "₹", "{", "}"] where lowercased.contains(sign) { return sign }
    return rest.split { $0.isWhitespace || $0.isPunctuation }.map(String.init).first { word in
      word.contains(where: \.isNumber) && !counts.contains(word)
    }
  }
}

extension MessageGuard {
  /// What the customer may be told where nobody has confirmed who they are.
  init(_ facts: OpenFacts, _ wording: Wording) { self.init(MessageGuard.open(facts, wording)) }

  /// What the right person may be told: the debts, the offers that stand, the commitments, and nothing else.
  init(_ facts: DebtFacts, _ state: ConversationState, _ wording: Wording) {
    let form = wording.form
    var parts = MessageGuard.open(facts.open, wording) + ["{link}"]
    parts += (facts.owed.sums + facts.accounts.map(\.balance)).map(form.money)
    parts += facts.accounts.flatMap { [$0.product ?? $0.accountId, form.day($0.dueDate)] }
    var counts: Set<String> = []
    for terms in state.offers.map(\.terms) {
      parts += terms.payments.flatMap { [form.money($0.amount), form.day($0.dueDate)] }
      parts += [form.money(terms.total), form.money(Money(terms.discount, terms.total.currency))]
      counts.formUnion([String(terms.payments.count), String(max(1, terms.payments.count - 1))])
    }
    if let promise = state.promise { parts += [form.money(promise.amount), form.day(promise.dueDate)] }
    if let promise = state.promise, let rest = facts.rest {
      let debt = Money(rest.amount + promise.amount.amount, rest.currency)
      if facts.owed.sums.contains(debt) { parts.append(form.money(rest)) }
    }
    if let broken = state.lastBroken { parts += [form.money(broken.amount), form.day(broken.dueDate)] }
    for kept in state.kept { parts += [form.money(kept.promise.amount), form.day(kept.promise.dueDate)] }
    for instalment in state.plan?.instalments ?? [] {
      parts += [form.money(Money(instalment.amount, state.plan?.currency ?? .usd)), form.day(instalment.dueDate)]
    }
    parts += state.payments.map { form.money($0.amount) }
    if let latest = facts.latestDay { parts.append(form.day(latest)) }
    self.init(parts, counts: counts)
  }

  private static func open(_ facts: OpenFacts, _ wording: Wording) -> [String] {
    [facts.name, facts.creditor, facts.day.map(wording.form.day) ?? ""]
      + (wording.phrases.open[.askRating] ?? []).map(\.text)
      + [OpenPhrase.openingDigits, .askDigits].flatMap { wording.phrases.open[$0] ?? [] }.map { sentence in
        sentence.text.filled { $0 == "digits" ? String(facts.digitCount) : $0 == "name" ? facts.name : $0 == "creditor" ? facts.creditor : nil }
      }
  }
}
