import Models

/// What a WhatsApp message shows.
enum WhatsAppContent: Hashable {
  case text(String)
  /// At most three, titles of at most 20 characters.
  case buttons(String, [MessageButton])
  /// Where a title is too long for a button: behind one button, rows with titles of at most 24 characters.
  case list(String, open: String, [MessageButton])
  /// The text, and a button that opens a link.
  case link(String, title: String, url: String)
  case template(WhatsAppTemplate.Filled)

  static let textMax = 4096
  static let interactiveTextMax = 1024

  /// The richest form that the words fit into.
  init(_ contact: OutreachRequested) throws(ContactRefusal) {
    guard contact.text.count <= WhatsAppContent.textMax else { throw ContactRefusal("the text is longer than WhatsApp takes") }
    let words = WhatsAppWords(contact.language)
    if !contact.buttons.isEmpty {
      let buttons = contact.buttons.map { MessageButton(id: WhatsAppButton.id($0.id, of: contact.contactId), title: $0.title) }
      guard Set(buttons.map(\.title)).count == buttons.count, buttons.allSatisfy({ (1...24).contains($0.title.count) }) else {
        throw ContactRefusal("a button's title is empty, repeated or longer than 24 characters")
      }
      if contact.text.count > WhatsAppContent.interactiveTextMax {
        // No form with buttons takes so long a text: the titles stand below it, to be typed.
        let written = ([contact.text] + buttons.map { "– \($0.title)" }).joined(separator: "\n")
        guard written.count <= WhatsAppContent.textMax else { throw ContactRefusal("the text is longer than WhatsApp takes") }
        self = .text(written)
      } else {
        let fits = buttons.count <= 3 && buttons.allSatisfy { $0.title.count <= 20 }
        self = fits ? .buttons(contact.text, buttons) : .list(contact.text, open: words.choose, buttons)
      }
    } else if let (text, url) = WhatsAppContent.lastLink(contact.text), text.count <= WhatsAppContent.interactiveTextMax {
      self = .link(text, title: words.pay, url: url)
    } else {
      self = .text(contact.text)
    }
  }

  /// The one link of a text, where it is the text's last word; in the middle of a text it stays where it is.
  private static func lastLink(_ text: String) -> (text: String, url: String)? {
    let words = text.split(separator: " ")
    guard let last = words.last, last.hasPrefix("https://"), words.count(where: { $0.hasPrefix("http") }) == 1, words.count > 1 else { return nil }
    return (words.dropLast().joined(separator: " "), String(last))
  }

  func write(to writer: inout JSONWriter) {
    switch self {
    case .text(let text):
      writer.member("type", "text")
      writer.object("text") {
        $0.member("body", text)
        $0.member("preview_url", false)
      }
    case .buttons(let text, let buttons):
      WhatsAppContent.interactive("button", text, &writer) {
        $0.member("buttons", buttons) { writer, button in
          writer.beginObject()
          writer.member("type", "reply")
          writer.object("reply") { button.members(to: &$0) }
          writer.endObject()
        }
      }
    case .list(let text, let open, let rows):
      WhatsAppContent.interactive("list", text, &writer) {
        $0.member("button", open)
        $0.member("sections", [rows]) { writer, rows in
          writer.beginObject()
          writer.member("rows", rows) { $1.write(to: &$0) }
          writer.endObject()
        }
      }
    case .link(let text, let title, let url):
      WhatsAppContent.interactive("cta_url", text, &writer) {
        $0.member("name", "cta_url")
        $0.object("parameters") {
          $0.member("display_text", title)
          $0.member("url", url)
        }
      }
    case .template(let filled):
      writer.member("type", "template")
      writer.object("template") { filled.members(to: &$0) }
    }
  }

  private static func interactive(_ type: String, _ text: String, _ writer: inout JSONWriter, action: (inout JSONWriter) -> Void) {
    writer.member("type", "interactive")
    writer.object("interactive") {
      $0.member("type", type)
      $0.object("body") { $0.member("text", text) }
      $0.object("action", action)
    }
  }
}

/// The few words of our own on WhatsApp's buttons.
struct WhatsAppWords {
  let pay: String
  let choose: String

  init(_ language: String) {
    (pay, choose) =
      switch language.prefix(2) {
      case "es": ("Pagar", "Elegir")
      case "pt": ("Pagar", "Escolher")
      default: ("Pay", "Choose")
      }
  }
}

/// A button's id on the way: it carries the contact, so that a tap says which message it answers.
enum WhatsAppButton {
  static func id(_ button: String, of contactId: String) -> String {
    let full = "\(contactId)~\(button)"
    return full.count <= 200 ? full : String(button.prefix(200))
  }

  static func parts(_ id: String) -> (contactId: String?, button: String) {
    guard let mark = id.lastIndex(of: "~") else { return (nil, id) }
    return (String(id[..<mark]), String(id[id.index(after: mark)...]))
  }
}

extension MessageButton {
  func members(to writer: inout JSONWriter) {
    writer.member("id", id)
    writer.member("title", title)
  }
}

extension JSONWriter {
  /// A member that is an object.
  mutating func object(_ name: StaticString, _ members: (inout JSONWriter) -> Void) {
    key(name)
    beginObject()
    members(&self)
    endObject()
  }
}
