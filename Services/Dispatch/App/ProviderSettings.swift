import DispatchChannels
import Foundation
import Hosting
import Models

/// Reads providers' settings from variables and mounted files, and collects what is wrong with them.
struct ProviderSettings {
  private let environment: [String: String]
  private var sentences: [String] = []

  init(_ environment: [String: String]) { self.environment = environment }

  func text(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// The variable, or what the file holds that `NAME_FILE` names.
  func value(_ name: String) -> String? {
    if let value = text(name) { return value }
    guard let path = text("\(name)_FILE"), let content = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    let trimmed = content.hasSuffix("\n") ? String(content.dropLast()) : content
    return trimmed.isEmpty ? nil : trimmed
  }

  mutating func required(_ name: String, _ purpose: String) -> String {
    guard let value = value(name) else {
      sentences.append("\(name) is not set; it must be \(purpose)")
      return ""
    }
    return value
  }

  mutating func secret(_ name: String, _ purpose: String) -> Secret { Secret(required(name, purpose)) }

  mutating func choice(_ name: String, _ choices: [String]) -> String {
    guard let value = text(name), choices.contains(value) else {
      sentences.append("\(name) must be one of \(choices.joined(separator: ", "))")
      return choices[0]
    }
    return value
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
