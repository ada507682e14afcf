import Models

/// The time in which a person can dispute a debt after its notice (12 CFR 1006.34(b)(5), 1006.38(b)).
public struct ValidationPeriod: Hashable, Sendable {
  public let rule: PolicyRule
  /// The earliest day on which the notice may be taken as received.
  public let assumedReceived: CalendarDate
  /// The period ends no earlier than this day.
  public let ends: CalendarDate
}

extension Pack {
  /// Nil where the pack knows no such period. `sent` is the day on which the notice was sent, on the person's calendar.
  public func validationPeriod(noticeSent sent: CalendarDate) -> ValidationPeriod? {
    for rule in rules {
      guard case .validation(let validation) = rule.kind else { continue }
      var received = sent
      var businessDays = 0
      while businessDays < validation.assumedReceiptBusinessDays {
        received = received.adding(days: 1)
        if received.weekday < 6, !holidays.contains(received) { businessDays += 1 }
      }
      return ValidationPeriod(
        rule: rule, assumedReceived: received, ends: received.adding(days: validation.disputeWindowDays))
    }
    return nil
  }

  /// By when the notice has to be sent after the first communication; nil where the pack asks for none.
  public func validationNoticeDue(firstCommunication day: CalendarDate) -> CalendarDate? {
    for rule in rules {
      if case .validation(let validation) = rule.kind { return day.adding(days: validation.sendWithinDays) }
    }
    return nil
  }
}
