public import Models

/// What came out of one customer's replay.
public struct ReplayOutcome: Hashable, Sendable {
  /// Every emission with its moment, as it would have been published, but for the strategy's name: a new name alone treats nobody differently.
  public private(set) var emissions: [String] = []
  /// The customer's stage when the record ends.
  public private(set) var stage: Stage?
  public private(set) var treatments: [Treatment] = []
  public private(set) var contacts = 0
  public private(set) var handoffs = 0
  public private(set) var promises = 0

  /// What does not count only tells how the customer stood when the rest begins.
  mutating func add(_ emission: Emission, at moment: Instant, counts: Bool = true) {
    var reader = JSONReader(emission.data)
    guard counts else {
      if emission.type == "customer.segmented", let segment = try? CustomerSegmented(from: &reader) { stage = segment.stage }
      return
    }
    emissions.append("\(moment) \(emission.topic) \(emission.type) \(ReplayOutcome.nameless(emission.data))")
    switch emission.type {
    case "customer.segmented":
      guard let segment = try? CustomerSegmented(from: &reader) else { return }
      stage = segment.stage
      if treatments.last != segment.treatment { treatments.append(segment.treatment) }
    case "outreach.requested": contacts += 1
    case "handoff.requested": handoffs += 1
    case PromiseStatus.made.rawValue, PlanStatus.made.rawValue: promises += 1
    default: break
    }
  }

  /// The data without the member that names the strategy.
  private static func nameless(_ data: [UInt8]) -> String {
    let text = String(decoding: data, as: UTF8.self)
    guard let start = text.firstRange(of: #""strategyVersion":""#), let end = text[start.upperBound...].firstIndex(of: "\"") else { return text }
    return String(text[..<start.upperBound] + text[end...])
  }
}

/// Two strategies over the same record, customer by customer.
public struct ReplayComparison: Sendable {
  /// One line of the result: the customers of a stage.
  public struct Row: Hashable, Sendable {
    public var customers = 0
    /// Anything at all that would have been published differently. Run a strategy against itself: it is none.
    public var different = 0
    /// Treated by somebody else at some time.
    public var treatment = 0
    public var contactsBefore = 0
    public var contactsAfter = 0
    public var handoffsBefore = 0
    public var handoffsAfter = 0
  }

  public init() {}

  public private(set) var rows: [Stage: Row] = [:]
  public private(set) var differentCustomers: [String] = []

  public mutating func add(_ customer: String, _ before: ReplayOutcome, _ after: ReplayOutcome) {
    guard let stage = after.stage ?? before.stage else { return }
    var row = rows[stage] ?? Row()
    row.customers += 1
    if before != after {
      row.different += 1
      differentCustomers.append(customer)
    }
    if before.treatments != after.treatments { row.treatment += 1 }
    row.contactsBefore += before.contacts
    row.contactsAfter += after.contacts
    row.handoffsBefore += before.handoffs
    row.handoffsAfter += after.handoffs
    rows[stage] = row
  }
}
