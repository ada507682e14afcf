/// A quick hash of values, eight bytes at a time: tells whether something has changed, and nothing that is anybody's choice rests on it.
///
/// Each word is mixed in with Stafford's variant 13 of MurmurHash3's finaliser. The same values give the same hash on every machine.
public struct WordHash {
  public private(set) var value: UInt64 = 0x9ae1_6a3b_2f90_404f

  public init() {}

  @inlinable public mutating func add(_ word: UInt64) { mix(word) }
  @inlinable public mutating func add(_ number: Int) { mix(UInt64(bitPattern: Int64(number))) }

  /// Length and bytes, so that neighbouring texts cannot lend each other letters.
  public mutating func add(_ text: String) {
    var text = text
    var hash = self
    text.withUTF8 { bytes in
      hash.mix(UInt64(bytes.count))
      var index = 0
      while index < bytes.count {
        var word: UInt64 = 0
        if bytes.count - index >= 8, let start = bytes.baseAddress {
          word = unsafe UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(fromByteOffset: index, as: UInt64.self))
        } else {
          for place in index..<bytes.count { word |= unsafe UInt64(bytes[place]) << UInt64((place - index) * 8) }
        }
        hash.mix(word)
        index += 8
      }
    }
    self = hash
  }

  /// A text that may be missing; one that is empty is another thing.
  public mutating func add(_ text: String?) {
    guard let text else { return mix(.max) }
    add(text)
  }

  @usableFromInline mutating func mix(_ word: UInt64) {
    var mixed = (value &+ 0x9e37_79b9_7f4a_7c15) ^ word
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    value = mixed ^ mixed >> 31
  }
}
