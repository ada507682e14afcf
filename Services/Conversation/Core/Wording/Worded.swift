/// One sentence in words, with and without what stands in its slots.
struct Worded {
  let text: String
  /// With its slots open: `{name}`.
  let template: String
  /// What stands in them; slots without a value are left out of both.
  let values: [String: String]

  init(_ sentence: String, _ value: (String) -> String?) {
    var values: [String: String] = [:]
    template = sentence.filled { slot in
      values[slot] = value(slot)
      return values[slot] == nil ? nil : "{\(slot)}"
    }
    self.values = values
    text = sentence.filled { values[$0] }
  }

  /// Words that stay as they are: the creditor's own answers, a person's message.
  init(quote: String) {
    text = quote
    template = "{\(Worded.quote)}"
    values = [Worded.quote: quote]
  }

  private static let quote = "answer"
}

/// Several sentences with their slots open. Every slot has a number, so that each stands there once: `{amount2}`.
struct OpenWords {
  private(set) var text = ""
  private(set) var values: [SlotValue] = []

  mutating func add(_ worded: Worded) {
    let opened = open(worded)
    if !opened.isEmpty { text += text.isEmpty ? opened : " " + opened }
  }

  mutating func begin(with worded: Worded) {
    let opened = open(worded)
    text = opened + " " + text
  }

  private mutating func open(_ worded: Worded) -> String {
    worded.template.filled { slot in
      let name = slot + String(values.count { $0.slot.hasPrefix(slot) } + 1)
      values.append(SlotValue(name, worded.values[slot] ?? ""))
      return "{\(name)}"
    }
  }
}
