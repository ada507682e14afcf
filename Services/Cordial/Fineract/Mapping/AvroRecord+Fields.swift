import Models

/// Fields as what they mean. Nil where the record has no such field, it is empty, or it holds something else: versions of Fineract differ.
extension AvroRecord {
  func text(_ name: String) -> String? {
    guard case .string(let text)? = self[name], !text.isEmpty else { return nil }
    return text
  }

  func whole(_ name: String) -> Int64? {
    switch self[name] {
    case .long(let value)?: value
    case .int(let value)?: Int64(value)
    default: nil
    }
  }

  func isTrue(_ name: String) -> Bool { self[name] == .boolean(true) }

  func decimal(_ name: String) -> AvroDecimal? {
    guard case .decimal(let value)? = self[name] else { return nil }
    return value
  }

  func date(_ name: String) -> CalendarDate? { text(name).flatMap { CalendarDate($0) } }

  func record(_ name: String) -> AvroRecord? {
    guard case .record(let record)? = self[name] else { return nil }
    return record
  }

  func records(_ name: String) -> [AvroRecord] {
    guard case .array(let values)? = self[name] else { return [] }
    return values.compactMap { if case .record(let record) = $0 { record } else { nil } }
  }

  func bytes(_ name: String) -> [UInt8]? {
    guard case .bytes(let bytes)? = self[name] else { return nil }
    return bytes
  }

  /// The currency of the member `currency`.
  func currency() throws(FineractFailure) -> Currency? {
    guard let code = record("currency")?.text("code") else { return nil }
    guard let currency = Currency(code) else { throw FineractFailure("“\(code.prefix(40))” is no ISO 4217 currency") }
    return currency
  }
}

extension AvroDecimal {
  /// In minor units. What is finer than those is cut off, so that nobody is asked for more than is owed.
  func money(in currency: Currency) throws(FineractFailure) -> Money {
    var amount = unscaled
    for _ in 0..<max(0, scale - currency.exponent) { amount /= 10 }
    // Beyond the largest amount nothing has to be right any more, and the product must not overflow.
    for _ in 0..<max(0, currency.exponent - scale) where amount.magnitude <= UInt128(Money.largestAmount) { amount *= 10 }
    guard amount.magnitude <= UInt128(Money.largestAmount) else {
      throw FineractFailure("an amount in \(currency) is more than any debt can be")
    }
    return Money(Int64(amount), currency)
  }
}

/// Why a message of Fineract became no event, as a sentence.
public struct FineractFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public var description: String
  public init(_ description: String) { self.description = description }
}
