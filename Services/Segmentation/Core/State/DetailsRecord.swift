public import Models

/// What is known of the person: each member as the newest event told it.
public struct DetailsRecord: Hashable, Sendable {
  public var name: Stamped<String>?
  public var language: Stamped<String>?
  public var timeZone: Stamped<String>?
  public var jurisdiction: Stamped<String>?
  public var contactPoints: Stamped<[ContactPoint]>?
  public var preferredChannel: Stamped<Channel>?
  public var preferredHour: Stamped<Int>?
  public var circumstances: Stamped<[Circumstance]>?

  public init() {}

  mutating func take(_ update: CustomerDetails, _ time: Instant) {
    Stamped.take(update.name, time, into: &name)
    Stamped.take(update.language, time, into: &language)
    Stamped.take(update.timeZone, time, into: &timeZone)
    Stamped.take(update.jurisdiction, time, into: &jurisdiction)
    Stamped.take(update.contactPoints.isEmpty ? nil : update.contactPoints, time, into: &contactPoints)
    Stamped.take(update.preferredChannel, time, into: &preferredChannel)
    Stamped.take(update.preferredHour, time, into: &preferredHour)
    Stamped.take(update.circumstances, time, into: &circumstances)
  }
}

/// A value and the moment at which it was told.
public struct Stamped<Value: Hashable & Sendable>: Hashable, Sendable {
  public var value: Value
  public var time: Instant

  /// The newest wins. Of two that were told at the same moment the one that is later in the alphabet does, so that their order can't matter.
  static func take(_ new: Value?, _ time: Instant, into known: inout Stamped?) {
    guard let new else { return }
    guard let old = known else {
      known = Stamped(value: new, time: time)
      return
    }
    guard old.value != new || old.time != time else { return }
    if old.time < time || (old.time == time && "\(old.value)" < "\(new)") { known = Stamped(value: new, time: time) }
  }
}
