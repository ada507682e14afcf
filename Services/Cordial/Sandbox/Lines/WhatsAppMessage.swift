import Foundation
import Models

/// A message as the Cloud API takes it, with the limits that the real one has.
struct WhatsAppMessage {
  /// An error document of the Cloud API (developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes).
  struct Refusal: Error {
    var code: Int
    var message: String

    static func badParameter(_ detail: String) -> Refusal { Refusal(code: 131009, message: "Parameter value is not valid: \(detail)") }
    static let windowClosed = Refusal(code: 131047, message: "More than 24 hours have passed since the customer last replied to this number.")
  }

  var to: String
  var text: String
  var buttons: [MessageButton] = []
  var callback: String?
  var isTemplate = false

  init(_ body: [UInt8]) throws(Refusal) {
    let document: Document
    do { document = try JSONDecoder().decode(Document.self, from: Data(body)) } catch { throw Refusal(code: 100, message: "Invalid parameter") }
    guard document.messaging_product == "whatsapp" else { throw .badParameter("messaging_product") }
    let digits = document.to.filter(\.isNumber)
    guard (7...15).contains(digits.count) else { throw Refusal(code: 131026, message: "Message undeliverable") }
    to = "+\(digits)"
    callback = document.biz_opaque_callback_data
    guard (callback?.count ?? 0) <= 512 else { throw .badParameter("biz_opaque_callback_data") }
    switch document.type ?? "text" {
    case "text":
      guard let body = document.text?.body, (1...4096).contains(body.count) else { throw .badParameter("text.body") }
      text = body
    case "interactive":
      guard let interactive = document.interactive else { throw .badParameter("interactive") }
      (text, buttons) = try interactive.shown()
    case "template":
      guard let template = document.template else { throw .badParameter("template") }
      text = template.shown
      isTemplate = true
    default: throw .badParameter("type")
    }
  }

  private struct Document: Decodable {
    var messaging_product: String
    var to: String
    var type: String?
    var text: Words?
    var interactive: Interactive?
    var template: Template?
    var biz_opaque_callback_data: String?
  }
  private struct Words: Decodable { var body: String }
  private struct Shown: Decodable { var text: String }

  private struct Interactive: Decodable {
    struct Button: Decodable { var reply: Choice }
    struct Section: Decodable { var rows: [Choice] }
    struct Choice: Decodable {
      var id: String
      var title: String
    }
    struct Link: Decodable {
      var display_text: String
      var url: String
    }
    struct Action: Decodable {
      var buttons: [Button]?
      var sections: [Section]?
      var parameters: Link?
    }
    var type: String
    var body: Shown
    var action: Action

    func shown() throws(Refusal) -> (String, [MessageButton]) {
      guard (1...1024).contains(body.text.count) else { throw .badParameter("interactive.body.text") }
      switch type {
      case "button":
        let choices = (action.buttons ?? []).map(\.reply)
        guard (1...3).contains(choices.count), choices.allSatisfy({ (1...20).contains($0.title.count) && $0.id.count <= 256 }),
          Set(choices.map(\.title)).count == choices.count
        else { throw .badParameter("interactive.action.buttons") }
        return (body.text, choices.map { MessageButton(id: $0.id, title: $0.title) })
      case "list":
        let choices = (action.sections ?? []).flatMap(\.rows)
        guard (1...10).contains(choices.count), choices.allSatisfy({ (1...24).contains($0.title.count) && $0.id.count <= 200 }) else {
          throw .badParameter("interactive.action.sections")
        }
        return (body.text, choices.map { MessageButton(id: $0.id, title: $0.title) })
      case "cta_url":
        guard let link = action.parameters, (1...20).contains(link.display_text.count) else { throw .badParameter("interactive.action.parameters") }
        return ("\(body.text) \(link.url)", [])
      default: throw .badParameter("interactive.type")
      }
    }
  }

  private struct Template: Decodable {
    struct Language: Decodable { var code: String }
    struct Component: Decodable { var parameters: [Shown]? }
    var name: String
    var language: Language
    var components: [Component]?

    /// The sandbox knows no approved templates: it shows the name and what was filled in.
    var shown: String {
      let values = (components ?? []).flatMap { $0.parameters ?? [] }.map(\.text)
      return ["[\(name), \(language.code)]"].joined() + (values.isEmpty ? "" : " " + values.joined(separator: " · "))
    }
  }
}
