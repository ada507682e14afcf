extension Measure {
  /// What reaching out cost, at the prices that the strategy named when it was decided.
  static let costDefinitions = [
    cost(
      .cost, "cost", .money,
      "what messages and calls that went out, of any purpose, and cases handed to a person cost; rounded in each record, so take the next one for sums"),
    cost(
      .costThousandths, "costThousandths", .moment,
      "the same in thousandths of a minor unit: exact"),
  ]

  private static func cost(_ measure: Measure, _ name: String, _ unit: MeasureUnit, _ meaning: String) -> MeasureDefinition {
    MeasureDefinition(
      measure: measure, name: name, unit: unit, series: .flow, meaning: meaning,
      time: "the first report that says that it went out; handoff.requested",
      attribution: "those of the contact; those of the hand-over")
  }
}

extension MetricAmounts {
  /// The same with `cost` in whole minor units, as it is published: half a unit goes up.
  public var withCost: MetricAmounts {
    var amounts = self
    for entry in entries where entry.measure == .costThousandths {
      amounts.add(Entry(.cost, entry.currency, MetricAmounts.rounded(costThousandths: entry.value)))
    }
    return amounts
  }

  /// Whole minor units.
  public static func rounded(costThousandths: Int64) -> Int64 { (costThousandths + 500).floorDivided(by: 1000) }
}
