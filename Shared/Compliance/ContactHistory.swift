import Models

/// One contact that was made or tried, or that the person made.
public struct PastContact: Hashable, Sendable {
  public var at: Instant
  public var medium: Medium
  public var direction: ContactDirection
  public var outcome: ContactOutcome
  /// Empty means that it may have been about any debt.
  public var debts: [DebtKey]
  public var purpose: ContactPurpose
  public var address: AddressKind
  public var flags: WordSet<ContactFlag>

  public init(
    at: Instant, medium: Medium, direction: ContactDirection = .outbound, outcome: ContactOutcome, debts: [DebtKey] = [],
    purpose: ContactPurpose = .collection, address: AddressKind = .personal, flags: WordSet<ContactFlag> = []
  ) {
    self.at = at
    self.medium = medium
    self.direction = direction
    self.outcome = outcome
    self.debts = debts
    self.purpose = purpose
    self.address = address
    self.flags = flags
  }
}

/// The contacts of one customer that rules may have to count, oldest first, in a form that is quick to count.
public struct ContactHistory: Hashable, Sendable {
  /// The most that is kept; the oldest go first. No standard rule looks back further than 30 days, so this is reached only
  /// above 17 contacts a day.
  public static let contactsMax = 512

  /// One contact as plain numbers.
  struct Entry: Hashable, Sendable {
    var at: Int64
    /// Bit `n` is `debtKeys[n]`; the last bit stands for all further debts, and all bits for "any debt".
    var debts: UInt64
    var medium: Medium
    var direction: ContactDirection
    var outcome: ContactOutcome
    var purpose: ContactPurpose
    var address: AddressKind
    var flags: WordSet<ContactFlag>
  }

  private(set) var entries: [Entry] = []
  private var debtKeys: [DebtKey] = []

  public init() {}
  public init(_ contacts: some Sequence<PastContact>) {
    for contact in contacts { add(contact) }
  }

  public var count: Int { entries.count }

  /// The contacts as they were added, oldest first. What was about any debt, or about a debt beyond the 63rd, comes back as "any".
  public var contacts: [PastContact] {
    entries.map { entry in
      let debts = entry.debts >> 63 == 1 ? [] : debtKeys.indices.filter { entry.debts & (1 << UInt64($0)) != 0 }.map { debtKeys[$0] }
      return PastContact(
        at: Instant(milliseconds: entry.at), medium: entry.medium, direction: entry.direction, outcome: entry.outcome, debts: debts,
        purpose: entry.purpose, address: entry.address, flags: entry.flags)
    }
  }

  /// Adds a contact in its place by time.
  public mutating func add(_ contact: PastContact) {
    var mask: UInt64 = contact.debts.isEmpty ? .max : 0
    for debt in contact.debts { mask |= bit(adding: debt) }
    let entry = Entry(
      at: contact.at.milliseconds, debts: mask, medium: contact.medium, direction: contact.direction, outcome: contact.outcome,
      purpose: contact.purpose, address: contact.address, flags: contact.flags)
    var position = entries.count
    while position > 0, entries[position - 1].at > entry.at { position -= 1 }
    entries.insert(entry, at: position)
    if entries.count > ContactHistory.contactsMax { entries.removeFirst() }
  }

  /// The bits to look for when counting contacts about `debt`; 0 where no contact was about it by name, all but "any" aside.
  func mask(of debt: DebtKey) -> UInt64 {
    guard let position = debtKeys.firstIndex(of: debt) else { return ContactHistory.unknownDebt }
    return 1 << UInt64(min(position, 63))
  }

  /// A debt that no contact named still meets the contacts that may have been about any debt: they carry every bit.
  private static let unknownDebt: UInt64 = 1 << 63

  private mutating func bit(adding debt: DebtKey) -> UInt64 {
    if let position = debtKeys.firstIndex(of: debt) { return 1 << UInt64(min(position, 63)) }
    debtKeys.append(debt)
    return 1 << UInt64(min(debtKeys.count - 1, 63))
  }
}
