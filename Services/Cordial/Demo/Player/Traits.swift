import Models
import Portfolio

/// What a played customer is like. Nobody but the player knows it.
struct Traits: Hashable, Sendable {
  enum Temper: String, CaseIterable, Hashable, Sendable {
    /// Pays by the link.
    case pays
    /// Names a day and keeps it.
    case keepsWord
    /// Names a day and lets it pass.
    case breaksWord
    /// Says that it is paid.
    case saysPaid
    /// Wants to know how much it is.
    case asks
    /// Cannot pay and says so.
    case inNeed
    /// Wants to hear nothing more.
    case saysStop
    /// Says that the debt is wrong.
    case disputes
    /// Wants to pay in parts.
    case bargains
    /// Wants to talk to somebody.
    case wantsPerson
    /// Is somebody else.
    case isSomebodyElse
    case staysSilent
  }

  var temper: Temper
  /// Percent of messages that are read.
  var reads: Int
  /// Percent of read messages that lead to something; halves with each reminder.
  var answers: Int
  /// Would pay without any reminder.
  var paysUnprompted: Bool
  /// Local hours in which the person acts: from the first on, before the second.
  var awake: Range<Int>
  /// A channel whose address does not work.
  var deadChannel: Channel?
  /// Percent of replies with a slip of the finger.
  var typos: Int
  /// Percent of payments that bounce.
  var bounces: Int

  init(seed: UInt64, customerId: String) {
    var random = SeededRandom(seed: seed, "traits", customerId)
    temper = random.pick(weighted: [
      (.pays, 22), (.keepsWord, 20), (.breaksWord, 9), (.saysPaid, 6), (.asks, 6), (.inNeed, 5), (.saysStop, 4), (.disputes, 3),
      (.isSomebodyElse, 3), (.staysSilent, 9), (.bargains, 9), (.wantsPerson, 4),
    ])
    reads = random.within(60...98)
    answers = random.within(35...85)
    paysUnprompted = random.chance(percent: 30)
    awake = random.within(8...11)..<random.within(17...20)
    deadChannel = random.chance(percent: 4) ? random.pick(Channel.allCases) : nil
    typos = random.chance(percent: 40) ? random.within(5...40) : 0
    bounces = random.chance(percent: 5) ? 30 : 0
  }
}
