import Models
import Testing

@testable import Language

@Suite("Replies to label")
struct UnsureReplyTests {
  @Test("Each unsure text is kept once, the least sure first, and no more than asked for")
  func collecting() throws {
    let understander = try ReplyTests.understander.get()
    var all = UnsureReplies(understander, below: 1, mostReplies: 100)
    var few = UnsureReplies(understander, below: 1, mostReplies: 2)
    for text in ["te pago el viernes", "perhaps the thing with the other one", "te pago el viernes", "wrong number", "", "…", "12"] {
      all.take(text, today: tuesday)
      few.take(text, today: tuesday)
    }
    let replies = all.leastSure()
    #expect(replies.count == 3)
    #expect(replies.map(\.confidence) == replies.map(\.confidence).sorted())
    #expect(few.leastSure().map(\.text) == replies.prefix(2).map(\.text))
  }

  @Test("What is understood surely is left out")
  func sure() throws {
    var unsure = UnsureReplies(try ReplyTests.understander.get(), below: 0.5, mostReplies: 10)
    unsure.take("stop texting me", today: tuesday)
    #expect(unsure.leastSure().isEmpty)
  }
}
