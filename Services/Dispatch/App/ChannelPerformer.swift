import DispatchChannels
import DispatchCore
import Models
import Streaming

/// Sends each contact through the provider of its channel.
struct ChannelPerformer: EffectPerformer {
  let providers: Providers
  let client: ProviderClient
  let gates: ProviderGates
  /// Nil where every channel goes through the sandbox, which tells the customer's id itself.
  let book: AddressBook?
  let clock: StreamClock
  /// Of the runner in whose name the calls are made.
  let pulse: Pulse

  func perform(_ effect: StreamEffect, key: [UInt8]) async -> [UInt8] {
    var reader = JSONReader(effect.request)
    guard let request = try? ProviderRequest(from: &reader) else {
      return ProviderAnswer(.rejected, reason: "the recorded request can't be read").json
    }
    let customer = String(decoding: key, as: UTF8.self)
    return await (effect.kind == ProviderCall.lookUp ? lookUp(request.contact) : send(request, customer)).json
  }

  private func send(_ request: ProviderRequest, _ customer: String) async -> ProviderAnswer {
    let contact = request.contact
    guard let milliseconds = clock.now else { return ProviderAnswer(.unsent, reason: "time has not begun") }
    let now = Instant(milliseconds: milliseconds)
    do throws(ContactRefusal) {
      switch contact.channel {
      case .whatsapp where providers.whatsApp != nil:
        guard let account = providers.whatsApp else { break }
        let isOpen = request.freeTextUntil.map { now < $0 } ?? false
        let call = try account.message(contact, customer: customer, isWindowOpen: isOpen)
        return await perform(contact, customer, gates.whatsApp) { await client.perform(call, WhatsAppAnswer.read) }
      case .sms where providers.twilio != nil:
        guard let account = providers.twilio else { break }
        let call = try account.message(contact, customer: customer, at: now)
        return await perform(contact, customer, gates.twilio) { await client.perform(call, TwilioAnswer.read) }
      case .voice where providers.voice != nil:
        guard let voice = providers.voice else { break }
        let call =
          if let callId = request.callId { try voice.goOn(contact, customer: customer, callId: callId) } else { try voice.begin(contact, customer: customer) }
        return await perform(contact, customer, gates.twilio) { await client.perform(call, TwilioAnswer.read) }
      case .email where providers.email != nil:
        guard let email = providers.email else { break }
        let message = try email.account.message(contact, customer: customer, at: now)
        return await perform(contact, customer, gates.email) { await email.transport.send(message).judged }
      default: break
      }
    } catch {
      return ProviderAnswer(.rejected, reason: error.reason, isPermanent: error.isPermanent)
    }
    guard let sandbox = providers.sandbox else {
      return ProviderAnswer(.rejected, reason: "no provider is configured for \(contact.channel.rawValue)", isPermanent: false)
    }
    return await gates.sandbox.pass(unless: { lateness(of: contact) }) {
      await client.perform(sandbox.send(contact, customer: customer, at: now), SandboxAccount.readSend)
    }
  }

  /// Whose address it is must be known before an answer can come; then the provider's turn is waited for.
  private func perform(
    _ contact: OutreachRequested, _ customer: String, _ gate: ProviderGate, _ call: @Sendable () async -> ProviderAnswer
  ) async -> ProviderAnswer {
    if let book, let address = PhoneNumber(contact.address)?.text ?? Mailbox(contact.address)?.text {
      do { try await book.learn(address, customer) } catch {
        return ProviderAnswer(.unsent, reason: "the customer's address could not be noted")
      }
    }
    return await gate.pass(unless: { lateness(of: contact) }, call)
  }

  /// The last check holds only until the contact expires, however long its turn was waited for.
  /// Asked at the last moment before a call: what was decided too long ago, by this copy or by its clock, is not sent.
  private func lateness(of contact: OutreachRequested) -> ProviderAnswer? {
    guard !pulse.isLost(at: clock.steady) else { return ProviderAnswer(.unsent, reason: "this copy stood still before the call") }
    return clock.now.flatMap { ProviderCall.refusal(of: contact, at: Instant(milliseconds: $0)) }
  }

  /// Neither WhatsApp nor a mail server finds what was sent: there, only a late receipt settles what is unknown.
  private func lookUp(_ contact: OutreachRequested) async -> ProviderAnswer {
    if providers.isReal(contact.channel), let lookUp = providers.twilio.map({ TwilioLookUp($0) }), let call = lookUp.request(contact) {
      return await client.perform(call) { lookUp.read($0, contact) }
    }
    if providers.isReal(contact.channel) { return ProviderAnswer(.unknown, reason: "the provider can't be asked for a contact") }
    guard let sandbox = providers.sandbox else { return ProviderAnswer(.unknown, reason: "no provider is configured any more") }
    return await client.perform(sandbox.lookUp(contact), SandboxAccount.readLookUp)
  }
}
