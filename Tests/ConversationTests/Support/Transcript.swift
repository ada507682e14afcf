import Foundation
import Models
import Seals
import TalkSupport
import Testing

@testable import ConversationCore

/// A scripted dialogue as a readable file. Lines that begin with a word and a colon, or with `>`, are what happens; lines that are indented
/// are what the bot understood, decided and said, and at the end the whole state. Playing a script gives the file again, letter by letter.
///
///     who: Ana, en-GB, Europe/London, GB, sms+email
///     owes: 120.00 GBP, due 2026-03-07, early
///     now: 2026-03-11T10:30:00Z
///     > yes, that's me
///       understood: identity_confirm
///       decided: …
///       bot (sms): …
struct Transcript {
  struct Unreadable: Error { var line: String }

  private var talk: Talk
  private var lines: [String] = []
  private var accounts: [AccountStanding] = []
  private var person: [String] = []
  private var stage = Stage.early
  private var isStale = false
  private var payments = 0

  /// The text as it comes out when the script in it is played.
  static func played(_ text: String) throws -> String {
    var transcript = Transcript(talk: try Talk(at: "2026-03-10T09:00:00Z"))
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) where !line.hasPrefix("  ") {
      try transcript.take(line)
    }
    while transcript.lines.last == "" { transcript.lines.removeLast() }
    if let state = transcript.talk.state {
      transcript.lines += [""] + StateText.lines(state, transcript.talk.timers).map { "  " + $0 }
    }
    return transcript.lines.joined(separator: "\n") + "\n"
  }

  private init(talk: Talk) { self.talk = talk }

  private mutating func take(_ line: String) throws {
    if line.isEmpty, lines.last == "" { return }
    lines.append(line)
    if line.isEmpty || line.hasPrefix("#") { return }
    if line.hasPrefix(">") {
      publish()
      return say(String(line.dropFirst(2)))
    }
    guard let colon = line.firstIndex(of: ":") else { throw Unreadable(line: line) }
    let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    switch line[..<colon] {
    case "who": person = value.components(separatedBy: ", ")
    case "owes": try owe(value)
    case "strategy": try change(value)
    case "now":
      publish()
      let end = try #require(Instant(value), "\(line)")
      var said: [String] = []
      talk.wake(until: end) { talk in
        let told = Transcript.told(talk)
        if !told.isEmpty { said += ["  at \(talk.now)"] + told }
      }
      lines += said
    case "paid", "reversed":
      publish()
      payments += line.hasPrefix("paid") ? 1 : 0
      let amount = try money(value)
      if line.hasPrefix("paid") {
        pay(PaymentReceived(paymentId: "p-\(payments)", amount: amount))
      } else {
        hear(.paymentReversed(PaymentReversed(paymentId: "p-\(payments)", amount: amount)))
      }
    case "agent": hear(.agentReplied(AgentReplied(text: value, agent: "laura")))
    case "released": hear(.agentReleased(AgentReleased(agent: value)))
    case "dispute": hear(.disputeResolved(DisputeResolved(resolution: try #require(DisputeResolution(rawValue: value)))))
    case "digits":
      let parts = value.components(separatedBy: ", ")
      hear(
        .identityUpdated(
          IdentityUpdated(digits: Transcript.digest(parts[0]), digitCount: parts[0].count, birthDate: Transcript.digest(parts[1]))))
    default: throw Unreadable(line: line)
    }
  }

  private static func digest(_ value: String) -> String { Digest.sha256("c-1|\(value)") }

  /// Money that is received lowers what is owed, as segmentation would say a moment later.
  private mutating func pay(_ payment: PaymentReceived) {
    hear(.paymentReceived(payment))
    var left = payment.amount.amount
    for index in accounts.indices where left > 0 {
      let part = min(left, accounts[index].balance.amount)
      accounts[index].balance.amount -= part
      left -= part
    }
    isStale = true
    publish()
  }

  private mutating func say(_ text: String) {
    var text = text
    var channel = talk.state?.dialogue.lastChannel ?? channels.first ?? .sms
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      channel = Channel(rawValue: String(text.dropFirst().prefix(upTo: end))) ?? channel
      text = String(text[text.index(end, offsetBy: 2)...])
    }
    if text.hasPrefix("<") {
      var button = String(text.dropFirst().dropLast())
      if button == "accept", let offer = talk.state?.offers.last { button = "accept:\(offer.tag)" }
      hear(.replied(ReplyReceived(channel: channel, text: button, button: button)))
    } else {
      hear(.replied(ReplyReceived(channel: channel, text: text)))
    }
  }

  private mutating func hear(_ event: ConversationEvent) {
    talk.take(event)
    lines += Transcript.told(talk)
  }

  private mutating func owe(_ value: String) throws {
    let parts = value.components(separatedBy: ", ")
    guard parts.count >= 3, let stage = Stage(rawValue: parts[2]) else { throw Unreadable(line: value) }
    let due = try #require(CalendarDate(String(parts[1].dropFirst(4))))
    let balance = try money(parts[0])
    self.stage = max(stage, accounts.map(\.stage).max() ?? stage)
    accounts.append(
      AccountStanding(
        accountId: "a-\(accounts.count + 1)", stage: stage, daysPastDue: 0, dueDate: due, balance: balance, status: .open, creditor: "Acme",
        product: parts.count > 3 ? parts[3] : "invoice \(accounts.count + 7)"))
    isStale = true
  }

  private func money(_ text: String) throws -> Money {
    let parts = text.components(separatedBy: " ")
    let currency = try #require(Currency(parts.count > 1 ? parts[1] : accounts.first?.balance.currency.code ?? "GBP"))
    let digits = parts[0].split(separator: ".")
    var minor = try #require(Int64(digits[0])) * currency.minorUnits
    if digits.count > 1 { minor += try #require(Int64(digits[1])) }
    return Money(minor, currency)
  }

  private mutating func change(_ value: String) throws {
    let parts = value.components(separatedBy: " ")
    switch parts[0] {
    case "identity": talk.strategy.talk.identityMethod = try #require(IdentityMethod(rawValue: parts[1]))
    case "whatsapp": talk.strategy.isWhatsAppPermitted = true
    default: throw Unreadable(line: value)
    }
  }

  private var channels: [Channel] { (person.last ?? "sms").components(separatedBy: "+").compactMap { Channel(rawValue: $0) } }

  private mutating func publish() {
    guard isStale, person.count == 5 else { return }
    isStale = false
    let today = talk.now
    hear(
      .segmented(
        CustomerSegmented(
          stage: stage, treatment: .bot, reason: "standard", priority: 1, daysPastDue: 0, accounts: accounts, name: person[0],
          language: person[1], timeZone: person[2], jurisdiction: person[3],
          channels: channels.map {
            ReachableChannel(channel: $0, address: $0 == .email ? "ana@example.org" : "+447700900123", consent: true)
          },
          hour: 10, channelReason: "portfolio", balanceAsOf: today, strategyVersion: "s")))
  }

  /// The label alone: how sure it is changes whenever the model is trained again.
  private static func label(_ understood: String) -> String { String(understood.prefix { $0 != " " }) }

  /// What was decided before what followed from it.
  private static func rank(_ emission: Emission) -> Int {
    emission.topic == Topic.decisions.rawValue
      ? (emission.description.contains(#""kind":"handoff""#) ? 1 : 0) : emission.topic == Topic.outreach.rawValue ? 3 : 2
  }

  /// What the last input led to.
  private static func told(_ talk: Talk) -> [String] {
    talk.emitted.sorted { rank($0) < rank($1) }.compactMap { emission in
      var reader = JSONReader(emission.data)
      switch emission.topic {
      case Topic.outreach.rawValue:
        guard let request = try? OutreachRequested(from: &reader) else { return "  broken" }
        let buttons = request.buttons.isEmpty ? "" : " [" + request.buttons.map(\.title).joined(separator: "] [") + "]"
        let link = request.text.replacing("https://pay.example.org/\(request.contactId)", with: "LINK")
        let tagged = link.replacing(/\?offer=[0-9a-f]+/, with: "")
        return "  bot (\(request.channel.rawValue)): \(tagged)\(buttons)"
      case Topic.decisions.rawValue:
        guard let decision = try? DecisionRecorded(from: &reader) else { return "  broken" }
        var text =
          decision.understood.isEmpty || decision.kind == .handoff
          ? "" : "  understood: \(decision.understood.map(label).joined(separator: ", "))\n"
        text += "  decided: \(decision.kind.rawValue): \(decision.chosen) (\(decision.reason))".replacing(
          /offer [0-9a-f]{32}/, with: "the offer")
        if !decision.turnedDown.isEmpty { text += "\n  turned down: \(decision.turnedDown.joined(separator: "; "))" }
        return text
      default: return "  event: \(emission.type)"
      }
    }
  }
}
