import MetricsBoard
import MetricsCore
import Models

/// What the figures say, in sentences for people who decide: each with the numbers it rests on, and none from too little.
enum Findings {
  /// A rate of fewer cases than this is not spoken of.
  private static let casesMin: Int64 = 30

  static func sentences(_ overview: Overview) -> [String] {
    [trial(overview), split(overview), stages(overview), channels(overview), promises(overview), service(overview)].compactMap(\.self)
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
  static var satisfaction: MetricRate { named("satisfaction") }
}

func decimal(_ value: Double, _ digits: Int) -> String {
  var scale = 1.0
  for _ in 0..<digits { scale *= 10 }
  let whole = Int64((value.magnitude * scale).rounded())
  let text = String(whole)
  let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
  let sign = value < 0 && whole != 0 ? "−" : ""
  return digits == 0 ? sign + padded : "\(sign)\(padded.dropLast(digits)).\(padded.suffix(digits))"
}

func percent(_ share: Double) -> String { "\(decimal(share * 100, 1)) %" }

func points(_ share: Double) -> String { (share >= 0 ? "+" : "") + decimal(share * 100, 1) }

extension Stage {
  var called: String {
    switch self {
    case .preventive: "debts not yet due"
    case .early: "debts 1 to 30 days past due"
    case .medium: "debts 31 to 90 days past due"
    case .advanced: "debts 91 to 180 days past due"
    case .writtenOff: "debts more than 180 days past due"
    }
  }
}

extension Channel {
  var called: String {
    switch self {
    case .whatsapp: "WhatsApp"
    case .sms: "SMS"
    case .email: "email"
    case .voice: "the phone"
    }
  }
}
