import Bytes

/// How a sealed value is spelt as a JSON string: `sealed:1:<key id>:<base64url of nonce, ciphertext and tag>`. What is sealed are the bytes between the
/// quotes as they stood there, escapes included.
public struct SealedText: Hashable, Sendable {
  static let mark = Array("sealed:1:".utf8)
  private static let quoted = [UInt8(ascii: "\"")] + mark

  public let keyId: DataKey.ID
  let box: [UInt8]

  init(keyId: DataKey.ID, box: [UInt8]) {
    self.keyId = keyId
    self.box = box
  }

  /// Nil where the text is not spelt like one.
  init?(_ text: ArraySlice<UInt8>) {
    guard text.starts(with: SealedText.mark) else { return nil }
    let rest = text.dropFirst(SealedText.mark.count)
    guard let id = DataKey.ID(rest.prefix(DataKey.ID.textCount)), rest.dropFirst(DataKey.ID.textCount).first == UInt8(ascii: ":"),
      let box = Base64URL.bytes(rest.dropFirst(DataKey.ID.textCount + 1)), box.count >= CustomerSeal.overhead
    else { return nil }
    self.init(keyId: id, box: box)
  }

  func append(to text: inout [UInt8]) {
    text.append(contentsOf: SealedText.mark)
    Base64URL.append(keyId.bytes, to: &text)
    text.append(UInt8(ascii: ":"))
    Base64URL.append(box, to: &text)
  }

  /// How far the search may go on after a byte that does not end the mark.
  private static let steps: [UInt8] = {
    var steps = [UInt8](repeating: UInt8(quoted.count), count: 256)
    for (place, byte) in quoted.dropLast().enumerated() { steps[Int(byte)] = UInt8(quoted.count - 1 - place) }
    return steps
  }()

  /// Where the next text begins that may be a sealed one, at or after `start`: the place of its quote. Most bytes are passed over (Horspool 1980), so
  /// that what holds none costs next to nothing.
  static func place(in bytes: [UInt8], from start: Int = 0) -> Int? {
    let (bytes, steps, last) = (bytes.span, SealedText.steps.span, quoted.count - 1)
    var end = start + last
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: ":"), (0..<last).allSatisfy({ bytes[end - last + $0] == quoted[$0] }) { return end - last }
      end += Int(steps[Int(byte)])
    }
    return nil
  }

  /// Whether the bytes may hold a sealed text.
  public static func isIn(_ bytes: [UInt8]) -> Bool { place(in: bytes) != nil }

  /// The keys that the sealed texts in the bytes name, each once, in the order of their places.
  public static func keys(in bytes: [UInt8]) -> [DataKey.ID] {
    var keys: [DataKey.ID] = []
    var position = 0
    while let place = place(in: bytes, from: position) {
      position = place + quoted.count
      guard let id = DataKey.ID(bytes[position...].prefix(DataKey.ID.textCount)), !keys.contains(id) else { continue }
      keys.append(id)
    }
    return keys
  }
}
