public import Models

extension SeededRandom {
  /// A stream of its own for each list of names, such as a customer and the number of a message.
  public init(seed: UInt64, _ name: String, _ more: String...) {
    // FNV-1a over the names, each closed by a byte that is no text, so that ("ab", "c") and ("a", "bc") differ.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for name in [name] + more {
      for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x100_0000_01b3
    }
    self.init(seed: seed &* 0x9e37_79b9_7f4a_7c15 ^ hash)
  }

  // The draws are made here and not by the standard library, whose way from bits to values may change between versions.

  /// A whole number from 0 up to but without `bound`, which must be positive. The bias of the multiplication is below 2^-32.
  public mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0 && bound <= Int(UInt32.max), "a draw needs a bound from 1 to 2^32 - 1")
    return Int(((next() >> 32) * UInt64(bound)) >> 32)
  }

  /// A whole number of the range, both ends included.
  public mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// True in `percent` of 100 draws.
  public mutating func chance(percent: Int) -> Bool { below(100) < percent }

  /// One of the elements, each as likely; the list must not be empty.
  public mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  /// One of the elements by weight; the weights must be positive in sum.
  public mutating func pick<Element>(weighted list: [(Element, Int)]) -> Element {
    var draw = below(list.reduce(0) { $0 + $1.1 })
    for (element, weight) in list {
      if draw < weight { return element }
      draw -= weight
    }
    return list[list.count - 1].0
  }
}
