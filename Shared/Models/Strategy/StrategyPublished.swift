/// A strategy goes live. The data is the strategy's own document; members that are missing keep their standard value.
public struct StrategyPublished: EventData {
  public static var type: StaticString { "strategy.published" }
  public var strategy: Strategy

  public init(strategy: Strategy) { self.strategy = strategy }

  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var strategy = Strategy.standard
    var version: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "version": version = try reader.identifier()
      case "bounds": strategy.bounds = try StageBounds(from: &reader)
      case "cadence": strategy.cadence = try reader.cadence()
      case "channels": strategy.channels = try reader.list { reader throws(JSONFailure) in try reader.choice(Channel.self) }
      case "isWhatsAppPermitted": strategy.isWhatsAppPermitted = try reader.boolean()
      case "hour": strategy.hour = try reader.whole(0...23)
      case "humanFromMajorUnits": strategy.humanFromMajorUnits = Int64(try reader.whole(1...1_000_000_000_000))
      case "holdOutShare":
        strategy.holdOutShare = try reader.double()
        guard (0...1).contains(strategy.holdOutShare) else { throw reader.failure("must lie between 0 and 1") }
      case "holdOutSalt": strategy.holdOutSalt = try reader.string()
      case "balanceFreshnessHours": strategy.balanceFreshnessHours = try reader.whole(1...87_600)
      case "promiseDaysMax": strategy.promiseDaysMax = try reader.whole(1...365)
      case "promiseGraceDays": strategy.promiseGraceDays = try reader.whole(0...30)
      case "claimedPaidQuietDays": strategy.claimedPaidQuietDays = try reader.whole(0...60)
      case "payLink": strategy.payLink = try reader.string()
      case "brokenPromisesMax": strategy.brokenPromisesMax = try reader.whole(1...10)
      case "offers": strategy.offers = try OfferRules(from: &reader)
      case "talk": strategy.talk = try TalkRules(from: &reader)
      default: try reader.skip()
      }
    }
    strategy.version = try reader.require(version, "version")
    self.strategy = strategy
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("version", strategy.version)
    writer.key("bounds")
    strategy.bounds.write(to: &writer)
    writer.key("cadence")
    writer.beginObject()
    for stage in Stage.allCases {
      writer.key(stage.rawValue)
      writer.beginArray()
      for day in strategy.cadence[stage] ?? [] { writer.integer(day) }
      writer.endArray()
    }
    writer.endObject()
    writer.member("channels", strategy.channels) { $0.string($1.rawValue) }
    writer.member("isWhatsAppPermitted", strategy.isWhatsAppPermitted)
    writer.member("hour", strategy.hour)
    writer.member("humanFromMajorUnits", strategy.humanFromMajorUnits)
    writer.member("holdOutShare", strategy.holdOutShare)
    writer.member("holdOutSalt", strategy.holdOutSalt)
    writer.member("balanceFreshnessHours", strategy.balanceFreshnessHours)
    writer.member("promiseDaysMax", strategy.promiseDaysMax)
    writer.member("promiseGraceDays", strategy.promiseGraceDays)
    writer.member("claimedPaidQuietDays", strategy.claimedPaidQuietDays)
    writer.member("payLink", strategy.payLink)
    writer.member("brokenPromisesMax", strategy.brokenPromisesMax)
    writer.key("offers")
    strategy.offers.write(to: &writer)
    writer.key("talk")
    strategy.talk.write(to: &writer)
    writer.endObject()
  }
}

extension StageBounds {
  init(from reader: inout JSONReader) throws(JSONFailure) {
    self.init()
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "early": early = try reader.whole(1...3650)
      case "medium": medium = try reader.whole(1...3650)
      case "advanced": advanced = try reader.whole(1...3650)
      case "writtenOff": writtenOff = try reader.whole(1...3650)
      default: try reader.skip()
      }
    }
    guard early < medium, medium < advanced, advanced < writtenOff else {
      throw reader.failure("the days must ascend from early to writtenOff")
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("early", early)
    writer.member("medium", medium)
    writer.member("advanced", advanced)
    writer.member("writtenOff", writtenOff)
    writer.endObject()
  }
}

extension JSONReader {
  /// A whole number inside the range.
  public mutating func whole(_ range: ClosedRange<Int>) throws(JSONFailure) -> Int {
    let value = Int(try integer())
    guard range.contains(value) else { throw failure("\(value) is outside \(range.lowerBound) to \(range.upperBound)") }
    return value
  }

  fileprivate mutating func cadence() throws(JSONFailure) -> [Stage: [Int]] {
    var cadence: [Stage: [Int]] = [:]
    try beginObject()
    while let member = try nextKey() {
      guard let stage = Stage(rawValue: member.text) else {
        throw failure("is no stage; it must be one of \(Stage.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      cadence[stage] = try list { reader throws(JSONFailure) in try reader.whole(-365...3650) }.sorted()
    }
    return cadence
  }
}
