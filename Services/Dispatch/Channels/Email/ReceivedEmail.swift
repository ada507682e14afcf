import Foundation
import Seals

/// An email that came in, as far as it matters here: who wrote, what it answers, and what it says.
struct ReceivedEmail {
  struct Header {
    var name: String
    var value: String
  }

  let headers: [Header]
  /// Of the body, still encoded.
  private let body: String

  /// Nil where it has no headers at all.
  init?(_ bytes: some Collection<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    let end = text.firstRange(of: "\n\n")
    var headers: [Header] = []
    for line in text[..<(end?.lowerBound ?? text.endIndex)].split(separator: "\n") {
      if line.first == " " || line.first == "\t" {
        guard !headers.isEmpty else { return nil }
        headers[headers.count - 1].value += " " + line.trimmingPrefix { $0 == " " || $0 == "\t" }
      } else if let colon = line.firstIndex(of: ":") {
        headers.append(Header(name: line[..<colon].lowercased(), value: String(line[line.index(after: colon)...].trimmingPrefix(" "))))
      }
    }
    guard !headers.isEmpty else { return nil }
    self.headers = headers
    body = end.map { String(text[$0.upperBound...]) } ?? ""
  }

  subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The first mailbox in a header such as `From: Ana <ana@example.org>`.
  func mailbox(_ name: String) -> Mailbox? {
    (self[name] ?? "").split(whereSeparator: { $0 == "<" || $0 == ">" || $0 == "," || $0.isWhitespace }).lazy.compactMap { Mailbox(String($0)) }.first
  }

  /// `multipart/report` and its parameters, in lower case but for the boundary.
  var type: (name: String, parameters: [String: String]) {
    let parts = (self["content-type"] ?? "text/plain").split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
    var parameters: [String: String] = [:]
    for part in parts.dropFirst() {
      let sides = part.split(separator: "=", maxSplits: 1)
      if sides.count == 2 { parameters[sides[0].lowercased()] = sides[1].trimmingCharacters(in: CharacterSet(charactersIn: "\"")) }
    }
    return (parts.first?.lowercased() ?? "text/plain", parameters)
  }

  private static let depthMax = 4

  /// The parts of a multipart message, however deep, without the multiparts themselves.
  func leaves(depth: Int = 0) -> [ReceivedEmail] {
    let type = type
    guard type.name.hasPrefix("multipart/"), let boundary = type.parameters["boundary"], depth < ReceivedEmail.depthMax else { return [self] }
    let pieces = ("\n" + body).components(separatedBy: "\n--\(boundary)").dropFirst().prefix { !$0.hasPrefix("--") }
    return pieces.flatMap { piece -> [ReceivedEmail] in
      // A part may have no headers of its own; an empty line stands before its body all the same.
      let text = piece.hasPrefix("\n\n") ? "content-type: text/plain" + piece : String(piece.drop { $0 == "\n" })
      return ReceivedEmail(Array(text.utf8))?.leaves(depth: depth + 1) ?? []
    }
  }

  /// The body in plain letters.
  var decoded: String {
    let bytes: [UInt8] =
      switch (self["content-transfer-encoding"] ?? "7bit").lowercased() {
      case "base64": Array(Data(base64Encoded: body, options: .ignoreUnknownCharacters) ?? Data())
      case "quoted-printable": ReceivedEmail.unquoted(body)
      default: Array(body.utf8)
      }
    let isLatin = ["iso-8859-1", "iso-8859-15", "windows-1252"].contains(type.parameters["charset"]?.lowercased() ?? "utf-8")
    return isLatin && self["content-transfer-encoding"] != nil
      ? String(String.UnicodeScalarView(bytes.map { UnicodeScalar($0) })) : String(decoding: bytes, as: UTF8.self)
  }

  private static func unquoted(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "="), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") {
        index += 2
      } else if bytes[index] == UInt8(ascii: "="), index + 2 < bytes.count, let high = Hexadecimal.value(bytes[index + 1]),
        let low = Hexadecimal.value(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// What the person wrote, without what mail programs put below it: quoted lines, the line that introduces them, a signature.
  var answer: String {
    let leaves = leaves()
    let plain = leaves.first(where: { $0.type.name == "text/plain" && $0["content-disposition"]?.hasPrefix("attachment") != true })
    let text = plain?.decoded ?? leaves.first(where: { $0.type.name == "text/html" }).map { ReceivedEmail.withoutTags($0.decoded) } ?? ""
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let bare = line.trimmingCharacters(in: .whitespaces)
      if bare.hasPrefix(">") || bare == "--" || bare.hasPrefix("-----Original") || bare.hasPrefix("________") { break }
      if ReceivedEmail.introductions.contains(where: { bare.hasPrefix($0.begin) && bare.hasSuffix($0.end) }) { break }
      lines.append(line)
    }
    return lines.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// How mail programs introduce a quotation in our languages.
  private static let introductions: [(begin: String, end: String)] = [(begin: "On ", end: "wrote:"), ("El ", "escribió:"), ("Em ", "escreveu:"), ("Le ", "écrit :"), ("Am ", "schrieb:")]

  private static func withoutTags(_ html: String) -> String {
    var result = ""
    var isTag = false
    for character in html {
      if character == "<" { isTag = true } else if character == ">" { isTag = false; result += " " } else if !isTag { result.append(character) }
    }
    return [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", " ")].reduce(result) { $0.replacing($1.0, with: $1.1) }
  }
}
