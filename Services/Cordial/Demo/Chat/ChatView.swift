import Models
import Terminal

/// A chat as a person sees it: who, where and when, the words beside a bar, and quietly what came of them.
struct ChatView {
  private let terminal: Terminal
  private let creditor: String
  private let zone: ZoneRules
  private let width: Int

  init(_ terminal: Terminal, creditor: String, zone: ZoneRules) {
    self.terminal = terminal
    self.creditor = creditor
    self.zone = zone
    width = max(40, min(terminal.columns, 84)) - 4
  }

  private enum Ink: String { case bot = "36", person = "35", customer = "32", quiet = "2", bold = "1", button = "7" }

  private func ink(_ text: String, _ ink: Ink) -> String { terminal.isScreen ? "\u{1b}[\(ink.rawValue)m\(text)\u{1b}[0m" : text }

  func line(_ text: String = "") { terminal.result(text) }

  func title(_ account: AccountUpdated, _ channel: Channel, daysPastDue: Int) {
    let person = account.customer
    let due = daysPastDue > 0 ? "\(daysPastDue) days past due" : daysPastDue == 0 ? "due today" : "due in \(-daysPastDue) days"
    line(ink("You are \(person?.name ?? "a customer")", .bold) + " (\(person?.language ?? "en"), \(person?.jurisdiction ?? ""), \(channel.rawValue)).")
    line("You owe \(account.creditor ?? "us") \(account.balance) for “\(account.product ?? account.accountId)”, \(due).")
    line(ink("A number taps a button, /help tells the rest.", .quiet))
  }

  /// A message of the bot, or of a person through it.
  func message(_ message: ChatMessage, at moment: Instant) {
    line()
    line(ink(creditor, .bold) + ink(" · \(message.channel.rawValue) · \(when(moment))", .quiet))
    if let subject = message.subject { line("  " + ink("┃ ", .bot) + ink(subject, .bold)) }
    for text in wrapped(message.text, width) { line("  " + ink("┃ ", .bot) + text) }
    guard !message.buttons.isEmpty else { return }
    let buttons = message.buttons.enumerated().map { index, button in "[\(index + 1)] \(button.title)" }
    line("  " + ink("┃ ", .bot) + buttons.map { ink($0, .bold) }.joined(separator: "   "))
  }

  /// What the customer wrote, where nobody saw it being typed.
  func echo(_ text: String, at moment: Instant) {
    if terminal.isTyped, terminal.isScreen { return }
    line()
    line(ink("You", .bold) + ink(" · \(when(moment))", .quiet))
    for text in wrapped(text, width) { line("  " + ink("┃ ", .customer) + text) }
  }

  /// Something that is no message.
  func note(_ text: String) { for line in wrapped(text, width) { self.line("    " + ink(line, .quiet)) } }

  /// Quiet words beside what they are.
  private func note(_ name: String, _ text: String) {
    let space = String(repeating: " ", count: max(0, 12 - name.count))
    for (index, line) in wrapped(text, width - 12).enumerated() {
      self.line("    " + ink((index == 0 ? name + space : String(repeating: " ", count: 12)) + line, .quiet))
    }
  }

  func prompt() {
    guard terminal.isTyped, terminal.isScreen else { return }
    terminal.result(bytes: Array(("\n" + ink("› ", .customer)).utf8))
  }

  func labels(_ decisions: [DecisionRecorded]) {
    let labels = decisions.flatMap(\.understood)
    note("understood", "\(labels.isEmpty ? "no words yet" : labels.joined(separator: ", "))")
  }

  func decisions(_ decisions: [DecisionRecorded]) {
    if decisions.isEmpty { note("decided", "nothing yet") }
    for decision in decisions {
      note("decided", decision.chosen)
      note("because", decision.reason)
      if !decision.known.isEmpty { note("known", decision.known.joined(separator: "; ")) }
      if !decision.turnedDown.isEmpty { note("turned down", decision.turnedDown.joined(separator: "; ")) }
      if let rule = decision.rule { note("rule", "\(rule)\(decision.until.map { ", until \(when($0))" } ?? "")") }
    }
  }

  func state(_ facts: ChatFacts) {
    guard let segment = facts.segment else { return note("nothing is known yet") }
    let owed = segment.owed.map(\.description).joined(separator: " + ")
    note("stage", "\(segment.stage.rawValue), \(segment.daysPastDue) days past due; owed: \(owed.isEmpty ? "nothing" : owed)")
    note("treated by", "\(facts.hasPerson ? "a person, who has the case" : segment.treatment.rawValue) (\(segment.reason))")
    for outcome in facts.allOutcomes.suffix(8) { note("so far", outcome) }
  }

  /// `Tue 10 Mar, 10:01` on the customer's wall.
  private func when(_ moment: Instant) -> String {
    let (date, second) = zone.local(at: moment)
    let minute = second / 60 % 60
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return "\(days[date.weekday - 1]) \(date.day) \(months[date.month - 1]), \(second / 3600):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// Broken at spaces; a word that is longer than a line stays whole.
  private func wrapped(_ text: String, _ width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph -> [String] in
      var lines: [String] = []
      var line = ""
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
        if !line.isEmpty, line.count + 1 + word.count > width {
          lines.append(line)
          line = String(word)
        } else {
          line += (line.isEmpty ? "" : " ") + word
        }
      }
      return lines + [line]
    }
  }
}
