import Foundation
import HTTPTypes
import Hummingbird
import Models
import Seals

/// Twilio's Messages and Calls APIs: creating both, updating a call with TwiML, and listing both.
struct TwilioRoutes: Sendable {
  let intake: SandboxIntake
  let calls: TwilioCalls
  /// The account's token.
  let secret: Secret

  func add(to router: Router<SandboxContext>) {
    router.post("/2010-04-01/Accounts/:sid/Messages.json") { request, context in
      try await guarded(request, context) { sid, form in try await text(sid, form, context) }
    }
    router.post("/2010-04-01/Accounts/:sid/Calls.json") { request, context in
      try await guarded(request, context) { sid, form in try await call(sid, form, context) }
    }
    router.post("/2010-04-01/Accounts/:sid/Calls/:call") { request, context in
      let callSid = try context.parameters.require("call").replacing(".json", with: "")
      return try await guarded(request, context) { _, form in
        guard let twiml = form["Twiml"], await calls.goOn(callSid, TwiML(twiml)) else { return failure(.notFound, 20404, "The requested call was not found") }
        return .json(.ok) { writer in
          writer.member("sid", callSid)
          writer.member("status", "in-progress")
        }
      }
    }
    for (list, channel) in [("Messages.json", Channel.sms), ("Calls.json", .voice)] {
      router.get(RouterPath("/2010-04-01/Accounts/:sid/\(list)")) { request, context in
        try await guarded(request, context) { sid, _ in await listed(sid, channel, to: request.uri.queryParameters["To"].map(String.init)) }
      }
    }
  }

  private func guarded(
    _ request: Request, _ context: SandboxContext, _ answer: (String, Form) async throws -> Response
  ) async throws -> Response {
    let sid = try context.parameters.require("sid")
    guard request.headers[.authorization] == secret.basic(user: sid) else { return failure(.unauthorized, 20003, "Authenticate") }
    return try await answer(sid, Form(reading: String(decoding: try await request.sandboxBody(), as: UTF8.self)))
  }

  private func text(_ sid: String, _ form: Form, _ context: SandboxContext) async throws -> Response {
    guard let to = form["To"], TwilioRoutes.isNumber(to) else { return failure(.badRequest, 21211, "The 'To' number is not a valid phone number") }
    guard let sender = form["From"] ?? form["MessagingServiceSid"] else { return failure(.badRequest, 21603, "A 'From' phone number is required") }
    guard let text = form["Body"], (1...1600).contains(text.utf16.count) else { return failure(.badRequest, 21617, "The message body is missing or too long") }
    let note = CallbackNote(query: form["StatusCallback"])
    return try await intake.take(
      SandboxRequest(
        idempotencyKey: note.contact ?? Fingerprint.hex(form.encoded), reference: note.customer ?? to, channel: .sms, to: to, text: text,
        line: .sms(TwilioLine(accountSid: sid, sender: sender, statusCallback: form["StatusCallback"]))), context, refused: refusal
    ) { message, _ in .json(.created) { TwilioRoutes.write(message, sid, &$0) } }
  }

  private func call(_ sid: String, _ form: Form, _ context: SandboxContext) async throws -> Response {
    guard let to = form["To"], TwilioRoutes.isNumber(to) else { return failure(.badRequest, 21211, "The 'To' number is not a valid phone number") }
    guard let sender = form["From"], let url = form["Url"] else { return failure(.badRequest, 21205, "Url parameter is required") }
    let call = TwilioCall(
      line: TwilioLine(accountSid: sid, sender: sender, statusCallback: form["StatusCallback"]), callSid: "CA\(TwilioId.of(form.encoded))", action: nil)
    if let fault = await intake.provider.fault(for: CallbackNote(query: url).customer ?? to), !fault.takes { return refusal(fault) }
    await calls.ring(call, to: to, url: url)
    return .json(.created) { writer in
      writer.member("sid", call.callSid)
      writer.member("status", "queued")
      writer.member("to", to)
      writer.member("from", sender)
    }
  }

  private func listed(_ sid: String, _ channel: Channel, to number: String?) async -> Response {
    let messages = await intake.provider.messages(to: number).filter { $0.request.channel == channel && $0.request.line != .own }
    return .json(.ok) { writer in
      writer.key(channel == .voice ? "calls" : "messages")
      writer.beginArray()
      for message in messages {
        writer.beginObject()
        TwilioRoutes.write(message, sid, &writer)
        writer.endObject()
      }
      writer.endArray()
    }
  }

  private static func write(_ message: SandboxMessage, _ sid: String, _ writer: inout JSONWriter) {
    let date = message.takenAt.internetDate
    writer.member("sid", message.messageId)
    writer.member("account_sid", sid)
    writer.member("to", message.request.to)
    writer.member("status", message.status == .accepted ? "queued" : message.status == .failed ? "undelivered" : message.status.rawValue)
    if message.request.channel == .sms { writer.member("body", message.request.text) }
    writer.member("date_created", date)
  }

  private static func isNumber(_ text: String) -> Bool { text.hasPrefix("+") && (7...15).contains(text.utf8.count - 1) && text.dropFirst().allSatisfy(\.isNumber) }

  private func refusal(_ fault: SandboxFault) -> Response {
    switch fault {
    case .tooMany, .tooManyLater: failure(.tooManyRequests, 20429, "Too many requests")
    case .unavailable: failure(.serviceUnavailable, 20503, "Service unavailable")
    case .gone: failure(.badRequest, 21610, "Attempt to send to unsubscribed recipient")
    default: failure(.badRequest, 21408, "Permission to send has not been enabled for the region")
    }
  }

  private func failure(_ status: HTTPResponse.Status, _ code: Int64, _ message: String) -> Response {
    .json(status) { writer in
      writer.member("code", code)
      writer.member("message", message)
      writer.member("more_info", "https://www.twilio.com/docs/errors/\(code)")
      writer.member("status", Int64(status.code))
    }
  }
}

extension CallbackNote {
  /// From the query of an address.
  init(query url: String?) { self.init(Form(reading: (url ?? "").split(separator: "?", maxSplits: 1).dropFirst().first ?? "")) }
}
