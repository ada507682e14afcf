import Fineract
import FineractSupport
import Models
import Testing

@Suite("Messages of Fineract") struct IntakeTests {
  @Test("about clients bring their addresses; a phone number without a country is left out and told") func clients() throws {
    func client(_ phone: String) -> [UInt8] {
      let record = Wire.record([.whole(17), .text("Ana Gómez"), .text(phone), .text("ana@example.org")])
      return TestMessages.message("ClientActivateBusinessEvent", "client.v1.ClientDataV1", record, key: "k-5")
    }
    var intake = TestMessages.intake()
    let reading = intake.read(client("+57 300 1234567"))
    #expect(
      reading.texts == [
        #"{"specversion":"1.0","id":"fineract-default-k-5","source":"/fineract/default","type":"customer.updated","subject":"default-17","#
          + #""time":"2026-03-10T14:05:00.123Z","data":{"name":"Ana Gómez","contactPoints":["#
          + #"{"channel":"sms","address":"+573001234567"},{"channel":"voice","address":"+573001234567"},"#
          + #"{"channel":"email","address":"ana@example.org"}]}}"#
      ])
    let local = intake.read(client("300 1234567"))
    #expect(
      local.notes == ["ClientActivateBusinessEvent k-5: the client's mobileNo does not begin with + and a country; the rest is taken"])
    #expect(local.problems == [])
    #expect(local.texts.first?.contains(#""contactPoints":[{"channel":"email","address":"ana@example.org"}]"#) == true)
  }

  @Test("with records that nobody needs are counted by their type") func unknown() {
    var intake = TestMessages.intake()
    let reading = intake.read(
      TestMessages.message("SavingsDepositBusinessEvent", "savings.v1.SavingsAccountTransactionDataV1", [1, 2, 3], key: "k"))
    #expect(reading.skipped == ["SavingsDepositBusinessEvent"])
    #expect(reading.problems == [] && reading.events == [])
  }

  @Test("of a version without the envelope's schema say which file is missing") func missing() {
    var intake = FineractIntake(schemas: [AvroSchemas(TestSchemas.files.filter { !$0.path.hasPrefix("MessageV1") })])
    let message = TestMessages.message("LoanBalanceChangedBusinessEvent", "loan.v1.LoanAccountDataV1", TestMessages.loan(), key: "k")
    #expect(intake.read(message).problems == ["org.apache.fineract.avro.MessageV1: no file of the schemas defines this type"])
    var poor = FineractIntake(schemas: [AvroSchemas(TestSchemas.files.filter { !$0.path.contains("Status") })])
    #expect(
      poor.read(message).problems == [
        "LoanBalanceChangedBusinessEvent k: org.apache.fineract.avro.loan.v1.LoanAccountDataV1: needs "
          + "org.apache.fineract.avro.loan.v1.LoanStatusEnumDataV1, which no file of the schemas defines"
      ])
  }

  @Test("without Avro's head are read by the first schemas") func headless() {
    var intake = TestMessages.intake()
    let message = TestMessages.message("LoanBalanceChangedBusinessEvent", "loan.v1.LoanAccountDataV1", TestMessages.loan().bytes, key: "k")
    #expect(intake.read(Array(message.dropFirst(10))).events.count == 1)
  }

  @Test(
    "with an envelope that says no time are told",
    arguments: ["", "yesterday", "2026-03-10", "2026-02-30T10:00:00"]) func time(text: String)
  {
    var intake = TestMessages.intake()
    let message = TestMessages.message(
      "LoanBalanceChangedBusinessEvent", "loan.v1.LoanAccountDataV1", TestMessages.loan(), key: "k", at: text)
    #expect(intake.read(message).problems == ["the envelope's createdAt is no date and time like 2026-03-10T14:05:00.123456"])
  }
}

@Suite("A file of contacts") struct ContactBookTests {
  @Test("gives every bad cell by its line and column, and takes the rest") func bad() throws {
    let book = try TestMessages.book(
      """
      client,name,phone,whatsapp,email,language,timeZone,jurisdiction,preferredChannel,preferredHour,consent,shoe
      1,Ana,3001234567,,ana@example.org,es_CO,Bogota,Colombia,fax,25,sms fax,39
      ,Berta,,,,,,,,,,
      2,"Cy
      3,Dan,+4915112345678,+4915112345678,dan,de,Europe/Berlin,DE,email,18,whatsapp,
      3,Dan,,,,,,,,,,
      """)
    #expect(book.count == 2)
    #expect(
      book.problems == [
        "line 1: column “shoe” is not known; there may be client, tenant, name, language, timeZone, jurisdiction, preferredChannel, "
          + "preferredHour, phone, whatsapp, sms, voice, email, consent",
        "line 2, column language: language: “es_CO” is no BCP 47 language; write it like es or pt-BR",
        "line 2, column timeZone: timeZone: “Bogota” is not in the IANA time zone database; write it like America/Bogota",
        "line 2, column jurisdiction: jurisdiction: “Colombia” is no ISO 3166 code; write it like CO or US-MA",
        "line 2, column preferredChannel: “fax” is no channel",
        "line 2, column preferredHour: preferredHour: 25 is no hour of the day; write 0 to 23",
        "line 2, column consent: “fax” is no channel; there are whatsapp, sms, email and voice",
        "line 2, column phone: “3001234567” is not a phone number with its country, like +573001234567",
        "line 3: “client” is empty", "line 4: column 2 opens a double quote that is never closed",
        "line 5, column email: “dan” is not an address like ana@example.org",
        "line 6: client “3” was on an earlier line already; this one counts",
      ])
  }

  @Test("needs its column for the client") func header() {
    let failure = #expect(throws: FineractFailure.self) { try TestMessages.book("id,name\n1,Ana\n") }
    #expect(failure?.description == "the contacts need a column “client”; there are id, name")
    #expect(throws: FineractFailure.self) { try TestMessages.book("") }
  }
}

@Suite("How far a topic was read") struct ReadingProgressTests {
  @Test("is kept as lines and taken up again") func lines() throws {
    var progress = ReadingProgress(topic: "external-events")
    #expect(!progress.isBehind(0, 0))
    progress.pass(1, 41)
    progress.pass(0, 7)
    progress.pass(0, 3)
    #expect(progress.text == "external-events 0 8\nexternal-events 1 42\n")
    let again = try #require(ReadingProgress(progress.text, topic: "external-events"))
    #expect(again == progress)
    #expect(again.isBehind(0, 7) && !again.isBehind(0, 8) && !again.isBehind(2, 0))
    #expect(again.isAhead(0, ofEnd: 7) && !again.isAhead(0, ofEnd: 8) && !again.isAhead(2, ofEnd: 0))
  }

  @Test("is refused where it is of another topic or no number", arguments: ["other 0 8", "t 0", "t x 1", "t 0 -1", "t -1 0"])
  func refused(text: String) {
    #expect(ReadingProgress(text, topic: "t") == nil)
  }
}
