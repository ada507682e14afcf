import Bytes
public import Models
import Synchronization

/// All customers' keys, as the topic of keys has them: one table for a whole process, fed by whoever follows the topic.
///
/// Customers are known by 128 bits of their id's hash, so that a million of them take a few dozen megabytes.
public final class KeyRing: Sendable {
  /// What is known of one key.
  public enum Standing: Hashable, Sendable {
    case known(DataKey)
    /// It is there, and wrapped by a master key that this process was not given.
    case locked(masterKeyId: String)
    /// It was erased: what it sealed can't be read any more.
    case erased
    /// Nothing is known of it yet.
    case unheardOf
  }

  private struct Table {
    /// The customer's key that came first: with this one everybody seals.
    var first: [Identity: DataKey] = [:]
    /// Where two writers each issued one at the same moment.
    var others: [Identity: [DataKey]] = [:]
    var locked: [Identity: String] = [:]
    /// Keys that are not on the topic although it was read to its end.
    var erased: Set<Identity> = []
  }

  /// More erased keys than this are not remembered: they are looked for again.
  private static let erasedMax = 1_000_000

  public let masters: MasterKeys
  private let table = Mutex(Table())

  public init(_ masters: MasterKeys) { self.masters = masters }

  private static func name(_ customer: String, _ id: DataKey.ID) -> Identity { Identity(of: customer, id.bytes) }

  /// - Returns: the key, where this process can open it.
  @discardableResult
  public func take(_ issued: KeyIssued) -> DataKey? {
    guard let id = DataKey.ID(issued.keyId) else { return nil }
    let name = KeyRing.name(issued.customerId, id)
    guard let key = masters.unwrap(issued) else {
      table.withLock { $0.locked[name] = issued.masterKeyId }
      return nil
    }
    add(key, of: issued.customerId)
    return key
  }

  func add(_ key: DataKey, of customer: String) {
    let owner = Identity(of: customer)
    let name = KeyRing.name(customer, key.id)
    table.withLock { table in
      table.locked[name] = nil
      table.erased.remove(name)
      if let first = table.first[owner] {
        if first.id != key.id, table.others[owner]?.contains(where: { $0.id == key.id }) != true { table.others[owner, default: []].append(key) }
      } else {
        table.first[owner] = key
      }
    }
  }

  /// The key is erased; nothing happens where it is not there.
  public func erase(_ id: DataKey.ID, of customer: String) {
    let owner = Identity(of: customer)
    let name = KeyRing.name(customer, id)
    table.withLock { table in
      table.locked[name] = nil
      var keys = (table.first[owner].map { [$0] } ?? []) + (table.others[owner] ?? [])
      keys.removeAll { $0.id == id }
      table.first[owner] = keys.first
      table.others[owner] = keys.count > 1 ? Array(keys.dropFirst()) : nil
      KeyRing.note(name, in: &table)
    }
  }

  /// The topic was read to its end: a key that it does not hold is gone for good.
  public func settle(_ id: DataKey.ID, of customer: String) {
    guard standing(of: id, of: customer) == .unheardOf else { return }
    table.withLock { KeyRing.note(KeyRing.name(customer, id), in: &$0) }
  }

  private static func note(_ name: Identity, in table: inout Table) {
    if table.erased.count >= erasedMax { table.erased = [] }
    table.erased.insert(name)
  }

  /// The key to seal with; nil where the customer has none yet.
  public func key(of customer: String) -> DataKey? { table.withLock { $0.first[Identity(of: customer)] } }

  public func keys(of customer: String) -> [DataKey] {
    let owner = Identity(of: customer)
    return table.withLock { ($0.first[owner].map { [$0] } ?? []) + ($0.others[owner] ?? []) }
  }

  public func standing(of id: DataKey.ID, of customer: String) -> Standing {
    let owner = Identity(of: customer)
    return table.withLock { table in
      if let first = table.first[owner] {
        if first.id == id { return .known(first) }
        if let other = table.others[owner]?.first(where: { $0.id == id }) { return .known(other) }
      }
      let name = KeyRing.name(customer, id)
      if let master = table.locked[name] { return .locked(masterKeyId: master) }
      return table.erased.contains(name) ? .erased : .unheardOf
    }
  }

  /// A master key that would have to be set; nil where every key that is there can be opened.
  public var missingMaster: String? { table.withLock { $0.locked.values.min() } }

  public var count: Int { table.withLock { table in table.first.count + table.others.values.reduce(0) { $0 + $1.count } } }
}

extension KeyRing {
  /// Takes a record of the topic of keys.
  ///
  /// - Returns: whose key it was.
  /// - Throws: what can't be read of it.
  @discardableResult
  public func take(key: [UInt8], value: [UInt8]?) throws(JSONFailure) -> (customer: String, id: DataKey.ID)? {
    let name = String(decoding: key, as: UTF8.self)
    guard let (customer, keyId) = KeyIssued.parts(of: name), let id = DataKey.ID(keyId) else {
      throw JSONFailure("the record's key names no customer and key; it must be “customer|key”")
    }
    guard let value else {
      erase(id, of: customer)
      return (customer, id)
    }
    let envelope = try EventEnvelope(reading: value)
    guard envelope.type == "\(KeyIssued.type)" else { return nil }
    let issued = try envelope.data(KeyIssued.self, from: value)
    guard issued.key == name else { throw JSONFailure("the record's key is not the one of the customer and key that it is about") }
    if take(issued) == nil, masters.knows(issued.masterKeyId) { throw JSONFailure("the wrapped key can't be opened; it was changed since it was issued") }
    return (customer, id)
  }
}
