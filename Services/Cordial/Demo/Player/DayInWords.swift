import Models
import Portfolio

/// A day as a person says it: tomorrow, Friday, the 14th of March, in three days.
struct DayInWords {
  private let names: Names

  private struct Names {
    var tomorrow: String
    /// Monday first.
    var weekdays: [String]
    var months: [String]
    /// `{day}` and `{month}`.
    var dates: [String]
    /// `{count}`.
    var inDays: String
  }

  init(language: String) {
    switch language.prefix(2) {
    case "es": names = DayInWords.spanish
    case "pt": names = DayInWords.portuguese
    default: names = DayInWords.english
    }
  }

  /// `days` from today, 1 to 14.
  func words(today: CalendarDate, days: Int, _ random: inout SeededRandom) -> String {
    let date = today.adding(days: days)
    var forms = names.dates.map {
      $0.replacing("{day}", with: String(date.day)).replacing("{month}", with: names.months[date.month - 1])
    }
    if days == 1 { forms.append(names.tomorrow) }
    if (2...6).contains(days) { forms += [names.weekdays[date.weekday - 1], names.inDays.replacing("{count}", with: String(days))] }
    return random.pick(forms)
  }

  private static let english = Names(
    tomorrow: "tomorrow", weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ], dates: ["{month} {day}", "{day} {month}"], inDays: "in {count} days")

  private static let spanish = Names(
    tomorrow: "mañana", weekdays: ["el lunes", "el martes", "el miércoles", "el jueves", "el viernes", "el sábado", "el domingo"],
    months: [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ], dates: ["el {day} de {month}"], inDays: "en {count} días")

  private static let portuguese = Names(
    tomorrow: "amanhã", weekdays: ["segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"],
    months: [
      "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro",
    ], dates: ["dia {day} de {month}"], inDays: "em {count} dias")
}
