/// Key to partition as the Java client and librdkafka's `murmur2_random` do it, so that every producer agrees.
public enum Partitioner {
  /// `count` must be positive and the key not empty.
  public static func partition(for key: [UInt8], count: Int32) -> Int32 {
    Int32(murmur2(key) & 0x7fff_ffff) % count
  }

  /// MurmurHash2, 32 bits, with the seed of `org.apache.kafka.common.utils.Utils.murmur2`.
  static func murmur2(_ bytes: [UInt8]) -> UInt32 {
    let multiplier: UInt32 = 0x5bd1_e995
    var hash: UInt32 = 0x9747_b28c ^ UInt32(truncatingIfNeeded: bytes.count)
    var position = 0
    while position + 4 <= bytes.count {
      var block = UInt32(bytes[position]) | UInt32(bytes[position + 1]) << 8 | UInt32(bytes[position + 2]) << 16
        | UInt32(bytes[position + 3]) << 24
      block = block &* multiplier
      block ^= block >> 24
      block = block &* multiplier
      hash = hash &* multiplier ^ block
      position += 4
    }
    let rest = bytes.count - position
    if rest >= 3 { hash ^= UInt32(bytes[position + 2]) << 16 }
    if rest >= 2 { hash ^= UInt32(bytes[position + 1]) << 8 }
    if rest >= 1 {
      hash ^= UInt32(bytes[position])
      hash = hash &* multiplier
    }
    hash ^= hash >> 13
    hash = hash &* multiplier
    return hash ^ hash >> 15
  }
}
