import Models

/// Advice for people.
public enum AdviceText {
  /// One line a stage, treatment and currency.
  public static func rows(_ advice: [Advice]) -> [[String]] {
    advice.map { one in
      let unit = one.currency?.code ?? "payments"
      let interval = one.verdict == .tooLittle ? "" : "\(number(one.low)) to \(number(one.high))"
      return [
        one.stage.rawValue, one.treatment.rawValue, unit, one.verdict == .tooLittle ? "" : number(one.gain), interval,
        "\(Int(one.customerDays))", "\(Int(one.holdOutDays))", one.verdict.rawValue,
      ]
    }
  }

  public static let header = ["stage", "who acts", "unit", "gain", "95 % interval", "customer days", "hold-out days", "verdict"]

  /// What to do, one sentence a stage, from the payments: every customer counts there, whatever the currency.
  public static func sentences(_ advice: [Advice]) -> [String] {
    Stage.allCases.compactMap { stage in
      let payments = advice.filter { $0.stage == stage && $0.currency == nil }
      guard !payments.isEmpty else { return nil }
      return "\(stage.rawValue): " + payments.map(sentence).joined(separator: "; ")
    } + [note]
  }

  private static func sentence(_ one: Advice) -> String {
    switch (one.verdict, one.treatment) {
    case (.earns, .bot): "the bot earns its keep: leave it on"
    case (.earns, let treatment): "\(treatment.rawValue) earns its keep: let people stay"
    case (.costs, .bot): "the bot brings less than leaving people alone: switch it off, or give the stage to people"
    case (.costs, let treatment): "\(treatment.rawValue) brings less than leaving people alone"
    case (.open, let treatment): "\(treatment.rawValue): \(question(one))"
    case (.tooLittle, let treatment): "\(treatment.rawValue): fewer than \(Advice.daysMin) days beside a hold-out"
    }
  }

  /// How much longer to wait, where the gain is what it seems: the width of the interval shrinks with the root of the days.
  private static func question(_ one: Advice) -> String {
    let half = (one.high - one.low) / 2
    guard one.gain != 0, half > 0 else { return "not known yet" }
    let times = (half / one.gain) * (half / one.gain)
    return times < 50
      ? "not known yet; about \(Int(times.rounded(.up))) times as many days would tell" : "no difference that this hold-out could ever show"
  }

  private static let note =
    "The hold-out is drawn by lot among those whom the rules reach it with; people's cases are chosen by rules, so they compare with care. "
    + "Gains are for 1,000 customers and one day."

  /// Three digits that matter.
  private static func number(_ value: Double) -> String {
    let magnitude = value.magnitude
    let step = magnitude >= 100 ? 1.0 : magnitude >= 10 ? 10 : 100
    let rounded = (value * step).rounded() / step
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}
