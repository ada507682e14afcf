import Models

/// Draws random values of the domain; a seed gives the same ones for ever.
struct Sampler {
  /// How much of what may be missing is there.
  enum Fill {
    case random
    /// Every optional member, no empty list, and plain texts: for samples that people read.
    case everything
    case nothing
  }

  private var random: SeededRandom
  private let fill: Fill

  init(seed: UInt64, fill: Fill = .random) {
    random = SeededRandom(seed: seed)
    self.fill = fill
  }

  mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  mutating func integer() -> Int64 { Int64.random(in: .min ... .max, using: &random) >> Int64(whole(0...63)) }
  mutating func bool() -> Bool { Bool.random(using: &random) }
  mutating func pick<Value>(_ values: [Value]) -> Value { values[whole(0...(values.count - 1))] }
  mutating func pick<Choice: CaseIterable>(_: Choice.Type = Choice.self) -> Choice { pick(Array(Choice.allCases)) }
  mutating func maybe<Value>(_ draw: (inout Sampler) -> Value) -> Value? {
    switch fill {
    case .random: bool() ? draw(&self) : nil
    case .everything: draw(&self)
    case .nothing: nil
    }
  }

  mutating func list<Value>(atMost most: Int, _ draw: (inout Sampler) -> Value) -> [Value] {
    let count = switch fill {
    case .random: whole(0...most)
    case .everything: min(most, 2)
    case .nothing: 0
    }
    return (0..<count).map { _ in draw(&self) }
  }

  /// Any double that JSON has: of every size, and whole now and then.
  mutating func double() -> Double {
    if fill != .random || whole(0...3) == 0 { return Double(whole(-1000...1000)) }
    let value = Double(bitPattern: random.next())
    return value.isFinite ? value : 0.5
  }

  /// Texts with everything that writers and readers stumble over.
  mutating func text(atMost most: Int = 24) -> String {
    if fill != .random { return "some words, \(whole(1...999))" }
    let awkward: [Unicode.Scalar] = [
      "\"", "\\", "/", "\n", "\r", "\t", "\u{0}", "\u{1f}", "\u{7f}", "é", "ñ", "€", "\u{FFFD}", "😀", "日", "\u{200d}",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<whole(0...most) {
      text.append(whole(0...2) == 0 ? pick(awkward) : Unicode.Scalar(UInt8(whole(0x20...0x7e))))
    }
    return String(text)
  }

  /// A text that is not empty.
  mutating func word() -> String { "w\(whole(0...99_999))" + (fill == .random ? text(atMost: 8) : "") }

  mutating func instant() -> Instant {
    Instant(milliseconds: Int64(whole(0...4_102_444_799)) * 1000 + Int64(bool() ? 0 : whole(0...999)))
  }

  mutating func date() -> CalendarDate { CalendarDate(daysSince1970: Int32(whole(0...47_481))) }  // 1970 to 2099

  mutating func money() -> Money { Money(Int64(whole(-1_000_000_000_000_000...1_000_000_000_000_000)), currency()) }
  mutating func payment() -> Money { Money(Int64(whole(1...1_000_000_000_000_000)), currency()) }
  mutating func currency() -> Currency { pick(["USD", "EUR", "JPY", "KWD", "CLF", "COP", "BRL"].compactMap { Currency($0) }) }
}
