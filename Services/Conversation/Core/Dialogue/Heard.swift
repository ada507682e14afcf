import Language
import Models

/// What one reply says: the words, and what they were understood to mean in the light of the last question.
struct Heard {
  var text: String
  var button: String?
  var channel: Channel
  /// The customer's day when it was said.
  var day: CalendarDate
  var understanding: Understanding
  /// A picture or a file that may show that something was paid.
  var receipt: ReplyMedia?
  /// The bot itself was not sure: a model has changed the reading.
  var isSecondHand = false

  func says(_ intents: Intent...) -> Bool { intents.contains { understanding.has($0) } }

  /// A yes or a no binds the customer, so it must be sure, and more than a model's word.
  func surely(_ intent: Intent) -> Bool { !isSecondHand && seemingly(intent) }

  func seemingly(_ intent: Intent) -> Bool { understanding.confidence(of: intent) >= Heard.surenessMin }

  private static let surenessMin = 0.45

  /// Need of the everyday kind often sounds a little like distress: an unsure hint of it beside plain hardship is hardship.
  var isVulnerable: Bool {
    says(.vulnerable) && !(understanding.confidence(of: .vulnerable) < 0.35 && understanding.confidence(of: .hardship) >= 0.9)
  }
  var entities: Entities { understanding.entities }

  /// The tag of the offer whose button was tapped.
  var offerTag: String? { button?.hasPrefix("accept:") == true ? button.map { String($0.dropFirst(7)) } : nil }

  /// Labels with their confidence in two decimals, for the record.
  var labels: [String] { understanding.intents.map(\.line) }

  /// Whether anything was understood surely enough to act on. What protects people is acted on however unsure it is.
  func isClear(from percent: Int) -> Bool {
    // A day or a number of payments that is named makes the commitment sure.
    let isNamed = !entities.dates.isEmpty || entities.instalments != nil
    if isNamed, says(.promiseToPay, .proposeTerms) { return true }
    return understanding.intents.contains { scored in
      scored.intent != .other && (scored.intent.isProtected || scored.confidence * 100 >= Double(percent))
    }
  }

  /// What a tapped button means: the same as saying it, and sure.
  static func meaning(of button: String) -> [Intent]? {
    switch button {
    case "yes": [.accept]
    case "no", "decline": [.reject]
    case "pay": [.payNow]
    case "date": [.promiseToPay]
    case "person": [.human]
    default: button.hasPrefix("accept:") ? [.accept] : button.hasPrefix("rate:") ? [.rating] : nil
    }
  }
}

extension Step {
  func hear(_ text: String, button: String?, on channel: Channel, day: CalendarDate) -> Heard {
    let language = state.segment.map { String($0.language.prefix(2)) }
    if let button, let intents = Heard.meaning(of: button) {
      var entities = Entities()
      if button.hasPrefix("rate:") { entities.rating = Int(button.dropFirst(5)).flatMap { (1...5).contains($0) ? $0 : nil } }
      let understanding = Understanding(
        language: language ?? "en", intents: intents.map { ScoredIntent(intent: $0, confidence: 1) }, sentiment: .neutral,
        entities: entities)
      return Heard(text: text, button: button, channel: channel, day: day, understanding: understanding)
    }
    let understanding = core.understander.understand(
      text,
      Situation(
        today: day, country: state.segment.map { String($0.jurisdiction.prefix(2)) }, lastAsked: state.dialogue.lastAsked,
        language: language))
    return Heard(text: text, button: nil, channel: channel, day: day, understanding: understanding)
  }
}
