public import DispatchCore
import Foundation

/// What the Cloud API's answer says about a message.
public enum WhatsAppAnswer {
  private struct Accepted: Decodable {
    struct Message: Decodable { var id: String }
    var messages: [Message]
  }

  struct Failure: Decodable {
    struct Detail: Decodable {
      var code: Int
      var message: String?
    }
    var error: Detail
  }

  public static func read(_ answer: HTTPAnswer) -> ProviderAnswer {
    let body = Data(answer.body)
    if (200...299).contains(answer.status) {
      let id = (try? JSONDecoder().decode(Accepted.self, from: body))?.messages.first?.id
      // Without an id it is not an answer of the Cloud API (a proxy's page, perhaps): nobody knows what became of the message.
      return id.map { ProviderAnswer(.accepted, messageId: $0) } ?? ProviderAnswer(.unknown, reason: "WhatsApp answered without an id")
    }
    guard let code = (try? JSONDecoder().decode(Failure.self, from: body))?.error.code else {
      return HTTPAnswer.judged(answer, "WhatsApp answered \(answer.status)")
    }
    let reason = "WhatsApp answered \(answer.status) with error \(code)"
    return switch meaning(code) {
    case .passing: ProviderAnswer(.unsent, reason: reason, retryAfterSeconds: answer.retryAfterSeconds)
    case .unreachable: ProviderAnswer(.rejected, reason: reason, isPermanent: true)
    case .refused: ProviderAnswer(.rejected, reason: reason, isPermanent: false)
    }
  }

  enum Meaning { case passing, unreachable, refused }

  /// Source: developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes. An error document means that no message was sent.
  static func meaning(_ code: Int) -> Meaning {
    switch code {
    // Our token, our account or our limits: mended by waiting or by the operator.
    case 0, 1, 2, 4, 190, 80007, 130429, 130497, 131000, 131005, 131016, 131042, 131045, 131048, 131056, 131057, 133004: .passing
    // No such WhatsApp user, or one who can't be written to.
    case 131021, 131026: .unreachable
    default: .refused
    }
  }
}

extension HTTPAnswer {
  /// An answer that the provider's own error document does not explain. A gateway that gives up may have passed the request on.
  static func judged(_ answer: HTTPAnswer, _ reason: String) -> ProviderAnswer {
    switch answer.status {
    case 429, 503: ProviderAnswer(.unsent, reason: reason, retryAfterSeconds: answer.retryAfterSeconds)
    case 500...599, 408: ProviderAnswer(.unknown, reason: reason)
    default: ProviderAnswer(.rejected, reason: reason, isPermanent: false)
    }
  }
}
