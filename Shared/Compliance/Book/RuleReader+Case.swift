extension AddressRule {
  init(_ fields: inout Fields) throws {
    let names = try fields.list("address_kinds")
    forbidden = names == [.string("*")] ? .all : try fields.words("address_kinds", of: AddressKind.self)
    if forbidden.isEmpty { throw fields.mistake("address_kinds", "is missing: name the kinds, or [\"*\"] for all") }
  }
}

extension DisclosureRule {
  init(_ fields: inout Fields) throws {
    let when = try fields.text("when")
    if when != "every_message" {
      guard let stage = MessageStage(word: when) else {
        throw fields.mistake(
          "when", "must be every_message or one of \(MessageStage.allCases.map(\.word).joined(separator: ", ")), not \"\(when)\"")
      }
      self.stage = stage
    }
    elements = try fields.words("elements", of: DisclosureElement.self)
    optional = try fields.words("optional", of: DisclosureElement.self)
    isExclusive = try fields.flag("exclusive", default: false)
    if elements.isEmpty { throw fields.mistake("elements", "is missing: name what the message must contain") }
  }
}
