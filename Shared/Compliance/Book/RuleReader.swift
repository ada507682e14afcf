import Models

/// Reads one rule of a pack.
enum RuleReader {
  /// A rule without days of its own holds for as long as its pack does.
  static func rule(_ value: JSONValue, file: String, from: CalendarDate?, to: CalendarDate?) throws -> PolicyRule {
    var fields = try Fields(value, place: file)
    let id = try fields.text("id")
    fields = try Fields(value, place: "\(file), rule \(id)")
    _ = fields.optional("id")
    let type = try fields.text("type")
    let basis = try fields.word("basis", of: RuleBasis.self)
    for comment in ["text_date", "accessed", "source_note", "official_url"] { _ = try fields.optionalText(comment) }
    let media = try fields.words("channels", of: Medium.self)
    let rule = PolicyRule(
      id: id, type: type, summary: try fields.text("summary"), basis: basis,
      confidence: try fields.word("confidence", of: RuleConfidence.self), citation: try fields.text("citation"),
      sourceURL: try fields.optionalText("source_url") ?? "", interpretation: try fields.optionalText("interpretation"), media: media,
      effectiveFrom: try fields.date("effective_from") ?? from, effectiveTo: try fields.date("effective_to") ?? to,
      samples: try fields.textMap("samples"), exemptPurposes: try fields.words("exempt_purposes", of: ContactPurpose.self),
      exemptFlags: try fields.words("exempt_flags", of: ContactFlag.self),
      kind: try kind(type, basis: basis, media: media, &fields))
    try fields.finish()
    if rule.kind.concernsContact, media.isEmpty { throw fields.mistake("channels", "is missing: name the channels it speaks about") }
    return rule
  }

  private static func kind(_ type: String, basis: RuleBasis, media: MediumSet, _ fields: inout Fields) throws -> RuleKind {
    switch type {
    case "contact_window": .window(try WindowRule(&fields))
    case "consumer_preference": .preference(PreferenceRule(reply: try ReplyException(&fields)))
    case "counter": .counter(try CounterRule(&fields, media: media))
    case "silence_after_contact": .gap(try GapRule(&fields, media: media))
    case "channel_lock": .channelLock(ChannelLockRule(filter: try ContactFilter(&fields, media: .all)))
    case "consent":
      .consent(
        ConsentRule(
          kind: try fields.word("requires", of: ConsentKind.self), modes: try fields.words("modes", of: SpeakerMode.self),
          isPlatformTerm: basis == .platformPolicy))
    case "opt_out":
      .optOut(
        OptOutRule(
          confirmationsMax: try fields.optionalInteger("confirmations_max", in: 0...100),
          confirmationMinutesMax: try fields.optionalInteger("confirmation_minutes_max", in: 0...100_000)))
    case "block_on_flag": .block(BlockRule(flags: try fields.words("flags", of: CaseFlag.self)))
    case "allowed_parties":
      .parties(
        PartyRule(
          allowed: try fields.words("allowed", of: ContactParty.self),
          locationInformationAllowed: try fields.flag("location_information_allowed", default: false)))
    case "forbidden_addresses": .address(try AddressRule(&fields))
    case "platform_gate": .platformGate
    case "disclosure": .disclosure(try DisclosureRule(&fields))
    case "forbidden_content": .content(ContentRule(prohibited: try fields.words("prohibited", of: MessageContent.self)))
    case "forbidden_speech":
      .speech(
        SpeechRule(
          acts: try fields.words("acts", of: SpeechAct.self), stages: try fields.words("stages", of: MessageStage.self)))
    case "escalation":
      .escalation(
        EscalationRule(
          triggers: try fields.words("triggers", of: CaseFlag.self),
          stopsAutomation: try fields.flag("stops_automation", default: true),
          immediate: try fields.words("immediate", of: CaseFlag.self), sameDay: try fields.words("same_day", of: CaseFlag.self)))
    case "record_keeping": .records(RecordsRule(years: try fields.optionalInteger("years", in: 0...100)))
    case "validation":
      .validation(
        ValidationRule(
          sendWithinDays: try fields.integer("send_within_days", in: 0...60),
          assumedReceiptBusinessDays: try fields.integer("assumed_receipt_business_days", in: 0...60),
          disputeWindowDays: try fields.integer("dispute_window_days", in: 0...400)))
    case "note": .note
    default:
      throw fields.mistake(
        "type",
        "\"\(type)\" is unknown; known are contact_window, consumer_preference, counter, silence_after_contact, channel_lock, consent, "
          + "opt_out, block_on_flag, allowed_parties, forbidden_addresses, platform_gate, disclosure, forbidden_content, "
          + "forbidden_speech, escalation, record_keeping, validation, note")
    }
  }
}
