import Models
import Seals

/// One email as a mail server takes it (RFC 5322, MIME): text and HTML that say the same, and a way to leave with one click (RFC 8058).
public struct EmailMessage: Hashable, Sendable {
  public let sender: Mailbox
  public let recipient: Mailbox
  /// Lines end in CR LF; none is longer than 76 bytes but a header with one long word.
  public let bytes: [UInt8]

  init(
    account: EmailAccount, recipient: Mailbox, subject: String, text: String, language: String, reference: MessageReference, date: Instant,
    leave: String, isUnasked: Bool
  ) {
    sender = account.sender
    self.recipient = recipient
    let boundary = "cordial-\(Hexadecimal.text(reference.contactId.utf8).suffix(48))"
    let domain = account.sender.domain
    var lines = [
      "From: \(MIMEText.word(account.senderName)) <\(account.sender.text)>",
      "To: <\(recipient.text)>",
      "Subject: \(MIMEText.word(subject))",
      "Date: \(date.internetDate)",
      "Message-ID: \(reference.messageId(domain))",
      "In-Reply-To: \(reference.threadId(domain))",
      "References: \(reference.threadId(domain))",
      "List-Unsubscribe: <\(leave)>",
      "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
      "Auto-Submitted: \(isUnasked ? "auto-generated" : "auto-replied")",
      "Content-Language: \(MIMEText.token(language))",
      "MIME-Version: 1.0",
      "Content-Type: multipart/alternative; boundary=\"\(boundary)\"",
      "",
    ].map { MIMEText.folded($0) }
    let words = LeaveWords(language)
    for (type, body) in [
      ("text/plain", "\(text)\n\n\(words.invitation) \(leave)\n"), ("text/html", EmailPage(text, leave: leave, words: words, language: language).html),
    ] {
      lines += ["--\(boundary)", "Content-Type: \(type); charset=utf-8", "Content-Transfer-Encoding: quoted-printable", ""]
      lines += MIMEText.quotedPrintable(body)
    }
    lines += ["--\(boundary)--", ""]
    bytes = Array(lines.joined(separator: "\r\n").utf8)
  }
}

/// How to leave, in the customer's language.
struct LeaveWords {
  let invitation: String
  let link: String
  let question: String
  let button: String
  let done: String

  init(_ language: String) {
    switch language.prefix(2).lowercased() {
    case "es":
      (invitation, link) = ("Si no quiere más correos nuestros:", "No quiero más correos")
      (question, button, done) = ("¿Ya no quiere recibir correos nuestros?", "No quiero más correos", "Hecho: no le escribiremos más por correo.")
    case "pt":
      (invitation, link) = ("Se não quiser mais e-mails nossos:", "Não quero mais e-mails")
      (question, button, done) = ("Não quer mais receber nossos e-mails?", "Não quero mais e-mails", "Pronto: não escreveremos mais por e-mail.")
    default:
      (invitation, link) = ("If you want no more emails from us:", "No more emails")
      (question, button, done) = ("Do you want no more emails from us?", "No more emails", "Done: we will not write to you by email any more.")
    }
  }
}

/// The HTML of a message: the same words, links that can be tapped, nothing that loads or tracks.
struct EmailPage {
  let html: String

  init(_ text: String, leave: String, words: LeaveWords, language: String) {
    let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: true).map { "<p>\(EmailPage.linked(String($0)))</p>" }
    html = """
      <!doctype html>
      <html lang="\(EmailPage.escaped(MIMEText.token(language)))"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"></head>
      <body style="margin:0;padding:1.5rem;background:#f6f5f1;color:#1d2430;font:16px/1.5 sans-serif">
      <div style="max-width:34rem;margin:auto;background:#fff;border-radius:8px;padding:1.5rem">
      \(paragraphs.joined(separator: "\n"))
      <p style="margin-top:2rem;font-size:13px;color:#5b6472"><a style="color:#5b6472" href="\(EmailPage.escaped(leave))">\(words.link)</a></p>
      </div></body></html>

      """
  }

  /// The page that a link to leave opens; it asks first, since mail programs open links on their own.
  static func leaving(_ link: UnsubscribeLink, isDone: Bool) -> String {
    let words = LeaveWords(link.language)
    let body = isDone ? "<p>\(words.done)</p>" : "<p>\(words.question)</p><form method=\"post\"><button>\(words.button)</button></form>"
    return """
      <!doctype html>
      <html lang="\(escaped(MIMEText.token(link.language)))"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(words.link)</title><style>body{font:18px/1.5 sans-serif;max-width:30rem;margin:4rem auto;padding:0 1rem}button{font:inherit;padding:.5rem 1rem}</style></head>
      <body>\(body)</body></html>

      """
  }

  /// Addresses of pages become links; everything else is only text.
  private static func linked(_ line: String) -> String {
    line.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard word.hasPrefix("https://") else { return escaped(String(word)) }
      let address = word.hasSuffix(".") ? word.dropLast() : word
      return "<a href=\"\(escaped(String(address)))\">\(escaped(String(address)))</a>\(word.dropFirst(address.count))"
    }.joined(separator: " ")
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
