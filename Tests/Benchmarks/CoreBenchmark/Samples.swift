import Bytes
import Models

/// The events that customers of a benchmark have: the usual sizes and members, different in every customer.
struct Samples {
  let now = Instant(milliseconds: 1_773_158_400_000)  // 2026-03-10T16:00:00Z, 11:00 in Bogota
  let zones = ZoneCatalog()

  func id(_ customer: Int) -> String { "customer-\(10_000_000 + customer)" }

  private func phone(_ customer: Int) -> String { "+5731\(10_000_000 + customer)" }
  private func account(_ customer: Int) -> String { "account-\(20_000_000 + customer)" }
  private var today: CalendarDate { ZoneRules.utc.date(at: now) }
  private func dueDate(_ customer: Int) -> CalendarDate { today.adding(days: -(customer % 60) - 1) }

  private func header(_ name: String, _ customer: Int, _ source: String) -> EventHeader {
    EventHeader(id: "\(name)-\(customer)", source: source, subject: id(customer), time: now.adding(seconds: -3600))
  }

  private func contactPoints(_ customer: Int) -> [ContactPoint] {
    [
      ContactPoint(channel: .sms, address: phone(customer), consent: true), ContactPoint(channel: .whatsapp, address: phone(customer), consent: true),
      ContactPoint(channel: .email, address: "maria.\(customer)@example.org", consent: true),
    ]
  }

  func accountUpdated(_ customer: Int, version: Int64) -> [UInt8] {
    header("account-\(version)", customer, "/crm").encode(
      AccountUpdated(
        accountId: account(customer), version: version, creditor: "Riverside Bank", product: "personal loan",
        balance: Money(125_050 + Int64(customer % 1000) - version, .usd), dueDate: dueDate(customer), balanceAsOf: now.adding(seconds: -3600),
        customer: CustomerDetails(
          name: "Maria Gomez \(customer)", language: "es", timeZone: "America/Bogota", jurisdiction: "CO",
          contactPoints: contactPoints(customer))))
  }

  func segmented(_ customer: Int, version: Int) -> [UInt8] {
    let days = today.days(since: dueDate(customer))
    return header("segment-\(version)", customer, "/cordial/segmentation").encode(
      CustomerSegmented(
        stage: days > 30 ? .medium : .early, treatment: .bot, reason: "standard", priority: 1125.45 + Double(version), daysPastDue: days,
        accounts: [
          AccountStanding(
            accountId: account(customer), stage: days > 30 ? .medium : .early, daysPastDue: days, dueDate: dueDate(customer),
            balance: Money(125_050 + Int64(version), .usd), status: .open, creditor: "Riverside Bank", product: "personal loan")
        ], name: "Maria Gomez \(customer)", language: "es", timeZone: "America/Bogota", jurisdiction: "CO",
        channels: contactPoints(customer).map { ReachableChannel(channel: $0.channel, address: $0.address, consent: $0.consent) }, hour: 10,
        channelReason: "portfolio", balanceAsOf: now.adding(seconds: -3600), strategyVersion: "standard-1"))
  }

  func requested(_ customer: Int) -> [UInt8] {
    header("outreach", customer, "/cordial/conversation").encode(
      OutreachRequested(
        contactId: contact(customer), purpose: .reminder, channel: .sms, address: phone(customer), language: "es", consent: true,
        text: "Hola Maria, te recordamos que tu cuota de USD 1,250.50 con Riverside Bank venció. Puedes pagar en https://pay.example.org/\(customer)",
        buttons: [MessageButton(id: "pay", title: "Pagar"), MessageButton(id: "date", title: "Otra fecha")], accountIds: [account(customer)],
        stage: .early, treatment: .bot, variant: "reminder-early", timeZone: "America/Bogota", jurisdiction: "CO",
        balanceAsOf: now.adding(seconds: -3600), expiresAt: now.adding(hours: 12), strategyVersion: "standard-1"))
  }

  private func contact(_ customer: Int) -> String { Identity(of: id(customer)).text }

  func reported(_ status: DeliveryStatus, _ customer: Int) -> [UInt8] {
    header(status.rawValue, customer, "/cordial/dispatch/sandbox").encode(
      DeliveryReport(contactId: contact(customer), channel: .sms, purpose: .reminder, stage: .early, treatment: .bot, variant: "reminder-early"),
      type: status.rawValue)
  }

  func replied(_ customer: Int, _ text: String) -> [UInt8] {
    header("reply", customer, "/cordial/dispatch/sandbox").encode(ReplyReceived(channel: .sms, text: text, inReplyTo: contact(customer)))
  }

  func paid(_ customer: Int) -> [UInt8] {
    header("payment", customer, "/psp").encode(
      PaymentReceived(paymentId: "payment-\(customer)", accountId: account(customer), amount: Money(50_000, .usd), contactId: contact(customer)))
  }

  /// A change of one of 2,000 windows.
  func delta(_ number: Int) -> (key: String, bytes: [UInt8]) {
    let record = MetricRecord(
      series: .flow, window: now.floored(to: 60_000).adding(minutes: Int64(-(number % 100))), width: .minute,
      dimensions: MetricDimensions(stage: .early, treatment: .bot, channel: .sms, variant: "v\(number % 20)"),
      amounts: MetricAmounts([.init(.contacts, nil, 1), .init(.recovered, .usd, 125)]))
    let header = EventHeader(id: "delta-\(number)", source: "/cordial/metrics", subject: record.summingKey, time: now)
    return (record.summingKey, header.encode(MetricDelta(record: record)))
  }

  /// The strings that are kept of a customer: id as key, name, three addresses, account id, creditor, product, zone, language, jurisdiction.
  func keptStrings(_ customer: Int) -> Int {
    let texts =
      [id(customer), "Maria Gomez \(customer)", account(customer), "Riverside Bank", "personal loan", "America/Bogota", "es", "CO"]
      + contactPoints(customer).map(\.address)
    return texts.reduce(0) { $0 + $1.utf8.count }
  }
}
