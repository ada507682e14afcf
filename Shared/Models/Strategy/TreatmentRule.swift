/// One line of the table that says who acts on a customer.
public struct TreatmentRule: Hashable, Sendable {
  /// Becomes the reason in segments and metrics.
  public var name: String
  /// All of it must hold; an empty condition holds for everybody.
  public var when: TreatmentCondition
  public var then: Treatment

  public init(name: String = "", when: TreatmentCondition = TreatmentCondition(), then: Treatment = .human) {
    self.name = name
    self.when = when
    self.then = then
  }

  /// The reason where nothing is owed. It stands before all rules.
  public static let nothingDueReason = "nothingDue"
  /// The reason where no rule holds. A person looks at such a case.
  public static let noRuleReason = "noRule"
}

/// What must hold for a rule. Members that are left out ask nothing; each list holds where one of its entries does.
public struct TreatmentCondition: Hashable, Sendable {
  /// One of the debts with something owed is in one of these.
  public var status: [AccountStatus] = []
  /// One of these is known of the person.
  public var circumstances: [Circumstance] = []
  /// The gravest debt is in one of these.
  public var stages: [Stage] = []
  /// ISO 3166; a country takes in its regions.
  public var jurisdictions: [String] = []
  /// What is owed in one currency reaches so much.
  public var owesAtLeast: AmountBounds?
  /// Of the gravest debt.
  public var daysPastDueAtLeast: Int?
  /// Promises that were broken and are still remembered, since a person gave the case back last.
  public var brokenPromisesAtLeast: Int?
  public var propensityAtLeast: Double?
  public var propensityBelow: Double?
  /// Whether there is a channel on which the person may be reached.
  public var isReachable: Bool?
  public var isHeldOut: Bool?
  /// Whether a balance is older than the strategy speaks of.
  public var isBalanceStale: Bool?

  public init() {}

  /// A condition with some members set.
  public init(_ set: (inout TreatmentCondition) -> Void) { set(&self) }

  /// Asks nothing: the rule holds for everybody.
  public var isEmpty: Bool { self == TreatmentCondition() }
}

/// Amounts in major units: for the currencies that are named, and for all others.
public struct AmountBounds: Hashable, Sendable {
  /// Sorted by currency.
  public var named: [Money.Major]
  /// For currencies that are not named; nil asks nothing of them.
  public var others: Int64?

  public init(named: [Money.Major] = [], others: Int64? = nil) {
    self.named = named.sorted { $0.currency < $1.currency }
    self.others = others
  }

  public func isReached(by money: Money) -> Bool {
    guard let bound = named.first(where: { $0.currency == money.currency })?.units ?? others else { return false }
    return money.amount / money.currency.minorUnits >= bound
  }
}

extension Money {
  /// A whole number of major units: how people write bounds.
  public struct Major: Hashable, Sendable {
    public var units: Int64
    public var currency: Currency

    public init(_ units: Int64, _ currency: Currency) {
      self.units = units
      self.currency = currency
    }
  }
}
