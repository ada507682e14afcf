import Foundation

/// A form as browsers and providers send it (`application/x-www-form-urlencoded`).
struct Form: Sendable {
  private(set) var fields: [(name: String, value: String)]

  init(_ fields: [(name: String, value: String)]) { self.fields = fields }

  init(reading text: some StringProtocol) {
    fields = text.split(separator: "&").map { part in
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { side in
        let spaced = side.replacingOccurrences(of: "+", with: " ")
        return spaced.removingPercentEncoding ?? spaced
      }
      return (sides[0], sides.count > 1 ? sides[1] : "")
    }
  }

  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  var encoded: String {
    let plain = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
    return fields.map { field in
      [field.name, field.value].map { $0.addingPercentEncoding(withAllowedCharacters: plain) ?? "" }.joined(separator: "=")
    }.joined(separator: "&")
  }
}
