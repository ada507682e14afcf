import Foundation
import Seals

/// Text in the forms that mail needs: encoded words (RFC 2047), quoted-printable (RFC 2045), folded lines.
enum MIMEText {
  /// A header's text: as it is where it is plain, in encoded words elsewhere. Line breaks become spaces, so that no text can add a header.
  static func word(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    let isPlain = line.utf8.allSatisfy { (32...126).contains($0) && !"\"(),:;<>@[\\]=?".utf8.contains($0) }
    if isPlain { return line }
    // A word holds at most 75 bytes and whole characters: 45 bytes make 60 of base64.
    var words: [String] = []
    var piece: [UInt8] = []
    for character in line {
      let bytes = Array(String(character).utf8)
      if piece.count + bytes.count > 45 {
        words.append(encoded(piece))
        piece = []
      }
      piece += bytes
    }
    return (words + [encoded(piece)]).joined(separator: " ")
  }

  private static func encoded(_ bytes: [UInt8]) -> String { "=?utf-8?B?\(Data(bytes).base64EncodedString())?=" }

  /// Letters, digits and hyphens alone: what a language tag may hold.
  static func token(_ text: String) -> String { String(text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.prefix(35)) }

  /// A header on lines of at most 76 bytes where its spaces allow it; its value begins beside its name, which some servers insist on.
  static func folded(_ header: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in header.split(separator: " ", omittingEmptySubsequences: false) {
      if !line.isEmpty, !line.hasSuffix(":"), line.utf8.count + 1 + word.utf8.count > 76 {
        lines.append(line)
        line = " \(word)"
      } else {
        line = line.isEmpty ? String(word) : "\(line) \(word)"
      }
    }
    return (lines + [line]).joined(separator: "\r\n")
  }

  static func quotedPrintable(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      var lines: [String] = []
      var current = ""
      let bytes = Array(line.utf8)
      for (index, byte) in bytes.enumerated() {
        let isLast = index == bytes.count - 1
        let isPlain = (33...126).contains(byte) && byte != UInt8(ascii: "=") || ((byte == 32 || byte == 9) && !isLast)
        let part =
          isPlain
          ? String(UnicodeScalar(byte))
          : "=" + String(decoding: [Hexadecimal.digit(byte >> 4, isCapital: true), Hexadecimal.digit(byte & 15, isCapital: true)], as: UTF8.self)
        if current.utf8.count + part.utf8.count > 75 {
          lines.append(current + "=")
          current = ""
        }
        current += part
      }
      return lines + [current]
    }
  }
}
