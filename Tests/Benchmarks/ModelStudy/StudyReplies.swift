import Foundation
import Language
import LanguageModel
import Models

/// Labelled replies, as far as the study needs them.
struct StudyReply: Decodable {
  var text: String
  var language: String
  var today: String
  var lastAsked: String?
  var intents: [String]

  var day: CalendarDate { CalendarDate(today) ?? CalendarDate(daysSince1970: 0) }
  var asked: LastAsked? { lastAsked.flatMap(LastAsked.init) }
  var gold: Set<Intent> { Set(intents.compactMap(Intent.init)) }

  static func read(_ files: [String]) throws -> [StudyReply] {
    try files.flatMap { file in
      try Data(contentsOf: URL(fileURLWithPath: file)).split(separator: UInt8(ascii: "\n")).map {
        try JSONDecoder().decode(StudyReply.self, from: $0)
      }
    }
  }
}

/// Messages as the bot words them, to be worded anew.
enum StudyTemplates {
  static let all = [
    RephrasingTask(
      template:
        "Hello {name1}, this is {creditor1}. {amount1} was due on {date1}. You can pay here: {link1}. Reply STOP and we will not write again.",
      language: "en", tone: .warm, channel: .whatsapp, lengthMax: 400, isDebtKnown: true),
    RephrasingTask(
      template: "Hola, te escribimos de {creditor1}. ¿Hablamos con {name1}? Responde BAJA y no te escribiremos más.", language: "es",
      tone: .neutral,
      channel: .sms, lengthMax: 160, isDebtKnown: false),
    RephrasingTask(
      template: "Obrigado, {name1}. Anotámos {amount1} para {date1}. Quando for a altura, pode pagar aqui: {link1}.", language: "pt",
      tone: .warm,
      channel: .whatsapp, lengthMax: 400, isDebtKnown: true),
    RephrasingTask(
      template: "{name1}, could you pay {amount1} on {date1}? If that does not suit you, tell us what does.", language: "en", tone: .firm,
      channel: .email,
      lengthMax: 600, isDebtKnown: true),
  ]
}
