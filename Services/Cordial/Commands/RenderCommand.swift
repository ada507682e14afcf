import ArgumentParser
import DispatchChannels
import Foundation
import Models
import Seals
import Terminal

/// `cordial render`: what providers would be sent, without sending it.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Print the requests that providers would get for contacts, without sending anything.",
    discussion: """
      Reads outreach.requested events, one a line: cordial tail collections.outreach --json --from-beginning | cordial render. Accounts are \
      those of the environment (see dispatch), or placeholders; credentials are never printed. Lines that cannot be read are named on standard \
      error; the exit status is then 1.
      """)

  @Flag(help: "Customers have not written on WhatsApp for 24 hours: only approved templates may be sent.")
  var outsideWindow = false

  @Option(help: "A JSON file of approved WhatsApp templates, as CORDIAL_WHATSAPP_TEMPLATES names one.")
  var templates: String?

  func run() throws {
    func variable(_ name: String, _ placeholder: String) -> String {
      Surroundings.variables[name].flatMap { $0.isEmpty ? nil : $0 } ?? placeholder
    }
    let approved = try templates.map { path in
      guard let bytes = FileManager.default.contents(atPath: path) else { throw Refusal("\(path) cannot be read") }
      return try WhatsAppTemplate.list(Array(bytes))
    }
    let unused = Secret("")
    let twilio = TwilioAccount(
      url: variable("CORDIAL_TWILIO_URL", "https://api.twilio.com"), accountSid: variable("CORDIAL_TWILIO_ACCOUNT_SID", "ACCOUNT_SID"),
      authToken: unused, sender: variable("CORDIAL_TWILIO_SENDER", "+15005550006"),
      publicURL: variable("CORDIAL_PUBLIC_URL", "https://collections.example.org"),
      isThirdParty: variable("CORDIAL_COLLECTS_FOR", "self") == "others")
    guard let number = PhoneNumber(variable("CORDIAL_TWILIO_VOICE_NUMBER", "+15005550006")) else {
      throw Refusal("CORDIAL_TWILIO_VOICE_NUMBER must be a number such as +15005550006")
    }
    let rendering = Rendering(
      whatsApp: WhatsAppAccount(
        url: variable("CORDIAL_WHATSAPP_URL", "https://graph.facebook.com/v23.0"),
        phoneNumberId: variable("CORDIAL_WHATSAPP_PHONE_NUMBER_ID", "PHONE_NUMBER_ID"), token: unused, appSecret: unused, verifyToken: unused,
        templates: approved ?? []),
      twilio: twilio, voice: TwilioVoice(account: twilio, number: number),
      email: EmailAccount(
        senderName: variable("CORDIAL_EMAIL_NAME", "Acme"), sender: Mailbox(variable("CORDIAL_EMAIL_SENDER", "")) ?? .nobody,
        publicURL: variable("CORDIAL_PUBLIC_URL", "https://collections.example.org"), secret: unused), isWindowOpen: !outsideWindow)
    let terminal = Terminal()
    let output = LineWriter(.standardOutput)
    var bad = 0
    var input = try InputLines(path: nil)
    while let line = input.next() {
      if line.isEmpty { continue }
      if SealedText.isIn(Array(line)) {
        bad += 1
        terminal.note("line \(input.number): is sealed; let `cordial tail` write it where CORDIAL_MASTER_KEY is set")
        continue
      }
      do { try output.write(line: try rendering.line(Array(line))) } catch let error as JSONFailure {
        bad += 1
        terminal.note("line \(input.number): \(error)")
      }
    }
    try output.flush()
    if bad > 0 { throw ExitCode(1) }
  }
}
