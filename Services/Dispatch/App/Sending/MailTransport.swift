import DispatchChannels
import DispatchMail
import Foundation

/// Hands messages to the mail server from threads of its own, since each call blocks until the server has answered.
struct MailTransport: Sendable {
  let server: MailServer
  private let threads = DispatchQueue(label: "cordial.mail", attributes: .concurrent)

  init(_ server: MailServer) { self.server = server }

  func send(_ message: EmailMessage) async -> MailAnswer {
    await withCheckedContinuation { done in
      threads.async { done.resume(returning: server.send(message)) }
    }
  }
}
