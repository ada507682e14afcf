import Bytes
import DispatchCore
import Models
import Streaming
import Support

/// The provider of a simulation: takes messages, refuses some, times out before or after it has sent, and is asked by key.
///
/// It does not recognise a repeated key, as many real ones don't: each request that it takes is a message on a phone.
final class MessageProvider {
  private(set) var sent: [SentMessage] = []
  private var sentKeys: Set<String> = []
  private unowned let outside: Outside
  private var random: SimulatedRandom
  /// Answers every call truthfully and at once.
  var isCalm = false

  init(_ outside: Outside, random: SimulatedRandom) {
    self.outside = outside
    self.random = random
  }

  func answer(_ effect: StreamEffect, _ key: [UInt8]) -> [UInt8] {
    var reader = JSONReader(effect.request)
    guard let request = try? OutreachRequested(from: &reader) else { return ProviderAnswer(.rejected, reason: "unreadable").json }
    if effect.kind == ProviderCall.lookUp { return lookUp(request).json }
    if let refusal = ProviderCall.refusal(of: request, at: outside.now) { return refusal.json }
    return send(request, effect.id, String(decoding: key, as: UTF8.self)).json
  }

  private func send(_ request: OutreachRequested, _ effect: Identity, _ customer: String) -> ProviderAnswer {
    guard let person = outside.person(customer) else { return ProviderAnswer(.rejected, reason: "nobody has this address") }
    let luck = isCalm ? 99 : random.below(100)
    let isDead = request.channel == person.deadChannel
    switch luck {
    case 0..<4: return ProviderAnswer(.unsent, reason: "busy", retryAfterSeconds: random.chance(1, of: 2) ? 30 + random.below(3600) : nil)
    case 4..<7: return ProviderAnswer(.unknown, reason: "timed out before it was sent")
    case 7..<9 where isDead: return ProviderAnswer(.rejected, reason: "no such address", isPermanent: true)
    default: break
    }
    let message = SentMessage(effect: effect, customer: customer, at: outside.now, request: request, isDead: isDead)
    sent.append(message)
    sentKeys.insert(request.contactId)
    report(message)
    if !isDead { person.receive(message) }
    return luck < 12 ? ProviderAnswer(.unknown, reason: "timed out after it was sent") : ProviderAnswer(.accepted, messageId: message.id)
  }

  /// Receipts come soon, hours late, or never.
  private func report(_ message: SentMessage) {
    let seconds = random.chance(1, of: 15) ? random.below(40_000) : 1 + random.below(90)
    guard message.isDead || !random.chance(1, of: 30) else { return }
    outside.agenda.add(outside.now.adding(seconds: Int64(seconds)).milliseconds) { [unowned outside] in
      outside.receipt(message.isDead ? .failed : .delivered, message)
    }
  }

  private func lookUp(_ request: OutreachRequested) -> ProviderAnswer {
    if !isCalm, random.chance(1, of: 8) { return ProviderAnswer(.unknown, reason: "the look-up timed out") }
    return sentKeys.contains(request.contactId)
      ? ProviderAnswer(.accepted, messageId: "m-\(request.contactId)") : ProviderAnswer(.notFound)
  }
}
