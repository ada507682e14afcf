public import DispatchCore
import Foundation

/// What Twilio's answer says about a message or a call.
public enum TwilioAnswer {
  private struct Created: Decodable { var sid: String }
  private struct Failure: Decodable { var code: Int }

  public static func read(_ answer: HTTPAnswer) -> ProviderAnswer {
    let body = Data(answer.body)
    if (200...299).contains(answer.status) {
      let sid = (try? JSONDecoder().decode(Created.self, from: body))?.sid
      return sid.map { ProviderAnswer(.accepted, messageId: $0) } ?? ProviderAnswer(.unknown, reason: "Twilio answered without an id")
    }
    guard let code = (try? JSONDecoder().decode(Failure.self, from: body))?.code else {
      return HTTPAnswer.judged(answer, "Twilio answered \(answer.status)")
    }
    let reason = "Twilio answered \(answer.status) with error \(code)"
    return switch meaning(code, status: answer.status) {
    case .passing: ProviderAnswer(.unsent, reason: reason, retryAfterSeconds: answer.retryAfterSeconds)
    case .unreachable: ProviderAnswer(.rejected, reason: reason, isPermanent: true)
    case .refused: ProviderAnswer(.rejected, reason: reason, isPermanent: false)
    }
  }

  enum Meaning { case passing, unreachable, refused }

  /// Source: twilio.com/docs/api/errors. An error document means that nothing was created.
  static func meaning(_ code: Int, status: Int) -> Meaning {
    switch code {
    // Credentials, account or limits: mended by waiting or by the operator.
    case 20003, 20005, 20429, 14107, 21611, 30001, 30002, 30022: .passing
    // No such number, a landline, one that said STOP, or one that no route leads to.
    case 21211, 21214, 21217, 21610, 21614, 30005, 30006: .unreachable
    default: status == 429 || status >= 500 ? .passing : .refused
    }
  }
}
