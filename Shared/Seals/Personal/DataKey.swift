import Bytes
import Crypto

/// The 32 bytes that one customer's personal data is sealed with. Who erases them erases the data, wherever it has been copied to.
public struct DataKey: Sendable, Hashable {
  /// Names a key within its customer: 64 random bits, 11 letters of base64url.
  public struct ID: Sendable, Hashable, CustomStringConvertible {
    static let textCount = 11

    public let value: UInt64

    init(_ value: UInt64) { self.value = value }

    public init?(_ text: some Collection<UInt8>) {
      guard text.count == ID.textCount, let bytes = Base64URL.bytes(text), bytes.count == 8 else { return nil }
      value = bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }

    public init?(_ text: String) { self.init(Array(text.utf8)) }

    var bytes: [UInt8] { stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> UInt64($0)) } }

    public var description: String { Base64URL.text(bytes) }
  }

  static let bytesCount = 32

  public let id: ID
  /// Four words instead of an array: a service holds one for each customer.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// `bytes` are 32.
  init(id: ID, bytes: [UInt8]) {
    precondition(bytes.count == DataKey.bytesCount, "a data key has 32 bytes")
    self.id = id
    let words = (0..<4).map { word in (0..<8).reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[word * 8 + $1]) } }
    self.words = (words[0], words[1], words[2], words[3])
  }

  /// A new one, from the machine's own source of randomness.
  public init() {
    var generator = SystemRandomNumberGenerator()
    self.init(from: &generator)
  }

  /// - Parameter generator: must be unpredictable outside of tests.
  public init(from generator: inout some RandomNumberGenerator) {
    id = ID(generator.next())
    words = (generator.next(), generator.next(), generator.next(), generator.next())
  }

  var bytes: [UInt8] {
    [words.0, words.1, words.2, words.3].flatMap { word in stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) } }
  }

  public static func == (left: DataKey, right: DataKey) -> Bool { left.id == right.id && left.words == right.words }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension DataKey: CustomStringConvertible, CustomReflectable {
  public var description: String { "(key \(id))" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
