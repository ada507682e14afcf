public import Models

/// How dates are written in a file: `yyyy`, `M` or `MM`, `d` or `dd`, and any marks between them.
public struct DatePattern: Hashable, Sendable, CustomStringConvertible {
  public let description: String
  private let parts: [Part]

  private enum Part: Hashable, Sendable {
    case year
    case month(digits: ClosedRange<Int>)
    case day(digits: ClosedRange<Int>)
    case mark(Character)
  }

  /// Nil where the pattern does not name a year, a month and a day once each.
  public init?(_ pattern: String) {
    var parts: [Part] = []
    var rest = pattern[...]
    while let letter = rest.first {
      let run = rest.prefix { $0 == letter }
      switch (letter, run.count) {
      case ("y", 4): parts.append(.year)
      case ("M", 1): parts.append(.month(digits: 1...2))
      case ("M", 2): parts.append(.month(digits: 2...2))
      case ("d", 1): parts.append(.day(digits: 1...2))
      case ("d", 2): parts.append(.day(digits: 2...2))
      case (_, _) where letter.isLetter: return nil
      default: parts.append(contentsOf: run.map(Part.mark))
      }
      rest = rest.dropFirst(run.count)
    }
    let kinds = parts.compactMap { part -> Int? in
      switch part {
      case .year: 0
      case .month: 1
      case .day: 2
      case .mark: nil
      }
    }
    guard kinds.sorted() == [0, 1, 2] else { return nil }
    self.description = pattern
    self.parts = parts
  }

  /// Nil where the text is written differently or names a day that does not exist.
  public func date(_ text: some StringProtocol) -> CalendarDate? {
    var rest = Substring(text)
    var year = 0
    var month = 0
    var day = 0
    func number(_ digits: ClosedRange<Int>) -> Int? {
      let run = rest.prefix(digits.upperBound).prefix { $0.isASCII && $0.isNumber }
      guard digits.contains(run.count), let value = Int(run) else { return nil }
      rest = rest.dropFirst(run.count)
      return value
    }
    for part in parts {
      switch part {
      case .year:
        guard let value = number(4...4) else { return nil }
        year = value
      case .month(let digits):
        guard let value = number(digits) else { return nil }
        month = value
      case .day(let digits):
        guard let value = number(digits) else { return nil }
        day = value
      case .mark(let mark):
        guard rest.first == mark else { return nil }
        rest = rest.dropFirst()
      }
    }
    return rest.isEmpty ? CalendarDate(year: year, month: month, day: day) : nil
  }
}
