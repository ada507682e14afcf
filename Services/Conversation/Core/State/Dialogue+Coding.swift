import Bytes
import Language
import Models

// How the talk and the confirmed addresses are kept in the conversation's state.

extension Dialogue {
  init(state reader: inout ByteReader) throws(ByteReader.Broken) {
    self.init()
    lastAsked = try reader.optional { reader throws(ByteReader.Broken) in try reader.choice() }
    lastChannel = try reader.optional { reader throws(ByteReader.Broken) in try reader.choice() }
    preferredChannel = try reader.optional { reader throws(ByteReader.Broken) in try reader.choice() }
    misunderstandings = try reader.count()
    turns = Int(try reader.signed())
    lastSaid = try reader.fixed()
    insults = try reader.count()
    scamSuspicions = try reader.count()
    transcript = try reader.list { reader throws(ByteReader.Broken) in
      Spoken(at: try reader.instant(), speaker: try reader.choice(), channel: try reader.choice(), text: try reader.text())
    }
  }

  func write(state writer: inout ByteWriter) {
    writer.optional(lastAsked) { $0.choice($1) }
    writer.optional(lastChannel) { $0.choice($1) }
    writer.optional(preferredChannel) { $0.choice($1) }
    writer.count(misunderstandings)
    writer.signed(Int64(turns))
    writer.fixed(lastSaid)
    writer.count(insults)
    writer.count(scamSuspicions)
    writer.list(transcript) { writer, spoken in
      writer.instant(spoken.at)
      writer.choice(spoken.speaker)
      writer.choice(spoken.channel)
      writer.text(spoken.text)
    }
  }
}

extension IdentityStanding {
  init(state reader: inout ByteReader) throws(ByteReader.Broken) {
    self.init()
    facts = try reader.optional { reader throws(ByteReader.Broken) in
      IdentityUpdated(
        digits: try reader.optionalText(), digitCount: try reader.optional { reader throws(ByteReader.Broken) in try reader.count() },
        birthDate: try reader.optionalText())
    }
    confirmed = try reader.list { reader throws(ByteReader.Broken) in
      ConfirmedAddress(
        channel: try reader.choice(), address: try reader.text(), method: try reader.choice(), at: try reader.instant())
    }
    tries = try reader.count()
    heldBack = try reader.optional { reader throws(ByteReader.Broken) in
      HeldReply(text: try reader.text(), button: try reader.optionalText(), day: try reader.date())
    }
  }

  func write(state writer: inout ByteWriter) {
    writer.optional(facts) { writer, facts in
      writer.optional(facts.digits) { $0.text($1) }
      writer.optional(facts.digitCount) { $0.count($1) }
      writer.optional(facts.birthDate) { $0.text($1) }
    }
    writer.list(confirmed) { writer, address in
      writer.choice(address.channel)
      writer.text(address.address)
      writer.choice(address.method)
      writer.instant(address.at)
    }
    writer.count(tries)
    writer.optional(heldBack) { writer, held in
      writer.text(held.text)
      writer.optional(held.button) { $0.text($1) }
      writer.date(held.day)
    }
  }
}

extension ByteReader {
  mutating func optionalText() throws(Broken) -> String? { try optional { reader throws(Broken) in try reader.text() } }
}
