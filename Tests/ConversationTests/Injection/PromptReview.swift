import Foundation
import LanguageModel
import Models
import TalkSupport

@testable import ConversationCore
@testable import ModelEndpoint

/// A look at what was sent to the model: the bytes as they go over the wire, read back by another reader than wrote them.
struct PromptReview {
  private let message: InjectedMessage
  private let echoes: WordRuns

  init(_ message: InjectedMessage) {
    self.message = message
    echoes = WordRuns(message.text).unreviewed
  }

  /// What is said to the model where nobody has written anything.
  private static func usualOrders(_ purpose: ModelPurpose, _ language: String) -> String? {
    let request: ModelRequest
    switch purpose {
    case .understanding:
      let today = CalendarDate(InjectedTalk.today) ?? CalendarDate(daysSince1970: 0)
      request = ModelPrompts.understanding(DisguisedText(text: ""), lastAsked: nil, language: nil, today: today, id: "", isShadow: false)
    case .narrative: request = ModelPrompts.narrative(facts: [], language: language, id: "", isShadow: false)
    case .rephrasing: return nil
    }
    return request.messages.first?.content
  }

  /// One line for each thing that may not be in it.
  func findings(in request: ModelRequest) -> [String] {
    let bytes = ChatRequest.body(request, model: "m", usesSchema: true)
    let body = String(decoding: bytes, as: UTF8.self)
    guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      let messages = object["messages"] as? [[String: String]], messages.map({ $0["role"] }) == ["system", "user"],
      let orders = messages[0]["content"], let data = messages[1]["content"]
    else { return ["is no pair of orders and data: \(body)"] }
    var found = Set(object.keys).subtracting(["model", "messages", "max_tokens", "temperature", "stream", "response_format"]).map { "has “\($0)”" }
    for secret in ["Ana", "Acme", "447700900123", "ana@example", "invoice 7", "120.00", "120,00", "4821"] + message.secrets where body.contains(secret) {
      found.append("tells “\(secret)”")
    }
    if let usual = Self.usualOrders(request.purpose, message.language), usual != orders { found.append("orders something else") }
    switch request.purpose {
    case .understanding: found += findings(inReply: data)
    case .rephrasing: if let echo = echoes.echo(in: data) { found.append("asks for other words for “\(echo)”") }
    case .narrative: found += findings(inFacts: data)
    }
    return found.map { "\(request.purpose): \($0) in \(data.prefix(300))" }
  }

  /// One object with four members and no more, whatever the customer's words look like.
  private func findings(inReply data: String) -> [String] {
    guard let object = try? JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: String] else { return ["is no object of texts"] }
    var found = Set(object.keys).subtracting(["asked_before", "language", "today", "customer_reply"]).map { "has “\($0)”" }
    if object["customer_reply"]?.isEmpty != false { found.append("has no words of the customer") }
    if object["language"] != message.language || object["today"] != InjectedTalk.today { found.append("has another language or day") }
    if object["asked_before"].map({ echoes.echo(in: $0) != nil }) == true { found.append("has another question") }
    if object["customer_reply"]?.contains(where: { "{}".contains($0) }) == true, message.text.contains("{") {
      // A brace of the customer's would pass for one of our places.
      let places = object["customer_reply"]?.replacing(/\{(person|address|account|contact|amount|date)\d+\}/, with: "") ?? ""
      if places.contains("{") || places.contains("}") { found.append("has a brace of the customer's") }
    }
    return found + marks(in: data, list: false)
  }

  /// A list of facts of which only those that say so are the customer's.
  private func findings(inFacts data: String) -> [String] {
    guard let facts = try? JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String] else { return ["is no list of texts"] }
    let said = "The customer said: "
    return facts.filter { !$0.hasPrefix(said) }.compactMap { fact in echoes.echo(in: fact).map { "“\($0)” passes for a fact" } }
      + marks(in: data, list: true)
  }

  /// What could end the data or start another message, and what nobody sees.
  private func marks(in data: String, list: Bool) -> [String] {
    let inner = list ? data.dropFirst().dropLast() : data[...]
    let forbidden = inner.unicodeScalars.first { scalar in
      "<>[]".unicodeScalars.contains(scalar) || scalar.properties.isDefaultIgnorableCodePoint
        || [.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
    }
    return forbidden.map { ["has U+\(String($0.value, radix: 16))"] } ?? []
  }
}
