/// 128 bits that name one input: the same input has the same identity wherever and whenever it is read.
///
/// Two independent 64-bit FNV-1a style hashes with a final mix (Stafford's variant 13 of MurmurHash3's finaliser). Within one key the first
/// half alone tells inputs apart; both halves together make ids that are unique in the whole system.
public struct Identity: Hashable, Sendable {
  public let high: UInt64
  public let low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The identity of the given parts, in order. Each part is closed off, so that ("ab", "c") and ("a", "bc") differ.
  public init<each Part: UTF8Part>(of parts: repeat each Part) {
    var hash = IdentityHash()
    for part in repeat each parts { hash.add(part) }
    self = hash.finished
  }

  /// What follows from this identity: the n-th emission, effect or draw of the input that it names.
  public func derived(_ kind: StaticString, _ index: Int) -> Identity {
    var hash = IdentityHash()
    hash.add(high)
    hash.add(low)
    kind.withUTF8Buffer { for unsafe byte in unsafe $0 { hash.add(byte: byte) } }
    hash.close()
    hash.add(UInt64(truncatingIfNeeded: index))
    return hash.finished
  }

  /// 32 hexadecimal digits.
  public var text: String {
    unsafe String(unsafeUninitializedCapacity: 32) { bytes in
      for index in 0..<32 {
        let half = index < 16 ? high : low
        let digit = UInt8(truncatingIfNeeded: half >> UInt64(60 - index % 16 * 4)) & 15
        unsafe bytes[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return 32
    }
  }
}

/// Anything whose UTF-8 bytes go into an identity.
public protocol UTF8Part {
  func addBytes(to hash: inout IdentityHash)
}

extension String: UTF8Part {
  public func addBytes(to hash: inout IdentityHash) { for byte in utf8 { hash.add(byte: byte) } }
}

extension Array: UTF8Part where Element == UInt8 {
  public func addBytes(to hash: inout IdentityHash) { for byte in self { hash.add(byte: byte) } }
}

/// Collects the bytes of an identity.
public struct IdentityHash {
  private var first: UInt64 = 0xcbf2_9ce4_8422_2325
  private var second: UInt64 = 0x9ae1_6a3b_2f90_404f

  public init() {}

  @inline(__always) public mutating func add(byte: UInt8) {
    first = (first ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    second = (second ^ UInt64(byte)) &* 0x9e37_79b9_7f4a_7c15
    second ^= second >> 29
  }

  public mutating func add(_ part: some UTF8Part) {
    part.addBytes(to: &self)
    close()
  }

  /// Ends a part whose bytes were added one by one.
  @inline(__always) public mutating func close() { add(byte: 0xff) }  // never part of UTF-8

  public mutating func add(_ value: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { add(byte: UInt8(truncatingIfNeeded: value >> UInt64(shift))) }
  }

  public var finished: Identity { Identity(high: IdentityHash.mixed(first), low: IdentityHash.mixed(second)) }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}
