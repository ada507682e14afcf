import ConversationCore
import Foundation

/// The answers that ship with the product.
package enum TestAnswers {
  package static func book() throws -> AnswerBook {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var book = AnswerBook()
    for language in ["en", "es", "pt"] {
      let file = root.appending(path: "deploy/strategy/answers.\(language).yaml")
      try book.add(String(contentsOf: file, encoding: .utf8), language: language)
    }
    return book
  }
}
