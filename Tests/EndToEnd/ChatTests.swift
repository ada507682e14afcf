import BrokerSupport
import Foundation
import Testing

extension EndToEnd {
  @Suite("The chat: a talk through the real programs, lines in and a transcript out")
  struct ChatTests {
    @Test("a plan is asked for, bargained over and agreed; what was understood and decided is shown")
    func plan() async throws {
      let lines = ["yes", "/labels", "can I pay in instalments?", "1", "/state", "/pay", "/nonsense", "/quit"]
      let chat = try Program(
        "cordial", ["chat", "--language", "en", "--channel", "whatsapp", "--seed", "7"], environment: ["KAFKA_BOOTSTRAP_SERVERS": ""],
        input: lines.joined(separator: "\n") + "\n")
      var text = ""
      for await line in chat.lines { text += line + "\n" }
      #expect(await chat.ended() == 0, "\(text)")
      for words in [
        "You owe", "[1] Yes", "the right person confirmed who they are", "understood", "identity_confirm", "I can offer",
        "agreed on a plan", "treated by", "kept the whole plan", "is no command",
      ] {
        #expect(text.contains(words) || (words == "identity_confirm" && text.contains("accept ")), "“\(words)” is missing in: \(text)")
      }
    }
  }
}
