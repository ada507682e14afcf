import HTTPTypes
import Hummingbird
import Models

/// WhatsApp's Cloud API: `POST /v23.0/{phone number id}/messages`, with its limits, its 24-hour window and its error documents.
struct WhatsAppRoutes: Sendable {
  let intake: SandboxIntake
  let token: String

  func add(to router: Router<SandboxContext>) {
    router.post("/:version/:phone/messages") { request, context in
      guard request.headers[.authorization] == "Bearer \(token)" else {
        return failure(.unauthorized, WhatsAppMessage.Refusal(code: 190, message: "Invalid OAuth access token"))
      }
      return try await take(try await request.sandboxBody(), phone: try context.parameters.require("phone"), context)
    }
  }

  private func take(_ body: [UInt8], phone: String, _ context: SandboxContext) async throws -> Response {
    do throws(WhatsAppMessage.Refusal) {
      let message = try WhatsAppMessage(body)
      let note = CallbackNote(Form(reading: message.callback ?? ""))
      let reference = note.customer ?? message.to
      let isWindowOpen = await intake.provider.wroteLately(reference, on: .whatsapp)
      guard message.isTemplate || isWindowOpen else { throw .windowClosed }
      let asked = SandboxRequest(
        idempotencyKey: note.contact ?? Fingerprint.hex(String(decoding: body, as: UTF8.self)), reference: reference, channel: .whatsapp, to: message.to,
        text: message.text, buttons: message.buttons, line: .whatsApp(WhatsAppLine(phoneNumberId: phone, callback: message.callback)))
      return try await answer(asked, context)
    } catch { return failure(.badRequest, error) }
  }

  private func answer(_ asked: SandboxRequest, _ context: SandboxContext) async throws(WhatsAppMessage.Refusal) -> Response {
    do {
      return try await intake.take(asked, context, refused: refusal) { message, _ in
        .json(.ok) { writer in
          writer.member("messaging_product", "whatsapp")
          writer.member("contacts", [asked.to]) { writer, number in
            writer.beginObject()
            writer.member("input", number)
            writer.member("wa_id", String(number.dropFirst()))
            writer.endObject()
          }
          writer.member("messages", [message.messageId]) { writer, id in
            writer.beginObject()
            writer.member("id", id)
            writer.endObject()
          }
        }
      }
    } catch { throw WhatsAppMessage.Refusal(code: 131000, message: "Something went wrong") }
  }

  private func refusal(_ fault: SandboxFault) -> Response {
    switch fault {
    case .tooMany, .tooManyLater: failure(.tooManyRequests, WhatsAppMessage.Refusal(code: 130429, message: "Rate limit hit"))
    case .unavailable: failure(.serviceUnavailable, WhatsAppMessage.Refusal(code: 131016, message: "Service unavailable"))
    case .gone: failure(.badRequest, WhatsAppMessage.Refusal(code: 131026, message: "Message undeliverable"))
    default: failure(.badRequest, .badParameter("a fault that was asked for"))
    }
  }

  private func failure(_ status: HTTPResponse.Status, _ refusal: WhatsAppMessage.Refusal) -> Response {
    .json(status) { writer in
      writer.key("error")
      writer.beginObject()
      writer.member("message", "(#\(refusal.code)) \(refusal.message)")
      writer.member("type", "OAuthException")
      writer.member("code", Int64(refusal.code))
      writer.endObject()
    }
  }
}
