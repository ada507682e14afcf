import Models
import Testing

@testable import Rehearsal

@Suite struct TallyTests {
  static let time = Instant("2026-03-02T12:00:00Z") ?? Instant(seconds: 0)

  static func event(_ id: String, _ data: some EventData, at time: Instant = time) -> [UInt8] {
    EventHeader(id: id, source: "/test", subject: "c-1", time: time).encode(data)
  }

  static func report(_ id: String, _ status: DeliveryStatus) -> [UInt8] {
    var writer = JSONWriter()
    writer.event(
      EventHeader(id: id, source: "/test", subject: "c-1", time: time), type: status.rawValue,
      data: DeliveryReport(contactId: "k", channel: .email).json)
    return writer.bytes
  }

  @Test("Each event counts once, however often it stands in a topic") func onceEach() {
    var tally = Tally(zones: ZoneCatalog())
    for _ in 0..<2 {
      tally.take(.deliveries, Self.report("1", .accepted))
      tally.take(.deliveries, Self.report("2", .delivered))
      tally.take(.inbound, Self.event("3", ReplyReceived(channel: .email, text: "ok")))
      tally.take(
        .deadLetters, Self.event("4", DeadLettered(reason: "", topic: "", partition: 0, offset: 0, service: "", key: "", value: "")))
      tally.take(.inbound, Array("no event".utf8))
      tally.take(.inbound, nil)
    }
    #expect(tally.contacts == [.email: 1])
    #expect(tally.responses == 1)
    #expect(tally.deadLetters == 1)
  }

  @Test("Money counts once a payment, less what was taken back, for the stage its debt was in on the customer's calendar") func money()
    throws
  {
    var tally = Tally(zones: ZoneCatalog())
    let due = try #require(CalendarDate("2026-03-02"))
    let account = AccountUpdated(
      accountId: "a", balance: Money(900, .usd), dueDate: due, customer: CustomerDetails(timeZone: "America/Los_Angeles"))
    tally.take(.portfolio, Self.event("1", account))
    let payment = PaymentReceived(paymentId: "p", accountId: "a", amount: Money(500, .usd))
    // Past midnight in London, still the due day in Los Angeles.
    tally.take(.portfolio, Self.event("2", payment, at: try #require(Instant("2026-03-03T07:00:00Z"))))
    tally.take(.portfolio, Self.event("3", payment))
    tally.take(
      .portfolio, Self.event("4", PaymentReversed(paymentId: "p", accountId: "a", amount: Money(200, .usd)), at: Self.time.adding(days: 40))
    )
    #expect(tally.recovered.sums == [Money(300, .usd)])
    #expect(tally.recoveredByStage == [.preventive: MoneyBag([Money(500, .usd)]), .medium: MoneyBag([Money(-200, .usd)])])
    #expect(tally.accounts.count == 1)
  }

  @Test("The same events in another order, have the same fingerprints; others have not") func fingerprints() {
    let events = ["one", "two", "three"].map { Array($0.utf8) }
    var first = Fingerprints()
    for event in events { first.take(.outcomes, event) }
    var second = Fingerprints()
    for event in events.reversed() { second.take(.outcomes, event) }
    #expect(first == second)
    second.take(.outreach, events[0])
    #expect(first != second)
  }

  @Test("The report is one line with everything in a fixed order") func report() {
    let report = Report(
      virtualDays: 60, customers: 2, accounts: 3, contacts: [.email: 4, .sms: 1], responses: 5, promises: [.made: 2, .kept: 1],
      recovered: MoneyBag([Money(5, .usd)]), stagesAtStart: [.early: 3], stagesAtEnd: [:], handoffs: 1, plans: [.made: 3, .kept: 1],
      ratings: [4: 2], complaints: 1, releases: 2, fingerprints: Fingerprints(), violations: 0, deadLetters: 0, restarts: 0, wallSeconds: 9)
    #expect(
      report.json == """
        {"virtualDays":60,"customers":2,"accounts":3,"contacts":{"sms":1,"email":4},"responses":5,\
        "promises":{"made":2,"kept":1,"broken":0},"recovered":{"USD":5},\
        "stages":{"start":{"preventive":0,"early":3,"medium":0,"advanced":0,"writtenOff":0},\
        "end":{"preventive":0,"early":0,"medium":0,"advanced":0,"writtenOff":0}},\
        "handoffs":1,"plans":{"made":3,"changed":0,"kept":1,"broken":0},"ratings":{"1":0,"2":0,"3":0,"4":2,"5":0},"complaints":1,"releases":2,\
        "fingerprints":{"outreach":"0000000000000000","outcomes":"0000000000000000","handoffs":"0000000000000000",\
        "metrics":"0000000000000000"},"violations":0,"deadLetters":0,"restarts":0,"wallSeconds":9}
        """)
  }
}
