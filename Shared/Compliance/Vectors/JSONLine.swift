import Foundation

/// JSON on one line, with the fields in the order given.
public enum JSONLine {
  /// The answer to a line that can't be read.
  public static func mistake(_ error: PolicyError, in line: String) -> String {
    let id = try? JSONDecoder().decode(Identified.self, from: Data(line.utf8)).id
    return object([("id", id.map { .string($0) } ?? .null), ("error", .string(error.description))])
  }

  private struct Identified: Decodable {
    var id: String
  }

  static func object(_ fields: [(String, JSONValue)]) -> String {
    "{" + fields.map { "\(quoted($0.0)): \(text($0.1))" }.joined(separator: ", ") + "}"
  }

  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .string(let string): quoted(string)
    case .array(let values): "[" + values.map(text).joined(separator: ", ") + "]"
    case .object(let values): object(values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    case .null, .bool, .integer, .number: value.description
    }
  }

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
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
}
