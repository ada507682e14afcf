import Bytes
import Models

// How facts are laid out in stored state.

extension ContactFact {
  init(from reader: inout ByteReader, _ layout: inout StoredLayout) throws(ByteReader.Broken) {
    id = try reader.fixed()
    channel = try reader.choice()
    about = try reader.flag() ? try ContactAbout(from: &reader, &layout) : nil
    times = try ContactTimes(from: &reader)
  }

  func write(to writer: inout ByteWriter, after last: inout Setting) {
    writer.fixed(id)
    writer.choice(channel)
    writer.flag(about != nil)
    about?.write(to: &writer, after: &last)
    times.write(to: &writer)
  }
}

extension ContactAbout {
  fileprivate init(from reader: inout ByteReader, _ layout: inout StoredLayout) throws(ByteReader.Broken) {
    purpose = try reader.choice()
    stage = try reader.choice()
    treatment = try reader.choice()
    variant = try reader.text()
    if layout.hasChoices, try reader.flag() { choice = ChoiceFact(variant: try reader.text(), context: try reader.text()) }
    setting = try reader.setting(&layout)
    costPerThousand = try reader.price(layout)
  }

  fileprivate func write(to writer: inout ByteWriter, after last: inout Setting) {
    writer.choice(purpose)
    writer.choice(stage)
    writer.choice(treatment)
    writer.text(variant)
    writer.optional(choice) { writer, choice in
      writer.text(choice.variant)
      writer.text(choice.context)
    }
    writer.setting(setting, after: &last)
    writer.optional(costPerThousand) { $0.money($1) }
  }
}

extension ContactTimes {
  /// A bit for each moment that is known, then each relative to the one before: receipts follow within seconds, so most take 2 to 4 bytes.
  init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    let known = try reader.byte()
    var last: Int64 = 0
    func next(_ bit: UInt8, _ reader: inout ByteReader) throws(ByteReader.Broken) -> Instant? {
      guard known >> bit & 1 == 1 else { return nil }
      last &+= try reader.signed()
      return Instant(milliseconds: last)
    }
    requested = try next(0, &reader)
    accepted = try next(1, &reader)
    delivered = try next(2, &reader)
    read = try next(3, &reader)
    failed = try next(4, &reader)
    denied = try next(5, &reader)
    unknown = try next(6, &reader)
  }

  func write(to writer: inout ByteWriter) {
    let moments = [requested, accepted, delivered, read, failed, denied, unknown]
    var known: UInt8 = 0
    for (bit, moment) in moments.enumerated() where moment != nil { known |= 1 << UInt8(bit) }
    writer.byte(known)
    var last: Int64 = 0
    for case let moment? in moments {
      writer.signed(moment.milliseconds &- last)
      last = moment.milliseconds
    }
  }
}

extension PaymentFact {
  init(from reader: inout ByteReader, _ layout: inout StoredLayout) throws(ByteReader.Broken) {
    id = try reader.fixed()
    time = try reader.instant()
    amount = try reader.money()
    account = try reader.optionalID()
    contact = try reader.optionalID()
    guard try reader.flag() else { return }
    var dimensions = try MetricDimensions(from: &reader)
    dimensions.setting = try reader.setting(&layout)
    settled = dimensions
  }

  func write(to writer: inout ByteWriter, after last: inout Setting) {
    writer.fixed(id)
    writer.instant(time)
    writer.money(amount)
    writer.optional(account) { $0.fixed($1) }
    writer.optional(contact) { $0.fixed($1) }
    writer.flag(settled != nil)
    guard let settled else { return }
    settled.write(to: &writer)
    writer.setting(settled.setting, after: &last)
  }
}

extension CommitmentFact {
  init(from reader: inout ByteReader, _ layout: inout StoredLayout) throws(ByteReader.Broken) {
    id = try reader.fixed()
    kind = try reader.choice()
    amount = try reader.money()
    stage = try reader.choice()
    channel = try reader.choice()
    takenBy = try reader.choice()
    made = try reader.optional { reader throws(ByteReader.Broken) in try reader.instant() }
    kept = try reader.optional { reader throws(ByteReader.Broken) in try reader.instant() }
    broken = try reader.optional { reader throws(ByteReader.Broken) in try reader.instant() }
    paid = try reader.optional { reader throws(ByteReader.Broken) in try reader.money() }
    if try reader.flag() { settled = Origin(treatment: try reader.choice(), setting: try reader.setting(&layout)) }
  }

  func write(to writer: inout ByteWriter, after last: inout Setting) {
    writer.fixed(id)
    writer.choice(kind)
    writer.money(amount)
    writer.choice(stage)
    writer.choice(channel)
    writer.choice(takenBy)
    writer.optional(made) { $0.instant($1) }
    writer.optional(kept) { $0.instant($1) }
    writer.optional(broken) { $0.instant($1) }
    writer.optional(paid) { $0.money($1) }
    writer.flag(settled != nil)
    guard let settled else { return }
    writer.choice(settled.treatment)
    writer.setting(settled.setting, after: &last)
  }
}

extension MetricDimensions {
  var setting: Setting {
    get { Setting(language: language, strategyVersion: strategyVersion) }
    set { (language, strategyVersion) = (newValue.language, newValue.strategyVersion) }
  }

  /// What all layouts hold; context and setting are written where they can occur.
  init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    self.init(
      stage: try reader.optionalChoice(), treatment: try reader.optionalChoice(), channel: try reader.optionalChoice(),
      variant: try reader.optional { reader throws(ByteReader.Broken) in try reader.text() }, takenBy: try reader.optionalChoice(),
      toStage: try reader.optionalChoice())
  }

  func write(to writer: inout ByteWriter) {
    writer.optional(stage) { $0.choice($1) }
    writer.optional(treatment) { $0.choice($1) }
    writer.optional(channel) { $0.choice($1) }
    writer.optional(variant) { $0.text($1) }
    writer.optional(takenBy) { $0.choice($1) }
    writer.optional(toStage) { $0.choice($1) }
  }
}

extension ByteReader {
  mutating func optionalID() throws(Broken) -> FactID? { try flag() ? try fixed() : nil }
  mutating func optionalChoice<Choice: CaseIterable>() throws(Broken) -> Choice? { try flag() ? try choice() : nil }
}
