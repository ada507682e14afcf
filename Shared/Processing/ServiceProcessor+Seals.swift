import Bytes
import Models
import Seals
import Streaming

// Where personal data is sealed on its way out, and opened on its way in.
extension ServiceProcessor {
  // MARK: Opening

  public func knows(_ bytes: [UInt8], of key: [UInt8]) throws(LogFailure) -> Bool {
    guard let seals else { return true }
    do throws(MasterKeyFailure) { return try seals.knows(bytes, of: owner(key)) } catch { throw .fatal("\(error)") }
  }

  public mutating func settle(_ bytes: [UInt8], of key: [UInt8]) { seals?.settle(bytes, of: owner(key)) }

  private func owner(_ key: [UInt8]) -> String { SealedEvent.customer(ofSubject: String(decoding: key, as: UTF8.self)) }

  /// An event as its writer wrote it. What was sealed for a customer who was forgotten since is none any more for whoever would act on it; who only
  /// counts, counts it with neutral words, so that figures that are counted anew are the same.
  func open(_ bytes: [UInt8], of key: [UInt8]) throws(JSONFailure) -> [UInt8]? {
    guard SealedText.isIn(bytes) else { return bytes }
    guard let seals else {
      guard SealedText.keys(in: bytes).isEmpty else { throw JSONFailure("the event holds sealed values, and \(Core.name) has no CORDIAL_MASTER_KEY to open them") }
      return bytes
    }
    let opened = seals.open(bytes, of: owner(key))
    guard opened.broken == 0 else {
      throw JSONFailure("a sealed value can't be opened: it was changed, or sealed for another customer or member than the one it stands in")
    }
    return opened.missing > 0 && Core.holdsPersonalData ? nil : opened.bytes
  }

  private static var stateField: String { "state of \(Core.name)" }
  private static var requestField: String { CallSeal.field }

  /// A state that was sealed with a key that is gone is no state.
  func openState(_ state: [UInt8]?, of customer: String) throws(LogFailure) -> [UInt8]? {
    guard let state, SealedBlob.isOne(state) else { return state }
    guard let seals else { throw .fatal("the state of \(Core.name) is sealed, and there is no CORDIAL_MASTER_KEY to open it") }
    do throws(SealBroken) { return try seals.open(blob: state, field: Self.stateField, of: customer) } catch {
      throw .fatal("a sealed state of \(Core.name) can't be opened: its changelog was changed by somebody else")
    }
  }

  /// Nothing, where its key is gone.
  func openRequest(_ request: [UInt8], of customer: String) throws(LogFailure) -> [UInt8] {
    guard SealedBlob.isOne(request) else { return request }
    guard let seals else { throw .fatal("a recorded call of \(Core.name) is sealed, and there is no CORDIAL_MASTER_KEY to open it") }
    do throws(SealBroken) { return try seals.open(blob: request, field: Self.requestField, of: customer) ?? [] } catch {
      throw .fatal("a sealed call of \(Core.name) can't be opened: its changelog was changed by somebody else")
    }
  }

  // MARK: Sealing

  /// What the core answered, as bytes: first the customer's key where nobody may know it yet, then what is sealed with it.
  mutating func answer(_ turn: StoredTurn, _ customer: String, _ context: StreamContext) -> Answer {
    guard seals != nil else { return turn.answer(to: customer, context, topics) }
    let personal = turn.emissions.map { PersonalTexts($0.data, type: $0.type) }
    var sealing: Sealing?
    var messages: [OutgoingMessage] = []
    let holdsPersonalData = Core.holdsPersonalData && (turn.state != nil || !turn.effects.isEmpty)
    if holdsPersonalData || personal.contains(where: { !$0.isEmpty }) { sealing = seal(for: customer, at: context.now, &messages) }
    let own = Core.holdsPersonalData ? sealing : nil
    return turn.sealed(with: own, stateField: Self.stateField).answer(to: customer, context, topics, after: messages, personal, sealing)
  }

  private mutating func seal(for customer: String, at now: Milliseconds, _ messages: inout [OutgoingMessage]) -> Sealing? {
    guard let (sealing, record) = seals?.sealing(for: customer, at: Instant(milliseconds: now)) else { return nil }
    if let record { messages.append(topics.issuedKey(record)) }
    return sealing
  }

  /// A letter about a record that can't be read, with whatever key it needs before it.
  mutating func letters(_ record: Record, reason: String) -> [OutgoingMessage] {
    var messages: [OutgoingMessage] = []
    let addressee = String(decoding: topics.addressee(of: record), as: UTF8.self)
    let sealing = topics.isAboutCustomers(record.topic) ? seal(for: SealedEvent.customer(ofSubject: addressee), at: max(0, record.timestamp), &messages) : nil
    return messages + [topics.deadLetter(record, reason: reason, service: Core.name, seals: sealing)]
  }

  /// No state, no timers, and no key that this service may have issued while the customer was being forgotten.
  mutating func forget(_ customer: String) -> Answer {
    Answer(state: nil, messages: seals?.forget(customer).map { [topics.erasedKey($0)] } ?? [])
  }
}
