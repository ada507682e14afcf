import Models

@testable import ConversationCore

/// A customer in London who owes 120.00 on one invoice.
func segment(
  due: String = "2026-03-07", owes: Int64 = 12_000, treatment: Treatment = .bot, reason: String = "standard", language: String = "en-GB",
  stage: Stage = .early, channels: [Channel] = [.sms]
) -> ConversationEvent {
  let dueDate = CalendarDate(due) ?? CalendarDate(daysSince1970: 0)
  return .segmented(
    CustomerSegmented(
      stage: stage, treatment: treatment, reason: reason, priority: 1, daysPastDue: 3,
      accounts: [
        AccountStanding(
          accountId: "a-1", stage: stage, daysPastDue: 3, dueDate: dueDate, balance: Money(owes, Currency("GBP") ?? .usd), status: .open,
          creditor: "Acme", product: "invoice 7")
      ], name: "Ana", language: language, timeZone: "Europe/London", jurisdiction: "GB",
      channels: channels.map { ReachableChannel(channel: $0, address: $0 == .email ? "ana@example.org" : "+447700900123", consent: true) },
      hour: 10, channelReason: "portfolio", balanceAsOf: Instant("2026-03-09T00:00:00Z") ?? Instant(milliseconds: 0), strategyVersion: "s"))
}

func pounds(_ minor: Int64) -> Money { Money(minor, Currency("GBP") ?? .usd) }
