import Foundation
import Models
import Testing

@testable import Language

@Suite("Replies")
struct ReplyTests {
  static let understander = Result { try Understander.standard() }

  private struct Reply: Decodable {
    var text: String
    var language: String
    var today: String
    var intents: [String]
    var lastAsked: String?
  }

  private func intents(_ text: String, asked: LastAsked? = nil, language: String? = nil) throws -> Set<Intent> {
    let understanding = try ReplyTests.understander.get().understand(text, Situation(today: tuesday, lastAsked: asked, language: language))
    return Set(understanding.intents.map(\.intent))
  }

  @Test(
    "What is said plainly is understood",
    arguments: [
      ("te pago el viernes", Intent.promiseToPay), ("I'll pay you on Friday", .promiseToPay), ("vou pagar amanhã", .promiseToPay),
      ("ya pagué ayer", .alreadyPaid),
      ("I already paid this", .alreadyPaid), ("já paguei", .alreadyPaid), ("stop texting me", .stop), ("no me escriban más", .stop),
      ("não me mandem mais mensagem", .stop),
      ("wrong number", .wrongPerson), ("número equivocado", .wrongPerson), ("número errado", .wrongPerson), ("I lost my job", .hardship),
      ("my father passed away", .deceased),
      ("I don't owe you anything", .dispute), ("quiero hablar con una persona", .human), ("quanto eu devo?", .askBalance),
      ("can I pay in installments?", .requestPlan),
    ])
  func plain(_ text: String, _ expected: Intent) throws {
    #expect(try intents(text).contains(expected), "\(text)")
  }

  @Test(
    "What looks like a protected label and is not",
    arguments: [
      ("I'll stop by tomorrow and pay", Intent.stop), ("my phone died", .deceased), ("estoy muerto de cansancio", .deceased),
      ("my lawyer friend came to dinner", .lawyer),
      ("no puedo dejar de pagar", .stop), ("I'm broke lol", .bankruptcy),
    ])
  func nearMisses(_ text: String, _ unexpected: Intent) throws {
    #expect(try !intents(text).contains(unexpected), "\(text)")
  }

  @Test("What was asked last decides on a bare answer")
  func context() throws {
    #expect(try intents("3", asked: .rating) == [.rating])
    #expect(try intents("sí", asked: .offer, language: "es").contains(.accept))
    #expect(try intents("el viernes", asked: .date, language: "es").contains(.promiseToPay))
    #expect(try !intents("no", asked: .identity, language: "es").isDisjoint(with: [.identityDeny, .reject]))
  }

  @Test(
    "Of replies in another voice that nothing was trained on, protected labels are found and most labels are right",
    arguments: ["en", "es", "pt"])
  func heldOut(_ language: String) throws {
    let understander = try ReplyTests.understander.get()
    let replies = try TestFiles.lines(TestFiles.replies(language).path, as: Reply.self)
    #expect(replies.count > 130)
    var protected = (found: 0, of: 0)
    var labels = (found: 0, of: 0)
    for reply in replies {
      let situation = Situation(today: CalendarDate(reply.today) ?? tuesday, lastAsked: reply.lastAsked.flatMap(LastAsked.init))
      let understanding = understander.understand(reply.text, situation)
      for intent in reply.intents.compactMap(Intent.init) {
        let isFound = understanding.has(intent)
        labels = (labels.found + (isFound ? 1 : 0), labels.of + 1)
        if intent.isProtected { protected = (protected.found + (isFound ? 1 : 0), protected.of + 1) }
      }
    }
    #expect(protected.found * 100 >= protected.of * ReplyTests.leastProtectedPercent, "\(protected)")
    #expect(labels.found * 100 >= labels.of * ReplyTests.leastLabelPercent, "\(labels)")
  }

  /// Recall on the held-out replies when this was written, less what one or two replies move.
  private static let leastProtectedPercent = 80
  private static let leastLabelPercent = 70

  @Test("Any text is answered with a label and a confidence", arguments: 1...8)
  func anyText(_ seed: Int) throws {
    let understander = try ReplyTests.understander.get()
    var random = TestRandom(state: UInt64(seed) &* 0x9e37_79b9_7f4a_7c15)
    for _ in 0..<250 {
      var text = ""
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x1ffff, using: &random)) { text.unicodeScalars.append(scalar) }
      }
      let understanding = understander.understand(text, Situation(today: tuesday))
      #expect(!understanding.intents.isEmpty)
      #expect(understanding.intents.allSatisfy { (0...1).contains($0.confidence) })
    }
  }

  @Test("Empty, endless, right-to-left and invisible texts")
  func oddTexts() throws {
    #expect(try intents("") == [.other])
    #expect(try intents("\u{200b}\u{200b}\u{0000}\u{0007}") == [.other])
    #expect(try intents("مرحبا كيف حالك اليوم") == [.other])
    #expect(try !intents(String(repeating: "pago mañana ", count: 8400)).isEmpty)
    #expect(try intents("s\u{200b}top tex\u{200d}ting m\u{2060}e").contains(.stop))
    #expect(try intents("\u{202e}stop texting me").contains(.stop))
    #expect(try !intents(String(repeating: "9", count: 5000)).isEmpty)
    #expect(try intents(String(repeating: "$.,/-:", count: 2000)) == [.other])
    #expect(try intents(String(repeating: "a1", count: 50_000)) == [.other])
    #expect(try !intents(String(repeating: "mil cien dos ", count: 7700)).isEmpty)
    #expect(try !intents(String(repeating: "trillon mil ", count: 300)).isEmpty)
  }
}
