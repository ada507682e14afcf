import Compliance
import Models
import Testing

/// Packs from files: what is merged with what, and what is said about mistakes.
struct PackReadingTests {
  @Test(arguments: [
    ("US-MA", ["US-MA", "US", "GLOBAL"]), ("BR-SP", ["BR-SP", "BR", "GLOBAL"]), ("IE", ["IE", "EU", "GLOBAL"]),
    ("US-TX", ["US", "GLOBAL"]), ("US-NY", ["US", "GLOBAL"]), ("US-NY-NYC", ["US-NY-NYC", "US", "GLOBAL"]),
    ("MX-CMX", ["MX", "GLOBAL"]), ("GB-EAW", ["GB-EAW", "GB", "GLOBAL"]), ("FR", ["ZZ", "EU", "GLOBAL"]),
    ("DE-BY", ["ZZ", "EU", "GLOBAL"]),
    ("KE", ["ZZ", "GLOBAL"]), ("", ["ZZ", "GLOBAL"]), ("ZZ", ["ZZ", "GLOBAL"]), ("nonsense-x-y", ["ZZ", "GLOBAL"]),
  ])
  func placesAreMergedWithWhatTheyInherit(place: String, sources: [String]) throws {
    #expect(try Fixture.book().pack(for: place).sources == sources)
  }

  @Test func thereIsAPackForEveryPlaceOfTheResearch() throws {
    #expect(
      try Fixture.book().jurisdictions == [
        "AR", "AR-C", "BR", "BR-AL", "BR-RJ", "BR-SP", "CL", "CO", "ES", "EU", "GB", "GB-EAW", "GLOBAL", "IE", "IN", "MX", "PE", "US",
        "US-DC", "US-FL", "US-MA", "US-NY-NYC", "US-WA", "ZZ",
      ])
  }

  @Test func theProfileOfLawsLeavesPoliciesOut() throws {
    let book = try Fixture.book()
    #expect(book.pack(for: "MX").rules.contains { $0.id == "mx.policy.sundays" })
    #expect(!book.pack(for: "MX", profile: .law).rules.contains { $0.basis == .policyDefault })
    #expect(book.pack(for: "MX", profile: .law).rules.contains { $0.id == "global.whatsapp.policy-gate" })
  }

  @Test func aCreditorsOwnRulesAreAddedToTheirPlaces() throws {
    let rule = TemporaryPacks.rule(
      "shop.no-voice", "counter",
      "\"channels\": [\"voice\"], \"scope\": \"consumer\", \"counts\": [\"busy\"], \"limit\": 0, \"window\": {\"kind\": \"calendar_day\"}")
    let book = try TemporaryPacks.book(["shop.json": TemporaryPacks.pack("SHOP", kind: "creditor", [rule], more: ", \"members\": [\"CO\"]")]
    )
    #expect(book.pack(for: "CO").sources == ["CO", "SHOP", "GLOBAL"])
    #expect(book.pack(for: "MX").sources == ["MX", "GLOBAL"])
    let zone = try Fixture.zone("America/Bogota")
    let request = ContactRequest(
      at: try Fixture.local("2026-03-10", "10:00", zone), medium: .voice, zones: [zone], consents: .all, platformTerms: .confirmed)
    #expect(mayContact(request, history: ContactHistory(), pack: try Fixture.book().pack(for: "CO")).isAllowed)
    #expect(!mayContact(request, history: ContactHistory(), pack: book.pack(for: "CO")).isAllowed)
  }

  @Test(arguments: [
    (
      TemporaryPacks.pack("Q", []).replacing("rules/1", with: "rules/9"),
      "q.json: \"schema\" is \"cordial.contact-rules/9\"; this version reads"
    ),
    (TemporaryPacks.pack("Q", [], more: ", \"inherits\": [\"XX\"]"), "Q: it inherits \"XX\", but there is no such pack"),
    (TemporaryPacks.pack("Q", [], more: ", \"inherits\": [\"Q\"]"), "Q: it inherits itself through Q; break the circle"),
    (TemporaryPacks.pack("Q", [], more: ", \"calendar\": \"XX\""), "Q: the calendar \"XX\" is missing"),
    (TemporaryPacks.pack("Q", [], more: ", \"holiday\": 1"), "q.json: \"holiday\" is not a field known here"),
    (TemporaryPacks.pack("Q", [TemporaryPacks.rule("co.hours", "note", "\"channels\": []")]), "the rule co.hours is also in"),
    (
      TemporaryPacks.pack("Q", [TemporaryPacks.rule("q.a", "note", "\"chanels\": []")]),
      "q.json, rule q.a: \"chanels\" is not a field known here"
    ),
    (
      TemporaryPacks.pack("Q", [TemporaryPacks.rule("q.a", "block_on_flag", "\"flags\": [\"dead\"], \"channels\": [\"sms\"]")]),
      "\"flags\" has the unknown word \"dead\"; known are attorney_represented"
    ),
    (
      TemporaryPacks.pack("Q", [TemporaryPacks.rule("q.a", "block_on_flag", "\"flags\": [\"deceased\"]")]),
      "\"channels\" is missing: name the channels"
    ),
    (
      TemporaryPacks.pack("Q", [TemporaryPacks.rule("q.a", "nonsense", "\"flags\": []")]),
      "\"type\" \"nonsense\" is unknown; known are contact_window"
    ),
    (
      TemporaryPacks.pack(
        "Q", [TemporaryPacks.rule("q.a", "contact_window", "\"channels\": [\"sms\"], \"days\": {}, \"holiday\": \"closed\"")]),
      "rule q.a, days: \"mon\" is missing"
    ),
    ("{", "q.json: this is not JSON"),
    ("[]", "q.json: an object was expected, not a list"),
  ])
  func mistakesAreExplained(file: String, sentence: String) throws {
    let folder = try TemporaryPacks(["q.json": file])
    defer { folder.remove() }
    let error = try #require(throws: PolicyError.self) { try Fixture.book().adding(folder: folder.path) }
    #expect(error.description.contains(sentence), "\(error)")
  }

  @Test func aFolderWithoutAFallbackIsRefused() throws {
    let folder = try TemporaryPacks([
      "q.json": TemporaryPacks.pack("Q", []),
      "Words/opt-out.json": "{\"schema\": \"cordial.opt-out-words/1\", \"languages\": []}",
    ])
    defer { folder.remove() }
    let error = try #require(throws: PolicyError.self) { try PolicyBook(folder: folder.path) }
    #expect(error.description == "packs: exactly one pack of kind fallback is needed, and there are 0")
  }

  @Test func aMissingFolderIsExplained() throws {
    let error = try #require(throws: PolicyError.self) { try PolicyBook(folder: "/nonexistent/packs") }
    #expect(error.description.hasPrefix("/nonexistent/packs: the folder of contact rules can't be read"))
  }

  @Test func peopleReadThatItIsNotLegalAdvice() throws {
    let page = PolicyText.page(for: "US-TX", pack: try Fixture.book().pack(for: "US-TX"))
    #expect(page.contains("Not legal advice"))
    #expect(page.contains("There is no pack for US-TX; the rules of US are used."))
    #expect(page.contains("reading: 21:00 treated as closed"))
    #expect(page.contains("12 CFR 1006.6(b)(1)(i)"))
  }
}
