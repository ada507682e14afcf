import DispatchChannels
import DispatchCore
import Models
import Streaming

/// Sends each contact through the provider of its channel.
struct ChannelPerformer: EffectPerformer {
  let providers: Providers
  let client: ProviderClient
  /// Nil where every channel goes through the sandbox, which tells the customer's id itself.
  let book: AddressBook?
  let clock: StreamClock

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
        return await perform(call, contact, customer, WhatsAppAnswer.read)
      case .sms where providers.twilio != nil:
        guard let account = providers.twilio else { break }
        let call = try account.message(contact, customer: customer, at: now)
        return await perform(call, contact, customer, TwilioAnswer.read)
      default: break
      }
    } catch {
      return ProviderAnswer(.rejected, reason: error.reason, isPermanent: error.isPermanent)
    }
    guard let sandbox = providers.sandbox else {
      return ProviderAnswer(.rejected, reason: "no provider is configured for \(contact.channel.rawValue)", isPermanent: false)
    }
    if let refusal = ProviderCall.refusal(of: contact, at: now) { return refusal }
    return await client.perform(sandbox.send(contact, customer: customer), SandboxAccount.readSend)
  }

  /// Whose number it is must be known before an answer can come; then the moment of the last check is looked at once more.
  private func perform(
    _ call: HTTPCall, _ contact: OutreachRequested, _ customer: String, _ read: (HTTPAnswer) -> ProviderAnswer
  ) async -> ProviderAnswer {
    if let book, let number = PhoneNumber(contact.address) {
      do { try await book.learn(number.text, customer) } catch {
        return ProviderAnswer(.unsent, reason: "the customer's number could not be noted")
      }
    }
    if let now = clock.now, let refusal = ProviderCall.refusal(of: contact, at: Instant(milliseconds: now)) { return refusal }
    return await client.perform(call, read)
  }

  /// Neither WhatsApp nor Twilio finds a message by an id of ours: there, only a late receipt settles what is unknown.
  private func lookUp(_ contact: OutreachRequested) async -> ProviderAnswer {
    if providers.isReal(contact.channel) { return ProviderAnswer(.unknown, reason: "the provider can't be asked for a contact") }
    guard let sandbox = providers.sandbox else { return ProviderAnswer(.unknown, reason: "no provider is configured any more") }
    return await client.perform(sandbox.lookUp(contact), SandboxAccount.readLookUp)
  }
}
