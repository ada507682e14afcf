// How offers stand in the document of a strategy; members that are missing keep their standard value.

extension OfferRules {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    self.init()
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "bounds": bounds = try reader.byStage { reader throws(JSONFailure) in try OfferBounds(from: &reader) }
      case "validHours": validHours = try reader.whole(1...720)
      case "roundsMax": roundsMax = try reader.whole(0...10)
      case "keepPercentMin": keepPercentMin = try reader.whole(1...100)
      case "recallDays": recallDays = try reader.whole(0...7)
      case "renegotiationsMax": renegotiationsMax = try reader.whole(0...10)
      case "missedInstalmentsMax": missedInstalmentsMax = try reader.whole(1...10)
      case "allocation": allocation = try reader.choice(AllocationOrder.self)
      default: try reader.skip()
      }
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("bounds")
    writer.beginObject()
    for stage in Stage.allCases {
      guard let bounds = bounds[stage] else { continue }
      writer.key(stage.rawValue)
      bounds.write(to: &writer)
    }
    writer.endObject()
    writer.member("validHours", validHours)
    writer.member("roundsMax", roundsMax)
    writer.member("keepPercentMin", keepPercentMin)
    writer.member("recallDays", recallDays)
    writer.member("renegotiationsMax", renegotiationsMax)
    writer.member("missedInstalmentsMax", missedInstalmentsMax)
    writer.member("allocation", allocation)
    writer.endObject()
  }
}

extension OfferBounds {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    self.init()
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "extensionDaysMax": extensionDaysMax = try reader.whole(1...365)
      case "instalmentsMax": instalmentsMax = try reader.whole(1...60)
      case "firstPaymentDaysMax": firstPaymentDaysMax = try reader.whole(0...365)
      case "intervals": intervals = try reader.list { reader throws(JSONFailure) in try reader.choice(PaymentInterval.self) }
      case "downPaymentPercentMin": downPaymentPercentMin = try reader.whole(0...100)
      case "instalmentMinMajorUnits": instalmentMinMajorUnits = Int64(try reader.whole(0...1_000_000_000))
      case "partPercentMin": partPercentMin = try reader.whole(1...100)
      case "discountPercentMax": discountPercentMax = try reader.whole(0...90)
      case "settleDaysMax": settleDaysMax = try reader.whole(0...365)
      case "skipsMax": skipsMax = try reader.whole(0...10)
      default: try reader.skip()
      }
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("extensionDaysMax", extensionDaysMax)
    writer.member("instalmentsMax", instalmentsMax)
    writer.member("firstPaymentDaysMax", firstPaymentDaysMax)
    writer.member("intervals", intervals) { $0.string($1.rawValue) }
    writer.member("downPaymentPercentMin", downPaymentPercentMin)
    writer.member("instalmentMinMajorUnits", instalmentMinMajorUnits)
    writer.member("partPercentMin", partPercentMin)
    writer.member("discountPercentMax", discountPercentMax)
    writer.member("settleDaysMax", settleDaysMax)
    writer.member("skipsMax", skipsMax)
    writer.endObject()
  }
}

extension JSONReader {
  /// An object whose members are stages.
  mutating func byStage<Value>(_ read: (inout JSONReader) throws(JSONFailure) -> Value) throws(JSONFailure) -> [Stage: Value] {
    var values: [Stage: Value] = [:]
    try beginObject()
    while let member = try nextKey() {
      guard let stage = Stage(rawValue: member.text) else {
        throw failure("is no stage; it must be one of \(Stage.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      values[stage] = try read(&self)
    }
    return values
  }
}
