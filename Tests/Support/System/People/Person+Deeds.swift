import Models
import Support

// What a person does, at moments of their own.
extension Person {
  /// A message is on the person's phone.
  func receive(_ message: SentMessage) {
    guard random.chance(reads, of: 100) else { return }
    let minutes = message.request.purpose == .reminder ? 2 + random.below(300) : 1 + random.below(25)
    plan(awake(outside.now.adding(minutes: Int64(minutes)))) { [self] in
      outside.receipt(.read, message)
      answer(message)
    }
  }

  private func answer(_ message: SentMessage) {
    guard random.chance(answers, of: 100), patience > 0 else { return }
    if message.request.purpose != .reminder {
      if random.chance(1, of: 4) { say(words.thanks, message.request.channel, message) }
      if temper == .asks { pay(.oldest, for: message) }
      return
    }
    patience -= 1
    let channel = message.request.channel
    switch temper {
    case .pays: pay(random.chance(1, of: 4) ? .part : .everything, for: message)
    case .keepsWord, .breaksWord: promise(channel, message)
    case .saysPaid:
      say(words.saysPaid, channel, message)
      if random.chance(1, of: 2) { later(days: 1...3) { [self] in pay(.everything, for: nil) } }
    case .asks: say(words.asks, channel, message)
    case .inNeed: say(words.inNeed, channel, message)
    case .saysStop: say(words.stop, channel, message)
    case .changesMind: changeMind(channel, message)
    case .disputes: say(words.disputes, channel, message)
    case .isSomebodyElse: say(words.wrongPerson, channel, message)
    case .complains: say(words.complains, channel, message)
    case .staysSilent: if random.chance(1, of: 5) { later(days: 0...10) { [self] in pay(.oldest, for: nil) } }
    }
  }

  private func promise(_ channel: Channel, _ message: SentMessage) {
    let days = 1 + random.below(9)
    say(words.promise.map { $0.replacing("{days}", with: "\(days)") }, channel, message)
    let isKept = random.chance(temper == .keepsWord ? 9 : 2, of: 10)
    if isKept { later(days: days...days) { [self] in pay(.everything, for: nil) } }
  }

  /// Stop; then please do write; then another promise than the first.
  private func changeMind(_ channel: Channel, _ message: SentMessage) {
    switch patience % 3 {
    case 2:
      say(words.stop, channel, message)
      later(days: 2...6) { [self] in outside.tellConsent(of: self, channel, isGranted: true) }
    case 1: outside.tellConsent(of: self, channel, isGranted: random.chance(1, of: 2))
    default:
      promise(channel, message)
      later(days: 0...1) { [self] in promise(channel, message) }
    }
  }

  func say(_ texts: [String], _ channel: Channel, _ message: SentMessage?) {
    replies += 1
    let text = texts[random.below(texts.count)]
    outside.tellReply(
      of: self, "\(id).reply.\(replies)",
      ReplyReceived(channel: channel, text: text, inReplyTo: random.chance(3, of: 4) ? message?.request.contactId : nil))
  }

  enum Share { case everything, oldest, part }

  func pay(_ share: Share, for message: SentMessage?) {
    guard !outside.isRetired else { return }
    let open = debts.indices.filter { debts[$0].balance.amount > 0 }
    for index in share == .everything ? open : Array(open.prefix(1)) {
      let balance = debts[index].balance
      let amount = share == .part ? max(1, balance.amount * Int64(20 + random.below(50)) / 100) : balance.amount
      pay(Money(amount, balance.currency), index, message)
    }
  }

  private func pay(_ amount: Money, _ index: Int, _ message: SentMessage?) {
    payments += 1
    let payment = PaymentReceived(
      paymentId: "\(id).payment.\(payments)", accountId: debts[index].id, amount: amount, contactId: message?.request.contactId)
    debts[index].paid += amount.amount
    outside.tellPayment(of: self, payment)
    guard random.chance(1, of: 20) else { return }
    later(days: 2...6) { [self] in
      guard !outside.isRetired else { return }
      debts[index].paid -= amount.amount
      outside.tellReversal(of: self, PaymentReversed(paymentId: payment.paymentId, accountId: payment.accountId, amount: amount))
    }
  }

  private func plan(_ moment: Instant, _ deed: @escaping () -> Void) { outside.agenda.add(moment.milliseconds, deed) }

  /// In the person's waking hours, so many days from now.
  func later(days: ClosedRange<Int>, _ deed: @escaping () -> Void) {
    let day = zone.date(at: outside.now).adding(days: days.lowerBound + random.below(days.count))
    let moment = zone.instant(of: day, secondOfDay: 8 * 3600 + random.below(12 * 3600))
    plan(max(moment, outside.now.adding(minutes: 1)), deed)
  }
}
