import Models

/// Events with what is personal in them sealed, and back.
public enum SealedEvent {
  /// Whose data a record holds, by its key: some records lie beside their customer's, under a key that begins with the customer's id.
  public static func customer(ofSubject subject: String) -> String {
    guard let mark = subject.firstRange(of: "|account|") else { return subject }
    return String(subject[..<mark.lowerBound])
  }

  /// What stands where something sealed can't be read.
  public enum Veil: Sendable {
    /// The key is gone.
    case erased
    /// Whoever reads has no master key.
    case sealed

    /// Readers must not fail at it: a digest stays a digest, and bytes stay bytes.
    func words(for name: ArraySlice<UInt8>) -> [UInt8] {
      if name.elementsEqual("digits".utf8) || name.elementsEqual("birthDate".utf8) { return Array(repeating: UInt8(ascii: "0"), count: 64) }
      let isBase64 = name.elementsEqual("key".utf8) || name.elementsEqual("value".utf8)
      switch self {
      case .erased: return Array((isBase64 ? "ZXJhc2Vk" : "erased").utf8)
      case .sealed: return Array((isBase64 ? "c2VhbGVk" : "sealed").utf8)
      }
    }
  }

  /// What became of an event that was opened.
  public struct Opened: Sendable {
    public var bytes: [UInt8]
    /// Sealed texts whose keys are not there.
    public var missing = 0
    /// Sealed texts that are not what their keys sealed.
    public var broken = 0
  }

  /// Opens whatever is sealed in an event.
  ///
  /// - Parameter seal: gives the seal of a key of the event's customer; nil where that key is not there.
  static func open(_ bytes: [UInt8], _ veil: Veil, seal: (DataKey.ID) -> CustomerSeal?) -> Opened {
    guard SealedText.isIn(bytes) else { return Opened(bytes: bytes) }
    var opened = Opened(bytes: [])
    opened.bytes.reserveCapacity(bytes.count)
    var position = 0
    // Nearly always all texts of an event name one key.
    var latest: (id: DataKey.ID, seal: CustomerSeal?)?
    var texts = JSONTexts(bytes)
    while let range = texts.next() {
      guard let sealed = SealedText(bytes[range]) else { continue }
      opened.bytes.append(contentsOf: bytes[position..<range.lowerBound])
      position = range.upperBound
      if latest?.id != sealed.keyId { latest = (sealed.keyId, seal(sealed.keyId)) }
      if let seal = latest?.seal {
        if let words = seal.open(sealed.box, field: bytes[texts.name]) {
          opened.bytes.append(contentsOf: words)
          continue
        }
        opened.broken += 1
      } else {
        opened.missing += 1
      }
      opened.bytes.append(contentsOf: veil.words(for: bytes[texts.name]))
    }
    opened.bytes.append(contentsOf: bytes[position...])
    return opened
  }

  /// For whoever has no master key.
  public static func veiled(_ bytes: [UInt8]) -> [UInt8] { open(bytes, .sealed) { _ in nil }.bytes }
}
