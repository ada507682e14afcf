import Models

/// One contact that a strategy plans.
public struct PlannedContact: Hashable, Sendable {
  /// What the report calls it, such as `early, step 2, sms`.
  public var name: String
  /// Days after the day on which the plan starts; can be negative for a plan counted from a due date.
  public var day: Int
  public var medium: Medium
  /// Between which minutes of the person's day it would be sent, the end not included.
  public var minutes: Range<Int>
  public var purpose: ContactPurpose
  public var mode: SpeakerMode?
  /// How it is taken to end, for the counting by later steps.
  public var outcome: ContactOutcome

  public init(
    name: String, day: Int, medium: Medium, minutes: Range<Int> = 0..<1440, purpose: ContactPurpose = .collection,
    mode: SpeakerMode? = nil, outcome: ContactOutcome? = nil
  ) {
    self.name = name
    self.day = day
    self.medium = medium
    self.minutes = minutes
    self.purpose = purpose
    self.mode = mode
    self.outcome = outcome ?? (medium == .voice ? .voicemail : .delivered)
  }
}

/// What the rules of a place make of one planned contact.
public struct PlannedContactReport: Hashable, Sendable {
  public let contact: PlannedContact
  /// On how many of the walked days it could be sent at some minute, and on how many it could not.
  public fileprivate(set) var sendableDays = 0
  public fileprivate(set) var blockedDays = 0
  /// The rules that denied it at some minute of its hours, in the order of the pack: what it could break if the last check
  /// before sending were missing.
  public fileprivate(set) var deniedBy: [PolicyRule] = []
  /// The first moment found at which it would have been against a rule.
  public fileprivate(set) var example: Instant?

  /// No walked day has a minute at which it may be sent.
  public var couldNeverBeSent: Bool { sendableDays == 0 }
  public var couldBreakRule: Bool { !deniedBy.isEmpty }
}

/// Walks a cadence through every day of a stretch of the calendar against the rules of a place.
public struct CadenceWalk: Sendable {
  /// How far apart the minutes are at which a contact is tried once it is allowed.
  public static let stepMinutes: Int64 = 15

  private let contacts: [PlannedContact]
  private let person: ContactRequest
  private let pack: Pack

  /// `person` gives all but the time, the channel and the purpose: zones, consents, flags, debts and what the operator confirmed.
  public init(_ contacts: [PlannedContact], person: ContactRequest, pack: Pack) {
    self.contacts = contacts.sorted { $0.day < $1.day }
    self.person = person
    self.pack = pack
  }

  /// One report a contact, in the order of their days; the plan is started once on each of `days` days from `first` on.
  public func reports(from first: CalendarDate, days: Int = 365) -> [PlannedContactReport] {
    var reports = contacts.map { PlannedContactReport(contact: $0) }
    for start in 0..<days {
      var history = ContactHistory()
      for index in reports.indices {
        let date = first.adding(days: start + contacts[index].day)
        if let sent = walk(date, history, &reports[index]) { history.add(pastContact(contacts[index], at: sent)) }
      }
    }
    return reports
  }

  /// The first moment of the contact's hours on that day at which it may be sent.
  private func walk(_ date: CalendarDate, _ history: ContactHistory, _ report: inout PlannedContactReport) -> Instant? {
    let zone = person.zones.first ?? .utc
    var moment = zone.instant(of: date, secondOfDay: report.contact.minutes.lowerBound * 60)
    let end = zone.instant(of: date, secondOfDay: report.contact.minutes.upperBound * 60)
    var sent: Instant?
    while moment < end {
      switch mayContact(request(report.contact, at: moment), history: history, pack: pack) {
      case .allowed:
        if sent == nil { sent = moment }
        moment = moment.adding(minutes: CadenceWalk.stepMinutes)
      case .denied(let denial):
        note(denial, at: moment, &report)
        moment = min(denial.until ?? end, end)
      }
    }
    if sent == nil { report.blockedDays += 1 } else { report.sendableDays += 1 }
    return sent
  }

  private func note(_ denial: Denial, at moment: Instant, _ report: inout PlannedContactReport) {
    if report.example == nil { report.example = moment }
    let new = denial.deniedBy.filter { !report.deniedBy.contains($0) }
    if new.isEmpty { return }
    report.deniedBy = pack.rules.filter { report.deniedBy.contains($0) || new.contains($0) }
  }

  private func request(_ contact: PlannedContact, at moment: Instant) -> ContactRequest {
    var request = person
    request.at = moment
    request.medium = contact.medium
    request.purpose = contact.purpose
    request.mode = contact.mode ?? (contact.medium == .voice ? .aiVoice : .automated)
    return request
  }

  private func pastContact(_ contact: PlannedContact, at sent: Instant) -> PastContact {
    PastContact(at: sent, medium: contact.medium, outcome: contact.outcome, debts: person.debts, purpose: contact.purpose)
  }
}
