import DispatchChannels
import Foundation
import Hosting
import Models
import Seals

/// Reads providers' settings from variables and mounted files, and collects what is wrong with them.
struct ProviderSettings {
  private let environment: [String: String]
  private var sentences: [String] = []

  init(_ environment: [String: String]) { self.environment = environment }

  func text(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// The variable, or what the file holds that `NAME_FILE` names.
  func value(_ name: String) -> String? { environment.valueOrFile(name) }

  mutating func required(_ name: String, _ purpose: String) -> String {
    guard let value = value(name) else {
      sentences.append("\(name) is not set; it must be \(purpose)")
      return ""
    }
    return value
  }

  mutating func secret(_ name: String, _ purpose: String) -> Secret { Secret(required(name, purpose)) }

  /// A secret that others sign or seal with too: while it is changed, what is made with `NAME_OLD` counts as well.
  mutating func changingSecret(_ name: String, _ purpose: String) -> Secret { Secret(required(name, purpose), before: value("\(name)_OLD")) }

  /// The same, where it need not be set.
  func changingSecret(_ name: String) -> Secret? { environment.secret(name) }

  mutating func number(_ name: String) -> Int {
    guard let value = text(name).flatMap({ Int($0) }), value > 0 else {
      sentences.append("\(name) must be a number above 0")
      return 1
    }
    return value
  }

  mutating func choice(_ name: String, _ choices: [String]) -> String {
    guard let value = text(name), choices.contains(value) else {
      sentences.append("\(name) must be one of \(choices.joined(separator: ", "))")
      return choices[0]
    }
    return value
  }

  /// Nil where it is not set.
  mutating func phoneNumber(_ name: String) -> PhoneNumber? {
    guard let text = text(name) else { return nil }
    guard let number = PhoneNumber(text) else {
      sentences.append("\(name) is “\(text)”; it must be a number such as +15005550006")
      return nil
    }
    return number
  }

  mutating func mailbox(_ name: String) -> Mailbox {
    guard let mailbox = Mailbox(required(name, "our mailbox, such as collections@acme.example")) else {
      if text(name) != nil { sentences.append("\(name) is no mailbox; it must look like collections@acme.example") }
      return Mailbox.nobody
    }
    return mailbox
  }

  mutating func mailServer(_ url: String) -> String {
    if !url.hasPrefix("smtp://"), !url.hasPrefix("smtps://") {
      sentences.append("CORDIAL_SMTP_URL is “\(url)”; it must begin with smtp:// or smtps://")
    }
    return url
  }

  /// Nil where it is not set.
  mutating func paymentPage(_ name: String) -> String? {
    guard let page = text(name) else { return nil }
    if let mistake = PaymentGateway.mistake(in: page) { sentences.append("\(name) is “\(page)”; \(mistake)") }
    return page
  }

  mutating func templates(_ name: String) -> [WhatsAppTemplate] {
    guard let path = text(name) else { return [] }
    guard let bytes = try? Data(contentsOf: URL(filePath: path)) else {
      sentences.append("\(name) names a file that can't be read")
      return []
    }
    do throws(JSONFailure) { return try WhatsAppTemplate.list(Array(bytes)) } catch {
      sentences.append("\(name): \(error)")
      return []
    }
  }

  func finish() throws(ConfigurationFailure) {
    guard sentences.isEmpty else { throw ConfigurationFailure(sentences: sentences) }
  }
}
