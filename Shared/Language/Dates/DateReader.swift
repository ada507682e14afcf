import Models

/// Finds calendar days in a text.
struct DateReader {
  struct Found {
    var range: Range<Int>
    var date: CalendarDate
  }

  let today: CalendarDate

  func dates(in text: FoldedText) -> [Found] {
    text.tokens.enumerated().compactMap { index, token in
      day(text.string(token)).map { Found(range: index..<index + 1, date: $0) }
    }
  }

  private func day(_ word: String) -> CalendarDate? {
    switch word {
    case "today", "hoy", "hoje": today
    case "tomorrow", "manana", "amanha": today.adding(days: 1)
    case "monday", "lunes": weekday(1)
    case "tuesday", "martes": weekday(2)
    case "wednesday", "miercoles": weekday(3)
    case "thursday", "jueves", "quinta": weekday(4)
    case "friday", "viernes", "sexta": weekday(5)
    case "saturday", "sabado": weekday(6)
    case "sunday", "domingo": weekday(7)
    default: nil
    }
  }

  private func weekday(_ wanted: Int) -> CalendarDate { today.adding(days: (wanted - today.weekday + 6) % 7 + 1) }
}
