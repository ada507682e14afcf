import Language
import LanguageModel
import Testing

@Suite("Reading a model's answer") struct ModelReadingTests {
  private static let expected = ModelReading(
    intents: [ScoredIntent(intent: .payNow, confidence: 0.9), ScoredIntent(intent: .thanks, confidence: 0.4)], sentiment: .positive)

  @Test(
    "disorder around a good answer does not matter",
    arguments: [
      #"{"intents":[{"label":"pay_now","confidence":0.9},{"label":"thanks","confidence":0.4}],"sentiment":"positive"}"#,
      #"{"sentiment":"positive","intents":[{"confidence":0.4,"label":"thanks"},{"label":"pay_now","confidence":0.9}],"note":{"a":[1,{"b":"}"}]}}"#,
      "```json\n{\"intents\":[{\"label\":\"pay_now\",\"confidence\":0.9},{\"label\":\"thanks\",\"confidence\":0.4}],\"sentiment\":\"positive\"}\n```",
      #"Sure! Here you are: {"intents":[{"label":"pay_now","confidence":"0.9"},{"label":"thanks","confidence":"4e-1"}],"sentiment":"positive"} Anything else?"#,
      #"The set {a} is empty. {"intents":[{"label":"pay_now","confidence":0.9},{"label":"thanks","confidence":0.4},{"label":"make_coffee","confidence":1}],"sentiment":"positive"}"#,
      #"{"intents":[{"label":"pay_now","confidence":0.2},{"label":"pay_now","confidence":0.9},{"label":"thanks","confidence":0.4}],"sentiment":"positive"}"#,
      #"{"intents":[{"label":"pay_now","confidence":0.9},{"label":"other","confidence":1},{"label":"thanks","confidence":0.4}],"sentiment":"positive"}"#,
      "\u{feff} \n {\"intents\" : [ {\"label\":\"pay\\u005fnow\", \"confidence\":0.9}, {\"label\":\"thanks\",\"confidence\":0.4}], \"sentiment\":\"positive\"}",
    ])
  func orderly(_ answer: String) { #expect(ModelReading(answer: answer) == Self.expected) }

  @Test(
    "what can't be read whole is no answer",
    arguments: [
      "", "pay_now", "{}", "[]", "null", "{", "{{{{{{", #"{"intents":[]}"#, #"{"intents":"pay_now"}"#,
      #"{"intents":[{"label":"pay_now"}]}"#,
      #"{"intents":[{"label":"pay_now","confidence":0.9}],"sentiment":"posi"#,
      #"{"intents":[{"label":"pay_now","confidence":0.9},],"sentiment":"positive"}"#,
      #"{"intents":[{"label":"pay_now","confidence":0.9,}],"sentiment":"positive"}"#,
      #"{"intents":[{"label":"pay_now","confidence":"high"}],"sentiment":"positive"}"#,
      #"{"intents":[{"label":"pay_now","confidence":"nan"}],"sentiment":"positive"}"#,
      #"{"intents":[{"label":"PAY_NOW","confidence":0.9}],"sentiment":"positive"}"#,
      #"{"intents":[{"label":"make_coffee","confidence":1}],"sentiment":"positive"}"#,
      #"{'intents':[{'label':'pay_now','confidence':0.9}]}"#,
      #"{"label":"pay_now","confidence":0.9}"#,
    ])
  func unreadable(_ answer: String) { #expect(ModelReading(answer: answer) == nil) }

  @Test("every cut of a good answer is no answer") func truncated() {
    let whole = #"Here: {"intents":[{"label":"pay_now","confidence":0.9}],"sentiment":"neutral"}"#
    for length in 0..<whole.count { #expect(ModelReading(answer: String(whole.prefix(length))) == nil, "\(length)") }
    #expect(ModelReading(answer: whole) != nil)
  }

  @Test("confidences are brought into 0 to 1, an unknown sentiment is none") func clamped() throws {
    let reading = try #require(
      ModelReading(answer: #"{"intents":[{"label":"stop","confidence":17},{"label":"refuse","confidence":-3}],"sentiment":"furious"}"#))
    #expect(reading.intents == [ScoredIntent(intent: .stop, confidence: 1), ScoredIntent(intent: .refuse, confidence: 0)])
    #expect(reading.sentiment == nil)
  }

  @Test("anything is read or refused, without a trap", arguments: 0..<8 as Range<UInt64>) func anything(seed: UInt64) {
    var random = TestRandom(seed)
    let pieces = [
      "{", "}", "[", "]", ":", ",", "\"", "\\", "\"intents\"", "\"label\"", "\"pay_now\"", "\"confidence\"", "0.5", "null", "\u{0}", "é",
      "\n", "```", "{\"intents\":[", "{\"label\":\"stop\",\"confidence\":1}",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...24, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      guard let reading = ModelReading(answer: text) else { continue }
      #expect(!reading.intents.isEmpty)
    }
    #expect(ModelReading(answer: String(repeating: "{", count: 60_000)) == nil)
    #expect(ModelReading(answer: String(repeating: "{\"intents\":", count: 5_000)) == nil)
    #expect(ModelReading(answer: String(repeating: "[", count: 70_000)) == nil)
  }
}
