import Models

/// A text of the mapping with places for cells: `invoice {invoiceNumber}`, `{country.language}`, `+99955{customerID|digits:8}`.
struct CellTemplate: Hashable, Sendable {
  /// As the mapping writes it, and on which line.
  let text: String
  let line: Int
  let parts: [Part]

  enum Part: Hashable, Sendable {
    case literal(String)
    case column(String, filter: Filter?)
    /// A field of the row that a table has for this line's key.
    case table(String, field: String)
  }

  enum Filter: Hashable, Sendable {
    /// So many decimal digits that follow from the text: always the same for the same text.
    case digits(Int)
    case lowercased
  }

  init(_ text: String, line: Int, tables: Set<String>) throws(CellFailure) {
    self.text = text
    self.line = line
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { parts.append(.literal(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}") else { throw CellFailure("“\(text)” opens a { that is not closed") }
      parts.append(try CellTemplate.place(String(rest[rest.index(after: open)..<close]), tables))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
    self.parts = parts
  }

  private static func place(_ name: String, _ tables: Set<String>) throws(CellFailure) -> Part {
    let dotted = name.split(separator: ".", maxSplits: 1)
    if dotted.count == 2, tables.contains(String(dotted[0])) { return .table(String(dotted[0]), field: String(dotted[1])) }
    let piped = name.split(separator: "|", maxSplits: 1).map(String.init)
    guard let column = piped.first else { throw CellFailure("{} names no column") }
    guard piped.count == 2 else { return .column(column, filter: nil) }
    if piped[1] == "lower" { return .column(column, filter: .lowercased) }
    if piped[1].hasPrefix("digits:"), let count = Int(piped[1].dropFirst(7)), (1...18).contains(count) {
      return .column(column, filter: .digits(count))
    }
    throw CellFailure("“\(piped[1])” is no filter; there are lower and digits:N with N from 1 to 18")
  }
}

extension CellTemplate.Filter {
  func apply(_ text: String) -> String {
    switch self {
    case .lowercased: return text.lowercased()
    case .digits(let count):
      var random = SeededRandom(seed: 0, text)
      return (0..<count).map { _ in String(random.below(10)) }.joined()
    }
  }
}
