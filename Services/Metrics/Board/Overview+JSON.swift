import MetricsCore
import Models

extension Overview {
  /// What the page reads. Money is in minor units of `currency`; a figure that is not known is absent.
  public var json: [UInt8] {
    var writer = JSONWriter(reservingBytes: 32 * 1024)
    writer.beginObject()
    writer.member("currency", currency?.code)
    writer.member("exponent", currency?.exponent)
    writer.member("currencies", currencies.map(\.code))
    writer.key("days")
    writer.beginArray()
    for day in days { writer.string(String(day.description.prefix(10))) }
    writer.endArray()
    writer.key("trial")
    writeTrial(to: &writer)
    writer.key("total")
    writer.breakdown(total)
    writer.member("funnel", Overview.funnel) { writer, measure in
      writer.beginObject()
      writer.member("measure", measure.name)
      writer.member("number", total[measure])
      writer.endObject()
    }
    writer.member("stages", stages) { $0.part("stage", $1.stage, $1.breakdown, days: .recovered) }
    writer.member("channels", channels) { $0.part("channel", $1.channel, $1.breakdown, days: .recovered) }
    writer.member("cells", cells) { writer, one in
      writer.beginObject()
      writer.member("stage", one.stage)
      writer.member("channel", one.channel)
      writer.key("figures")
      writer.breakdown(one.breakdown)
      writer.endObject()
    }
    writer.member("promises", takers) { writer, one in
      writer.beginObject()
      writer.member("takenBy", one.taker)
      writer.key("figures")
      writer.breakdown(one.breakdown)
      writer.shares("keptRateByDay", one.breakdown.risingDays(.named("promiseKeptRate")))
      writer.endObject()
    }
    writer.member("languages", languages) { $0.named("language", $1.language, $1.breakdown) }
    writer.member("strategies", strategies) { $0.named("strategyVersion", $1.version, $1.breakdown) }
    writer.endObject()
    return writer.bytes
  }

  /// From what went out to what was kept.
  static let funnel: [Measure] = [.requested, .contacts, .delivered, .responses, .promisesMade, .promisesKept]

  private func writeTrial(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.trial(trial)
    writer.member("days", trialDays) { writer, one in
      writer.beginObject()
      writer.member("day", String(one.day.description.prefix(10)))
      writer.trial(one.trial)
      writer.endObject()
    }
    writer.member("stages", trialStages) { writer, one in
      writer.beginObject()
      writer.member("stage", one.stage)
      writer.trial(one.trial)
      writer.endObject()
    }
    if let split {
      writer.key("split")
      writer.beginObject()
      writer.member("observedShare", split.observedShare)
      writer.member("probability", split.probability)
      writer.member("isSound", split.isSound)
      writer.endObject()
    }
    if let before {
      writer.key("before")
      writer.beginObject()
      writer.member("low", before.lowerBound)
      writer.member("high", before.upperBound)
      writer.endObject()
    }
    writer.endObject()
  }
}

extension JSONWriter {
  /// The members of an open object.
  fileprivate mutating func trial(_ trial: Trial) {
    member("verdict", trial.verdict)
    member("treated", trial.treated)
    member("heldOut", trial.heldOut)
    member("treatedInCurrency", trial.treatedInCurrency)
    estimate("share", trial.share, times: 1)
    estimate("money", trial.money, times: Double(trial.treatedInCurrency))
  }

  private mutating func estimate(_ name: StaticString, _ estimate: Trial.Estimate?, times factor: Double) {
    guard let estimate else { return }
    key(name)
    beginObject()
    member("value", estimate.value * factor)
    member("low", estimate.interval.lowerBound * factor)
    member("high", estimate.interval.upperBound * factor)
    member("minimumDetectable", estimate.minimumDetectable * factor)
    member("verdict", estimate.verdict)
    endObject()
  }

  /// One value of a dimension, with one of its measures day by day.
  fileprivate mutating func part<Value: RawRepresentable>(
    _ dimension: StaticString, _ value: Value, _ breakdown: Breakdown, days measure: Measure
  ) where Value.RawValue == String {
    beginObject()
    member(dimension, value)
    key("figures")
    self.breakdown(breakdown)
    key("\(measure.name)ByDay")
    beginArray()
    for number in breakdown.days(measure) { integer(number) }
    endArray()
    endObject()
  }

  /// One value of a dimension; absent where it is not known.
  fileprivate mutating func named(_ dimension: StaticString, _ value: String?, _ breakdown: Breakdown) {
    beginObject()
    member(dimension, value)
    key("figures")
    self.breakdown(breakdown)
    endObject()
  }

  /// Every measure that is not zero and every rate that is known, by name.
  fileprivate mutating func breakdown(_ breakdown: Breakdown) {
    beginObject()
    key("measures")
    beginObject()
    for measure in Measure.allCases where breakdown[measure] != 0 && measure.unit != .moment {
      key(measure.name)
      integer(breakdown[measure])
    }
    endObject()
    key("rates")
    beginObject()
    for rate in MetricRate.all {
      guard let value = breakdown.rate(rate) else { continue }
      key(rate.name)
      double(value)
    }
    endObject()
    endObject()
  }

  fileprivate mutating func shares(_ name: StaticString, _ shares: [Double?]) {
    key(name)
    beginArray()
    for share in shares { if let share { double(share) } else { null() } }
    endArray()
  }
}
