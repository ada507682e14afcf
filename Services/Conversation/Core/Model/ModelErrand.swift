import Language
package import LanguageModel
package import Models

/// A call to a language model with what is needed to judge its answer. It is the request of an effect: only `request` is sent, the rest stays here.
package struct ModelErrand: EventBody {
  package static let kind = "model"

  package var request: ModelRequest
  /// The bot's own labels; understanding only.
  var own: [String] = []
  /// The template whose words may change; rephrasing only.
  var task: RephrasingTask?
  /// What stands behind the placeholders; rephrasing and narrative.
  var values: [SlotValue] = []
  /// What the narrative may rest on, and why the case was handed over.
  var facts: [String] = []
  var reason: HandoffReason?
  var channel: Channel?

  init(_ request: ModelRequest) { self.request = request }

  /// A recorded call; nil where it can't be read.
  package init?(_ bytes: [UInt8]) {
    var reader = JSONReader(bytes)
    guard let errand = try? ModelErrand(from: &reader) else { return nil }
    self = errand
  }

  package init(from reader: inout JSONReader) throws(JSONFailure) {
    var request: ModelRequest?
    var own: [String] = []
    var task: RephrasingTask?
    var values: [SlotValue] = []
    var facts: [String] = []
    var reason: HandoffReason?
    var channel: Channel?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "request": request = try ModelRequest(from: &reader)
      case "own": own = try reader.list { reader throws(JSONFailure) in try reader.string() }
      case "task": task = try RephrasingTask(from: &reader)
      case "values": values = try reader.list { reader throws(JSONFailure) in try SlotValue(from: &reader) }
      case "facts": facts = try reader.list { reader throws(JSONFailure) in try reader.string() }
      case "reason": reason = try reader.choice()
      case "channel": channel = try reader.choice()
      default: try reader.skip()
      }
    }
    self.init(try reader.require(request, "request"))
    (self.own, self.task, self.values, self.facts, self.reason, self.channel) = (own, task, values, facts, reason, channel)
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("request")
    request.write(to: &writer)
    writer.member("own", own)
    if let task {
      writer.key("task")
      task.write(to: &writer)
    }
    writer.member("values", values) { $1.write(to: &$0) }
    writer.member("facts", facts)
    writer.member("reason", reason)
    writer.member("channel", channel)
    writer.endObject()
  }
}

/// A placeholder without its braces, and what it stands for.
struct SlotValue: Hashable, Sendable {
  var slot: String
  var value: String

  init(_ slot: String, _ value: String) {
    self.slot = slot
    self.value = value
  }

  init(from reader: inout JSONReader) throws(JSONFailure) {
    var slot: String?
    var value: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "slot": slot = try reader.string()
      case "value": value = try reader.string()
      default: try reader.skip()
      }
    }
    self.init(try reader.require(slot, "slot"), try reader.require(value, "value"))
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("slot", slot)
    writer.member("value", value)
    writer.endObject()
  }
}

extension RephrasingTask {
  init(from reader: inout JSONReader) throws(JSONFailure) {
    var template: String?
    var language: String?
    var tone: Tone?
    var channel: Channel?
    var lengthMax: Int64?
    var isDebtKnown: Bool?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "template": template = try reader.string()
      case "language": language = try reader.string()
      case "tone": tone = try reader.choice()
      case "channel": channel = try reader.choice()
      case "lengthMax": lengthMax = try reader.integer()
      case "isDebtKnown": isDebtKnown = try reader.boolean()
      default: try reader.skip()
      }
    }
    self.init(
      template: try reader.require(template, "template"), language: try reader.require(language, "language"), tone: try reader.require(tone, "tone"),
      channel: try reader.require(channel, "channel"), lengthMax: Int(try reader.require(lengthMax, "lengthMax")),
      isDebtKnown: try reader.require(isDebtKnown, "isDebtKnown"))
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("template", template)
    writer.member("language", language)
    writer.member("tone", tone)
    writer.member("channel", channel)
    writer.member("lengthMax", lengthMax)
    writer.member("isDebtKnown", isDebtKnown)
    writer.endObject()
  }
}
