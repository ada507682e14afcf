public import Compliance
public import Models

/// Which reminders of a strategy the contact rules of a place would stop.
public struct CadenceCheck {
  /// One reminder on one channel.
  public struct Step: Sendable {
    public var stage: Stage
    /// Days past due.
    public var day: Int
    public var channel: Channel
    public var report: PlannedContactReport

    /// `early, day 7, sms`.
    public var name: String { report.contact.name }
  }

  /// How long after its hour a reminder may still go out on the same day.
  private static let goodMinutes = 8 * 60

  /// Walks each channel's reminders through `days` due dates from `first` on, for somebody who has agreed to everything: what is left are the
  /// rules that hold for everyone. Each channel is walked alone, since a reminder goes out on one.
  public static func steps(
    of strategy: Strategy, pack: Pack, zone: ZoneRules, from first: CalendarDate, days: Int = 365
  ) -> [Step] {
    let person = ContactRequest(
      at: zone.midnight(of: first), medium: .sms, debts: [DebtKey("debt")], zones: [zone], consents: .all,
      platformTerms: strategy.isWhatsAppPermitted ? .confirmed : .unconfirmed)
    let start = strategy.hour * 60
    let minutes = start..<min(1440, start + goodMinutes)
    return strategy.channels.filter { $0 != .whatsapp || strategy.isWhatsAppPermitted }.flatMap { channel -> [Step] in
      let planned = Stage.allCases.flatMap { stage -> [(Stage, Int)] in
        guard strategy.channels(in: stage).contains(channel) else { return [] }
        return (strategy.cadence[stage] ?? []).map { (stage, $0) }
      }
      let contacts = planned.map { stage, day in
        PlannedContact(name: "\(stage.rawValue), day \(day), \(channel.rawValue)", day: day, medium: Medium(channel), minutes: minutes)
      }
      let reports = CadenceWalk(contacts, person: person, pack: pack).reports(from: first, days: days)
      return zip(planned, reports).map { Step(stage: $0.0, day: $0.1, channel: channel, report: $1) }
    }.sorted { ($0.day, $0.channel) < ($1.day, $1.channel) }
  }

  /// What a person has to know: the steps that could never be sent, then those that some rule would stop on some days.
  public static func lines(_ steps: [Step]) -> [String] {
    let never = steps.filter(\.report.couldNeverBeSent).map { step in
      "\(step.name): could never be sent: \(rules(step.report.deniedBy))"
    }
    let sometimes = steps.filter { !$0.report.couldNeverBeSent && $0.report.couldBreakRule }.map { step in
      let blocked = step.report.blockedDays
      let days = blocked == 0 ? "waits for a better hour on some days" : "waits for another day on \(blocked) of \(blocked + step.report.sendableDays) days"
      let example = step.report.example.map { ", for example at \($0)" } ?? ""
      return "\(step.name): \(days): \(rules(step.report.deniedBy))\(example)"
    }
    return never + sometimes
  }

  private static func rules(_ rules: [PolicyRule]) -> String {
    rules.map { "\($0.id) (\($0.citation))" }.joined(separator: ", ")
  }
}
