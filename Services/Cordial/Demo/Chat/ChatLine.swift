import Models

/// A line that was typed: words for the bot, a button, or something for the chat itself.
enum ChatLine: Hashable {
  case say(String)
  case tap(MessageButton)
  case labels, decision, state, help, quit
  /// On or off: after every turn.
  case explain
  case wait(days: Int)
  /// All that is owed, or so many major units.
  case pay(String?)
  /// The person who has the case writes, or gives it back.
  case agent(String)
  case release
  case unknown(String)

  /// `buttons` are those of the last message: a number taps one of them.
  init(_ line: String, buttons: [MessageButton]) {
    let text = line.trimmingSpaces
    if let number = Int(text), buttons.indices.contains(number - 1) {
      self = .tap(buttons[number - 1])
      return
    }
    guard text.hasPrefix("/") else {
      self = .say(text)
      return
    }
    let word = text.prefix { $0 != " " }
    let rest = String(text.dropFirst(word.count)).trimmingSpaces
    self =
      switch word {
      case "/labels": .labels
      case "/decision": .decision
      case "/explain": .explain
      case "/state": .state
      case "/help": .help
      case "/quit": .quit
      case "/wait": .wait(days: min(400, max(1, Int(rest) ?? 1)))
      case "/pay": .pay(rest.isEmpty ? nil : rest)
      case "/agent": .agent(rest)
      case "/release": .release
      default: .unknown(String(word))
      }
  }

  static let helpLines = [
    "a number     taps the button with that number",
    "/labels      what was understood in your last line, and how surely",
    "/decision    what was decided, why, and what was turned down",
    "/explain     shows both after every line, or no longer",
    "/state       what is owed, what was agreed, who has the case",
    "/wait 3      lets days pass; reminders come as they fall due",
    "/pay 20      pays so much, or everything: /pay",
    "/agent Hi    writes as the person who has the case",
    "/release     gives the case back to the bot",
    "/quit        ends the chat",
  ]
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
