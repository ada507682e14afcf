@testable import ConversationCore

enum TestAnswers {
  static func book() throws -> AnswerBook { AnswerBook() }
}
