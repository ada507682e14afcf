import Foundation

/// What a person leaves behind where nothing hides it: the words themselves, and every spelling that programs give to bytes.
struct Traces {
  private var needles: [(word: String, bytes: Data)] = []

  init(_ words: [String]) {
    for word in words {
      let bytes = Data(word.utf8)
      add(word, bytes)
      add(word, Data(bytes.map { String($0, radix: 16) }.joined().utf8))
      add(word, Data(bytes.map { String($0, radix: 16) }.joined().uppercased().utf8))
      if let encoded = word.addingPercentEncoding(withAllowedCharacters: .alphanumerics) { add(word, Data(encoded.utf8)) }
      add(word, Data(word.unicodeScalars.map(Traces.escaped).joined().utf8))
      // Base64 of a text in the middle of another: three ways to be cut into groups, without the letters that its neighbours share.
      for offset in 0..<3 {
        let text = Data(repeating: 0, count: offset) + bytes
        let whole = text.prefix(text.count / 3 * 3).base64EncodedString().dropFirst(offset == 0 ? 0 : 4)
        add(word, Data(whole.utf8))
        add(word, Data(whole.replacing("+", with: "-").replacing("/", with: "_").utf8))
      }
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    guard !scalar.isASCII else { return String(scalar) }
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private mutating func add(_ word: String, _ bytes: Data) { if bytes.count >= 4 { needles.append((word, bytes)) } }

  /// The words that are in it.
  func found(in bytes: [UInt8]) -> Set<String> {
    let data = Data(bytes)
    return Set(needles.filter { data.range(of: $0.bytes) != nil }.map(\.word))
  }

  func found(in text: String) -> Set<String> { found(in: Array(text.utf8)) }
}
