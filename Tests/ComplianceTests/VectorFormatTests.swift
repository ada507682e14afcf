import Compliance
import Foundation
import Models
import Testing

/// The filter form: one vector a line in, one answer a line out.
struct VectorFormatTests {
  private static let question = """
    {"id": "A", "jurisdiction": "CO", "time_zone": "America/Bogota", "profile": "default", "history": [], \
    "proposed": {"at": "2026-03-10T00:00:00Z", "channel": "voice", "debt": "D1", "purpose": "collection"}}
    """

  private func answer(_ line: String) throws -> String {
    try ContactVector(line: line, zones: Fixture.zones).answerLine(book: try Fixture.book())
  }

  @Test func aDenialIsOneLine() throws {
    #expect(
      try answer(VectorFormatTests.question) == """
        {"id": "A", "allowed": false, "rule": "co.hours", "deniedBy": ["co.hours"], \
        "source": "Ley 2300 de 2023, art. 3 and paragrafo", "until": "2026-03-10T12:00:00Z"}
        """)
  }

  @Test func aPermissionHasNoReasons() throws {
    let line = VectorFormatTests.question.replacing("T00:00", with: "T15:00").replacing("\"A\"", with: "\"a \\\"b\\\" \\u0007\"")
    #expect(
      try answer(line) == #"{"id": "a \"b\" \u0007", "allowed": true, "rule": null, "deniedBy": [], "source": null, "until": null}"#)
  }

  @Test(arguments: [
    ("{", "line: this is not a JSON object"),
    ("{\"id\": \"A\"}", "vector A: \"jurisdiction\" is missing"),
    (question.replacing("America/Bogota", with: "Bogota"), "vector A: \"time_zone\" names \"Bogota\", which is no IANA time zone"),
    (
      question.replacing("\"voice\"", with: "\"fax\""), "vector A, proposed: \"channel\" has the unknown word \"fax\"; known are voice, sms"
    ),
    (question.replacing("2026-03-10T", with: "2026-02-30T"), "vector A, proposed: \"at\" must be a moment such as"),
    (question.replacing("\"history\": []", with: "\"history\": [{}]"), "vector A, history: \"at\" is missing"),
    (question.replacing("\"history\": []", with: "\"case_flags\": [\"dead\"]"), "vector A: \"case_flags\" has the unknown word \"dead\""),
  ])
  func mistakesAreExplained(line: String, sentence: String) throws {
    let error = try #require(throws: PolicyError.self) { try ContactVector(line: line, zones: Fixture.zones) }
    #expect(error.description.contains(sentence), "\(error)")
    let reported = JSONLine.mistake(error, in: line)
    #expect(reported.hasPrefix(line == "{" ? "{\"id\": null, \"error\": " : "{\"id\": \"A\", \"error\": "))
  }

  @Test func withoutATimeZoneEveryZoneOfThePlaceHasToAllow() throws {
    // 09:30 in Madrid is 08:30 in the Canaries.
    let line = VectorFormatTests.question.replacing("\"time_zone\": \"America/Bogota\",", with: "").replacing("CO", with: "ES")
      .replacing("2026-03-10T00:00", with: "2026-03-10T08:30").replacing("\"history\": []", with: "\"consents\": \"all\"")
    #expect(try answer(line).contains("\"until\": \"2026-03-10T09:00:00Z\""))
  }

  @Test func keywords() throws {
    let vector = try KeywordVector(line: "{\"id\": \"K\", \"text\": \"pare de me mandar mensagem\", \"language\": \"pt\"}")
    #expect(
      vector.answerLine(words: try Fixture.book().optOutWords)
        == #"{"id": "K", "expected": "optout", "exact_matcher": "none", "needs_intent_model": true}"#)
  }

  @Test func whatTheOperatorConfirmedOpensWhatsApp() throws {
    let question = VectorFormatTests.question.replacing("T00:00", with: "T15:00").replacing("\"voice\"", with: "\"whatsapp\"")
    #expect(try answer(question).contains("\"allowed\": true"))
    let closed = question.replacing("\"history\": []", with: "\"platform_terms\": \"unconfirmed\"")
    #expect(try answer(closed).contains("\"rule\": \"global.whatsapp.policy-gate\""))
    #expect(try answer(closed).contains("\"until\": null"))
  }
}
