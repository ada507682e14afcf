import Foundation
import Models
import Testing

/// What a person reads in a dead letter: where it is, what is wrong, and how to write it instead.
@Suite("An event that can't be read") struct UnreadableEventTests {
  @Test(
    "names the attribute",
    arguments: [
      (
        #""time":"2026-03-10T14:05:00Z""#, #""time":"2026-02-30T14:05:00Z""#,
        "time: “2026-02-30T14:05:00Z” is no RFC 3339 date-time; write it like 2026-03-10T14:05:00Z"
      ),
      (#""subject":"c-1","#, "", "subject: is missing"),
      (#""subject":"c-1""#, #""subject":"""#, "subject: is empty; it must be the customer id"),
      (#""id":"e-1""#, #""id":"""#, "id: is empty; it must be unique within the source"),
      (#""type":"account.updated","#, "", "type: is missing"),
      (
        #""specversion":"1.0","#, "",
        #"specversion: is missing; an event is CloudEvents 1.0 in structured mode, with "specversion": "1.0""#
      ),
      (#""1.0""#, #""0.3""#, "specversion: “0.3” is not known; it must be \"1.0\" (CloudEvents 1.0 in structured mode)"),
      (#""id":"e-1""#, #""id":7"#, "id: expected a text in double quotes"),
    ]) func attributes(part: String, replacement: String, sentence: String)
  { #expect(Self.sentence(part, replacement) == sentence) }

  @Test(
    "names the member of the data",
    arguments: [
      (#""USD""#, #""USDT""#, "data.balance.currency: “USDT” is no ISO 4217 currency; write it like USD"),
      (#""2026-01-31""#, #""2026-02-30""#, "data.dueDate: “2026-02-30” is no day of the calendar; write it like 2026-03-10"),
      (#""2026-01-31""#, #""0206-01-31""#, "data.dueDate: 0206-01-31 is no due date; the year must lie between 1970 and 2099"),
      (
        "125050", "1250.50",
        "data.balance.amount: expected a whole number, without a point or an exponent; amounts are in minor units: "
          + "125050 for 1,250.50 dollars"
      ),
      (
        "125050", "\"1,250.50\"",
        "data.balance.amount: expected a whole number, without quotes; amounts are in minor units: 125050 for 1,250.50 dollars"
      ),
      (
        "125050", "-9223372036854775808",
        "data.balance.amount: -9223372036854775808 is more than any debt can be; amounts are in minor units: 125050 for 1,250.50 dollars"
      ),
      (
        "125050", "1e30",
        "data.balance.amount: expected a whole number, without a point or an exponent; amounts are in minor units: "
          + "125050 for 1,250.50 dollars"
      ),
      (#""a-1""#, #""  ""#, "data.accountId: is empty; it must name something"),
      (#""a-1""#, "\"\(String(repeating: "x", count: 257))\"", "data.accountId: has 257 bytes; the most is 256"),
      (#""open""#, #""opened""#, "data.status: “opened” is not known; it must be one of open, legal, disputed"),
      (
        #""America/Bogota""#, #""Bogota""#,
        "data.customer.timeZone: “Bogota” is not in the IANA time zone database; write it like America/Bogota"
      ),
      (#""es-CO""#, #""es_CO""#, "data.customer.language: “es_CO” is no BCP 47 language; write it like es or pt-BR"),
      (#""es-CO""#, #""""#, "data.customer.language: “” is no BCP 47 language; write it like es or pt-BR"),
      (#""US-MA""#, #""usa""#, "data.customer.jurisdiction: “usa” is no ISO 3166 code; write it like CO or US-MA"),
      (#""preferredHour":18"#, #""preferredHour":24"#, "data.customer.preferredHour: 24 is no hour of the day; write 0 to 23"),
      (#""address":"+573001234567""#, #""address":"""#, "data.customer.contactPoints[0].address: is empty; it must name something"),
      (
        #""sms""#, #""fax""#,
        "data.customer.contactPoints[0].channel: “fax” is not known; it must be one of whatsapp, sms, email, voice"
      ),
      (#""dueDate":"2026-01-31","#, "", "data.dueDate: is missing"),
      (#""currency":"USD""#, #""x":1"#, "data.balance.currency: is missing"),
      (#""balance":{"#, #""balance":[{"#, "data.balance: expected an object in braces"),
    ]) func members(part: String, replacement: String, sentence: String)
  { #expect(Self.sentence(part, replacement) == sentence) }

  @Test("names the byte or the member where the text breaks off") func broken() {
    #expect(Self.sentence(Self.good, "") == "at byte 0: expected an object in braces")
    #expect(Self.sentence(Self.good, "not json") == "at byte 0: expected an object in braces")
    let cut = String(Self.good.dropLast(2))
    #expect(Self.sentence(Self.good, cut) == "data.customer: the document ends here, in the middle; was it cut off?")
    #expect(Self.sentence(Self.good, Self.good + "}") == "at byte \(Self.good.utf8.count): more text follows the end of the document")
    #expect(Self.sentence(#""a-1","#, #""a-1""#) == "data.accountId: expected a comma or the closing brace after this value")
  }

  @Test("has a limit for contact points") func contactPoints() {
    let point = #"{"channel":"sms","address":"+573001234567","consent":true}"#
    let many = Array(repeating: point, count: 21).joined(separator: ",")
    #expect(Self.sentence(point, many) == "data.customer.contactPoints: lists 21; the most is 20")
  }

  @Test("of a payment says that the amount must be positive") func payment() {
    let header = EventHeader(id: "e-1", source: "/bank", subject: "c-1", time: Instant(seconds: 1_773_151_500))
    for amount in [0, -500] as [Int64] {
      let bytes = header.encode(PaymentReceived(paymentId: "p-1", amount: Money(amount, .usd)))
      #expect(Self.failure(bytes) == "data.amount: the amount is \(amount); it must be more than 0, in minor units")
    }
  }

  static let good =
    #"{"specversion":"1.0","id":"e-1","source":"/crm","type":"account.updated","subject":"c-1","time":"2026-03-10T14:05:00Z","#
    + #""data":{"accountId":"a-1","balance":{"amount":125050,"currency":"USD"},"dueDate":"2026-01-31","status":"open","customer":{"#
    + #""language":"es-CO","timeZone":"America/Bogota","jurisdiction":"US-MA","preferredHour":18,"#
    + #""contactPoints":[{"channel":"sms","address":"+573001234567","consent":true}]}}}"#

  @Test("is none: the event that the others are spoilt from") func sound() { #expect(Self.failure(Array(Self.good.utf8)) == nil) }

  private static func sentence(_ part: String, _ replacement: String) -> String? {
    guard let range = good.firstRange(of: part) else { return "the sample has no \(part)" }
    return failure(Array(good.replacingCharacters(in: range, with: replacement).utf8))
  }

  private static func failure(_ bytes: [UInt8]) -> String? {
    do throws(JSONFailure) {
      try EventCatalog.check(try EventEnvelope(reading: bytes), bytes)
      return nil
    } catch { return error.description }
  }
}
