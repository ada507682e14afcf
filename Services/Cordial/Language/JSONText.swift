import Language
import Models

/// Writes the small JSON objects of the language commands.
enum JSONText {
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A probability with three decimals.
  static func number(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let decimals = String(thousandths % 1000)
    return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - decimals.count))\(decimals)"
  }

  static func entities(_ entities: Entities) -> String {
    var fields: [String] = []
    if !entities.amounts.isEmpty { fields.append("\"amounts\": [\(entities.amounts.map(amount).joined(separator: ", "))]") }
    if !entities.dates.isEmpty { fields.append("\"dates\": [\(entities.dates.map { "\"\($0)\"" }.joined(separator: ", "))]") }
    if let instalments = entities.instalments { fields.append("\"instalments\": \(instalments)") }
    if let frequency = entities.frequency { fields.append("\"frequency\": \"\(frequency.rawValue)\"") }
    if let time = entities.time { fields.append("\"time\": \"\(time)\"") }
    if let channel = entities.channel { fields.append("\"channel\": \"\(channel.rawValue)\"") }
    if let rating = entities.rating { fields.append("\"rating\": \(rating)") }
    return "{\(fields.joined(separator: ", "))}"
  }

  private static func amount(_ amount: AmountMention) -> String {
    switch amount.quantity {
    case .fraction(let fraction): "{\"fraction\": \(fraction)}"
    case .value(let value): "{\"value\": \(value)\(amount.currency.map { ", \"currency\": \"\($0)\"" } ?? "")}"
    }
  }

  static func understanding(_ understanding: Understanding) -> String {
    let intents = understanding.intents.map { "{\"name\": \"\($0.intent.rawValue)\", \"confidence\": \(number($0.confidence))}" }
    return
      "\"language\": \"\(understanding.language)\", \"intents\": [\(intents.joined(separator: ", "))], \"sentiment\": \"\(understanding.sentiment.rawValue)\", "
      + "\"entities\": \(entities(understanding.entities))"
  }
}
