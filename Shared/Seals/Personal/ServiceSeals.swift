public import Models

/// What one service seals and opens with: the process's ring of keys, and the keys that it has issued itself and not read back yet.
///
/// A key that was issued goes out before what it seals, in the same transaction, and again with every following answer for its customer until it has
/// been read from the topic: a transaction that is aborted for good cannot lose it.
public struct ServiceSeals: Sendable {
  /// A key that nobody else may know of yet, and the record that tells of it.
  private struct Issued: Sendable {
    var key: DataKey
    var record: SealingRecord
  }

  public let ring: KeyRing
  private var issued: [String: Issued] = [:]
  private let source: String
  private let newKey: @Sendable () -> DataKey

  /// - Parameters:
  ///   - source: of the records that tell of new keys, such as `/cordial/segmentation`.
  ///   - newKey: makes keys; other than random ones are for tests.
  public init(_ ring: KeyRing, source: String, newKey: @escaping @Sendable () -> DataKey = { DataKey() }) {
    self.ring = ring
    self.source = source
    self.newKey = newKey
  }

  /// Takes a record of the topic of keys.
  public mutating func follow(key: [UInt8], value: [UInt8]?) throws(JSONFailure) {
    guard let (customer, id) = try ring.take(key: key, value: value) else { return }
    if issued[customer]?.key.id == id { issued[customer] = nil }
  }

  public func standing(of id: DataKey.ID, of customer: String) -> KeyRing.Standing {
    if let own = issued[customer], own.key.id == id { return .known(own.key) }
    return ring.standing(of: id, of: customer)
  }

  private func seal(_ id: DataKey.ID, of customer: String) -> CustomerSeal? {
    guard case .known(let key) = standing(of: id, of: customer) else { return nil }
    return CustomerSeal(key, customer: customer, isForOpening: true)
  }

  /// The customer's seal, with a new key where there is none yet.
  ///
  /// - Returns: and the record that has to go out before whatever is sealed; nil where it is on the topic for certain.
  public mutating func sealing(for customer: String, at now: Instant) -> (sealing: Sealing, record: SealingRecord?) {
    func sealing(_ key: DataKey) -> Sealing { Sealing(seal: CustomerSeal(key, customer: customer), customer: customer, ring: ring) }
    if let own = issued[customer] { return (sealing(own.key), own.record) }
    if let key = ring.key(of: customer) { return (sealing(key), nil) }
    let key = newKey()
    let record = SealingRecord(ring.masters.current.wrap(key, of: customer), source: source, at: now)
    issued[customer] = Issued(key: key, record: record)
    return (sealing(key), record)
  }

  /// The customer is forgotten: a key that this service has issued meanwhile goes too.
  ///
  /// - Returns: the key of its record.
  public mutating func forget(_ customer: String) -> [UInt8]? { issued.removeValue(forKey: customer)?.record.key }

  // MARK: Opening

  public func open(_ event: [UInt8], of customer: String) -> SealedEvent.Opened { SealedEvent.open(event, .erased) { seal($0, of: customer) } }

  /// The bytes themselves where they are not sealed; nil where their key is gone.
  ///
  /// - Throws: where they were changed since they were sealed.
  public func open(blob: [UInt8], field: String, of customer: String) throws(SealBroken) -> [UInt8]? {
    guard let id = SealedBlob.key(of: blob) else { return blob }
    guard let seal = seal(id, of: customer) else { return nil }
    guard let bytes = SealedBlob.open(blob, field: field, with: seal) else { throw SealBroken() }
    return bytes
  }

  /// The keys that the bytes name, whether an event or a blob.
  static func keys(in bytes: [UInt8]) -> [DataKey.ID] { SealedBlob.isOne(bytes) ? SealedBlob.key(of: bytes).map { [$0] } ?? [] : SealedText.keys(in: bytes) }

  /// Whether everything about the keys that the bytes name is known.
  ///
  /// - Throws: the master key that would have to be set.
  public func knows(_ bytes: [UInt8], of customer: String) throws(MasterKeyFailure) -> Bool {
    var isKnown = true
    for id in ServiceSeals.keys(in: bytes) {
      switch standing(of: id, of: customer) {
      case .known, .erased: continue
      case .unheardOf: isKnown = false
      case .locked(let master):
        throw MasterKeyFailure("a customer's key is wrapped by the master key \(master), which is not set: set it as CORDIAL_MASTER_KEY or CORDIAL_MASTER_KEY_OLD")
      }
    }
    return isKnown
  }

  /// The topic of keys was read to its end: what is not on it is erased.
  public func settle(_ bytes: [UInt8], of customer: String) {
    for id in ServiceSeals.keys(in: bytes) where standing(of: id, of: customer) == .unheardOf { ring.settle(id, of: customer) }
  }
}

/// Something sealed was changed since.
public struct SealBroken: Error, Hashable, Sendable {}

/// A record for the topic of keys.
public struct SealingRecord: Hashable, Sendable {
  public var key: [UInt8]
  public var value: [UInt8]

  public init(_ issued: KeyIssued, source: String, at now: Instant) {
    let header = EventHeader(id: "key.\(issued.keyId)", source: source, subject: issued.key, time: now)
    key = Array(issued.key.utf8)
    value = header.encode(issued)
  }
}
