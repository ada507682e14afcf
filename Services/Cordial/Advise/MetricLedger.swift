public import Models

/// The daily figures of `collections.metrics`, by stage and by who acted: what advice is made of.
public struct MetricLedger: Sendable {
  /// One stage under one treatment.
  public struct Cell: Hashable, Sendable {
    public var stage: Stage
    public var treatment: MeasuredTreatment

    public init(_ stage: Stage, _ treatment: MeasuredTreatment) {
      self.stage = stage
      self.treatment = treatment
    }
  }

  /// One day of a cell.
  public struct Day: Hashable, Sendable {
    /// Customers at its start.
    public var customers = 0.0
    /// Payments, in number.
    public var payments = 0.0
    public var contacts = 0.0
    /// Payments less reversals, in minor units of each currency.
    public var recovered: [Currency: Double] = [:]
    /// What contacts and hand-overs cost, in thousandths of the minor units of each currency.
    public var costThousandths: [Currency: Double] = [:]
  }

  /// The latest record of each key is the whole truth about it.
  private var records: [String: MetricRecord] = [:]

  public init() {}

  public mutating func take(_ record: MetricRecord) {
    guard record.width == .day else { return }
    records[record.key] = record
  }

  /// One event of the topic or of a dump of it; other types are passed over. Throws what is wrong with it.
  public mutating func take(_ bytes: [UInt8]) throws(JSONFailure) {
    let envelope = try EventEnvelope(reading: bytes)
    guard envelope.type == "\(MetricUpdated.type)" else { return }
    take(try envelope.data(MetricUpdated.self, from: bytes).record)
  }

  /// Every day of every cell, by its start.
  public func days() -> [Cell: [Instant: Day]] {
    var cells: [Cell: [Instant: Day]] = [:]
    for key in records.keys.sorted() {
      guard let record = records[key], let stage = record.dimensions.stage, let treatment = record.dimensions.treatment else { continue }
      // Languages and strategies hold the flows once more.
      if record.series == .language || record.series == .strategy { continue }
      for entry in record.amounts.entries {
        cells[Cell(stage, treatment), default: [:]][record.window, default: Day()].add(entry)
      }
    }
    return cells
  }
}

extension MetricLedger.Day {
  fileprivate mutating func add(_ entry: MetricAmounts.Entry) {
    let value = Double(entry.value)
    switch entry.measure {
    case .openingCustomers: customers += value
    case .payments: payments += value
    case .contacts: contacts += value
    case .costThousandths: if let currency = entry.currency { costThousandths[currency, default: 0] += value }
    case .recovered: if let currency = entry.currency { recovered[currency, default: 0] += value }
    default: break
    }
  }
}
