import MetricsBoard
import MetricsCore
import Models

/// What the figures say, in sentences for people who decide: each with the numbers it rests on, and none from too little.
enum Findings {
  /// A rate of fewer cases than this is not spoken of.
  private static let casesMin: Int64 = 30

  static func sentences(_ overview: Overview, _ learned: LearnedShares) -> [String] {
    [trial(overview), split(overview), stages(overview), channels(overview), promises(overview), cost(overview), service(overview)].compactMap(\.self)
      + learned.stages.compactMap(variants)
  }

  private static func trial(_ overview: Overview) -> String? {
    let trial = overview.trial
    guard let share = trial.share else {
      return "Too few customers are in the trial to say what the strategy brings: \(trial.treated) treated and \(trial.heldOut) left alone, "
        + "and at least \(Trial.customersMin) are needed in each group."
    }
    let interval = "\(points(share.interval.lowerBound)) to \(points(share.interval.upperBound))"
    return switch share.verdict {
    case .earns:
      "The strategy pays: treated customers paid \(points(share.value)) percentage points more of what they owed than those left alone "
        + "(95 % interval \(interval), valid however often it is looked at)."
    case .costs:
      "The strategy brings less than leaving people alone: \(points(share.value)) percentage points of what was owed (\(interval))."
    case .open, .tooLittle:
      "Whether the strategy pays is not known yet: the difference of \(points(share.value)) percentage points lies in an interval of \(interval), "
        + "which holds zero. An effect of \(points(share.minimumDetectable)) would be found four times out of five with groups of this size."
    }
  }

  private static func split(_ overview: Overview) -> String? {
    guard let split = overview.split, !split.isSound else { return nil }
    return "Do not trust the comparison yet: \(percent(split.observedShare)) of the customers are in the hold-out, which chance would give in fewer "
      + "than one of a thousand draws. Look for customers that got lost on the way."
  }

  private static func stages(_ overview: Overview) -> String? {
    let rated = overview.stages.compactMap { one -> (Stage, Double)? in
      guard one.breakdown[.openingCustomers] >= casesMin, let rate = one.breakdown.rate(.recovery) else { return nil }
      return (one.stage, rate)
    }
    guard let best = rated.max(by: { $0.1 < $1.1 }), let worst = rated.min(by: { $0.1 < $1.1 }), best.0 != worst.0 else { return nil }
    return "Most came in from \(best.0.called) (\(percent(best.1)) of what was owed at the start), least from \(worst.0.called) "
      + "(\(percent(worst.1)))."
  }

  private static func channels(_ overview: Overview) -> String? {
    let rated = overview.channels.compactMap { one -> (Channel, Double)? in
      guard one.breakdown[.contacts] >= casesMin, let rate = one.breakdown.rate(.response) else { return nil }
      return (one.channel, rate)
    }
    guard let best = rated.max(by: { $0.1 < $1.1 }), let worst = rated.min(by: { $0.1 < $1.1 }), best.0 != worst.0 else { return nil }
    return "Customers answer most on \(best.0.called) (\(percent(best.1)) of reminders) and least on \(worst.0.called) (\(percent(worst.1))). "
      + "People are written to where they answer, so this compares customers as much as channels."
  }

  private static func promises(_ overview: Overview) -> String? {
    let rated = overview.takers.compactMap { one -> (PromiseTaker, Double, Int64)? in
      let done = one.breakdown[.promisesKept] + one.breakdown[.promisesBroken]
      guard done >= casesMin, let rate = one.breakdown.rate(.promiseKept) else { return nil }
      return (one.taker, rate, done)
    }
    guard !rated.isEmpty else { return nil }
    let parts = rated.map { "\(percent($0.1)) of the \($0.2) that \($0.0 == .bot ? "the bot" : "people") took" }
    return "Promises that were kept: \(parts.joined(separator: ", and "))."
  }

  private static func cost(_ overview: Overview) -> String? {
    guard let currency = overview.currency, overview.total[.contacts] >= casesMin, let rate = overview.total.rate(.costPerRecovered) else { return nil }
    let dearest = overview.channels.compactMap { one in
      one.breakdown[.contacts] >= casesMin ? one.breakdown.rate(.costPerRecovered).map { (one.channel, $0) } : nil
    }.max { $0.1 < $1.1 }
    let dearestText = dearest.map { "; the dearest channel is \($0.0.called) with \(decimal($0.1, 3))" } ?? ""
    return "Each \(currency.code) that came in cost \(decimal(rate, 3)) to reach out for, \(Money(overview.total[.cost], currency)) in all\(dearestText). "
      + "What people owe in other currencies is not in it."
  }

  /// Which variant is chosen most in a stage; nothing from too few choices.
  private static func variants(_ stage: LearnedShares.StageRows) -> String? {
    let rated = stage.whole.variants.filter { $0.choices >= Double(casesMin) }.sorted { ($1.propensity, $0.name) < ($0.propensity, $1.name) }
    guard rated.count > 1, rated.count == stage.whole.variants.count, let first = rated.first, let last = rated.last else { return nil }
    func paid(_ one: LearnedVariant) -> String { "\(percent(one.rewarded / one.choices)) of \(decimal(one.choices, 0)) reminders" }
    let even = 1 / Double(rated.count)
    guard first.propensity >= 1.5 * even else {
      return "For \(stage.stage.called) no variant stands out yet: “\(first.name)” was followed by a payment after \(paid(first)), "
        + "“\(last.name)” after \(paid(last))."
    }
    return "For \(stage.stage.called) the variant “\(first.name)” is chosen most (\(percent(first.propensity)) of the time): \(paid(first)) "
      + "were followed by a payment within a week, against \(paid(last)) of “\(last.name)”."
  }

  private static func service(_ overview: Overview) -> String? {
    let total = overview.total
    guard total[.contacts] >= casesMin else { return nil }
    func perThousand(_ measure: Measure) -> String { decimal(Double(total[measure]) * 1000 / Double(total[.contacts]), 1) }
    let rating = total.rate(.satisfaction).map { ", and \(total[.ratings]) customers rated how they were served \(decimal($0, 1)) of 5" } ?? ""
    return "For 1,000 reminders there were \(perThousand(.complaints)) complaints and \(perThousand(.optOuts)) opt-outs\(rating)."
  }
}

extension MetricRate {
  static var recovery: MetricRate { named("recoveryRate") }
  static var response: MetricRate { named("responseRate") }
  static var promiseKept: MetricRate { named("promiseKeptRate") }
  static var costPerRecovered: MetricRate { named("costPerRecovered") }
  static var satisfaction: MetricRate { named("satisfaction") }
}
