import Foundation
import Seals

/// One secret, and the forms in which it could come out: as it is, in hexadecimal, in base64 at any place of a longer text, or as the bytes it stands for.
struct Needle: Sendable {
  /// The variable that it is given by.
  let name: String
  /// 64 hexadecimal digits that occur nowhere else.
  let secret: String
  private let forms: [String]

  init(_ name: String) {
    self.name = name
    secret = Digest.sha256("hush, \(name)")
    let bytes = Hexadecimal.bytes(secret) ?? []
    forms = [secret, secret.uppercased(), Hexadecimal.text(secret.utf8)] + Needle.base64(Array(secret.utf8)) + Needle.base64(bytes)
  }

  func isIn(_ text: String) -> Bool { forms.contains { text.range(of: $0, options: .literal) != nil } }

  /// What base64 makes of the bytes where nothing, one byte or two stand before them, without the letters that their neighbours have a part in.
  private static func base64(_ bytes: [UInt8]) -> [String] {
    (0...2).map { pad in String(Data([UInt8](repeating: 0, count: pad) + bytes).base64EncodedString().dropFirst(4).dropLast(4)) }
  }

  /// One for every variable in the sources of the services whose name says that it holds a secret, so that no new one is forgotten.
  static func all() throws -> [Needle] {
    var names: Set<String> = ["KAFKA_SASL_PASSWORD"]
    for folder in ["Services", "Shared"] {
      let files = FileManager.default.enumerator(atPath: Program.root.appending(path: folder).path)?.compactMap { $0 as? String } ?? []
      for file in files where file.hasSuffix(".swift") {
        let text = try String(contentsOf: Program.root.appending(path: folder).appending(path: file), encoding: .utf8)
        names.formUnion(text.matches(of: /\b(CORDIAL_[A-Z_]*(?:SECRET|TOKEN|KEY|PASSWORD))\b/).map { String($0.output.1) })
      }
    }
    // Those that can be changed have one before.
    return names.sorted().flatMap { name in name.hasPrefix("CORDIAL") ? [Needle(name), Needle("\(name)_OLD")] : [Needle(name)] }
  }
}
