import AsyncHTTPClient
import Foundation
import Logging
import Models
import NIOCore
import NIOHTTP1
import Seals

/// Phones that ring: each is picked up at once, and what the call says appears on it.
actor TwilioCalls {
  private struct Ringing: Sendable {
    var call: TwilioCall
    var number: String
    var url: String
  }

  private let provider: SandboxProvider
  private let client: HTTPClient
  private let secret: Secret
  private let logger: Logger
  private var numbers: [String: (call: TwilioCall, number: String)] = [:]
  private nonisolated let ringing: AsyncStream<Ringing>
  private let bell: AsyncStream<Ringing>.Continuation

  init(provider: SandboxProvider, client: HTTPClient, secret: Secret, logger: Logger) {
    self.provider = provider
    self.client = client
    self.secret = secret
    self.logger = logger
    (ringing, bell) = AsyncStream.makeStream(of: Ringing.self)
  }

  /// Rings a phone.
  func ring(_ call: TwilioCall, to number: String, url: String) {
    numbers[call.callSid] = (call, number)
    bell.yield(Ringing(call: call, number: number, url: url))
  }

  /// Says the next turn of a call; false where there is no such call.
  func goOn(_ callSid: String, _ turn: TwiML) async -> Bool {
    guard let known = numbers[callSid] else { return false }
    await say(turn, known.call, known.number)
    return true
  }

  /// Picks up until the task is cancelled.
  func run() async {
    for await one in ringing {
      let request = one.call.pickedUp(one.url, to: one.number).request(secret, seconds: 0)
      guard let response = try? await client.execute(request, timeout: .seconds(10)), response.status == .ok,
        let body = try? await response.body.collect(upTo: 1 << 16)
      else {
        logger.warning("nobody says what to say in a call")
        continue
      }
      await say(TwiML(String(buffer: body)), one.call, one.number, url: one.url)
    }
  }

  private func say(_ turn: TwiML, _ call: TwilioCall, _ number: String, url: String? = nil) async {
    guard !turn.said.isEmpty else { return }
    let note = CallbackNote(query: turn.action ?? url)
    var listening = call
    listening.action = turn.action
    _ = await provider.take(
      SandboxRequest(
        idempotencyKey: note.contact ?? Fingerprint.hex(call.callSid + turn.said), reference: note.customer ?? number, channel: .voice, to: number,
        text: turn.said, line: .call(listening)))
  }
}
