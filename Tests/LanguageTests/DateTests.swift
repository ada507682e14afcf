import Models
import Testing

@testable import Language

@Suite("Dates")
struct DateTests {
  @Test(
    "A day in English",
    arguments: [
      ("I'll pay tomorrow", ["2026-03-11"]), ("tmrw for sure", ["2026-03-11"]), ("day after tomorrow", ["2026-03-12"]),
      ("on Friday", ["2026-03-13"]),
      ("next Friday", ["2026-03-13"]), ("next tuesday", ["2026-03-17"]), ("I paid last Friday", ["2026-03-06"]),
      ("paid on Monday", ["2026-03-09"]),
      ("by the 15th", ["2026-03-15"]), ("I paid on the 9th", ["2026-03-09"]), ("the 5th", ["2026-04-05"]), ("in 3 days", ["2026-03-13"]),
      ("two weeks from now", ["2026-03-24"]), ("in a fortnight", ["2026-03-24"]), ("3 days ago", ["2026-03-07"]),
      ("end of the month", ["2026-03-31"]),
      ("end of next month", ["2026-04-30"]), ("March 20", ["2026-03-20"]), ("20th of march 2027", ["2027-03-20"]), ("4/15", ["2026-04-15"]),
      ("22/04", ["2026-04-22"]), ("2026-05-01", ["2026-05-01"]), ("the first of April", ["2026-04-01"]), ("friday week", ["2026-03-20"]),
      ("half today and half on the 25th", ["2026-03-10", "2026-03-25"]), ("I get paid on Friday", ["2026-03-13"]), ("soon, I promise", []),
      ("I may pay, I will see", []), ("last friday in october", ["2026-10-30"]), ("3 Fridays from now", ["2026-03-27"]),
      ("let's take the second one", []),
      ("by next month end", ["2026-04-30"]), ("a week from Friday", ["2026-03-20"]), ("I sent 75.20 on 3 March", ["2026-03-03"]),
      ("2morrow or thurs", ["2026-03-11", "2026-03-12"]), ("15 of this month", ["2026-03-15"]),
      ("half on friday and half the following friday", ["2026-03-13", "2026-03-20"]),
      ("mid-april", ["2026-04-15"]), ("beginning of May", ["2026-05-01"]),
      ("within 48 hours", ["2026-03-12"]), ("from 13 to 15 July", ["2026-07-13", "2026-07-15"]),
    ])
  func english(_ text: String, _ expected: [String]) {
    #expect(entities(text, .english).dates.map(\.description) == expected, "\(text)")
  }

  @Test(
    "A day in Spanish",
    arguments: [
      ("te pago mañana", ["2026-03-11"]), ("pasado mañana", ["2026-03-12"]), ("mañana por la mañana", ["2026-03-11"]),
      ("por la mañana", []),
      ("el viernes", ["2026-03-13"]), ("el viernes que viene", ["2026-03-13"]), ("el proximo martes", ["2026-03-17"]),
      ("el viernes pasado", ["2026-03-06"]),
      ("ya pagué 200 el viernes", ["2026-03-06"]), ("el viernes te pago", ["2026-03-13"]), ("el 15", ["2026-03-15"]),
      ("el 5 del mes que viene", ["2026-04-05"]),
      ("pagué el 3", ["2026-03-03"]), ("a fin de mes", ["2026-03-31"]), ("la quincena", ["2026-03-15"]), ("en 15 días", ["2026-03-25"]),
      ("dentro de una semana", ["2026-03-17"]), ("hace dos semanas", ["2026-02-24"]), ("20 de marzo", ["2026-03-20"]),
      ("el 5/4", ["2026-04-05"]),
      ("1 de abril del 2027", ["2027-04-01"]), ("el lunes de la próxima semana", ["2026-03-16"]), ("anteayer", ["2026-03-08"]),
      ("cuando me paguen", []),
      ("el próximo 6 de abril", ["2026-04-06"]), ("último viernes del mes", ["2026-03-27"]), ("primero de mayo", ["2026-05-01"]),
      ("lunes 16", ["2026-03-16"]), ("de aquí a 8 días", ["2026-03-18"]), ("de hoy en ocho", ["2026-03-17"]),
      ("a mediados de abril", ["2026-04-15"]), ("la primera quincena de abril", ["2026-04-15"]), ("la segunda quincena", ["2026-03-31"]),
      ("el jueves santo", []), ("nochebuena", ["2026-12-24"]),
    ])
  func spanish(_ text: String, _ expected: [String]) {
    #expect(entities(text, .spanish).dates.map(\.description) == expected, "\(text)")
  }

  @Test(
    "A day in Portuguese",
    arguments: [
      ("pago amanhã", ["2026-03-11"]), ("depois de amanhã", ["2026-03-12"]), ("sexta", ["2026-03-13"]),
      ("sexta-feira que vem", ["2026-03-13"]),
      ("na próxima terça", ["2026-03-17"]), ("segunda passada", ["2026-03-09"]), ("paguei na sexta", ["2026-03-06"]),
      ("dia 15", ["2026-03-15"]),
      ("no dia 20 de junho", ["2026-06-20"]), ("dia 5 do mês que vem", ["2026-04-05"]), ("no fim do mês", ["2026-03-31"]),
      ("daqui a 10 dias", ["2026-03-20"]),
      ("faz três dias", ["2026-03-07"]), ("há uma semana", ["2026-03-03"]), ("três dias atrás", ["2026-03-07"]),
      ("anteontem", ["2026-03-08"]),
      ("05/04", ["2026-04-05"]), ("a segunda parcela", []), ("em 2 semanas", ["2026-03-24"]), ("cinco de maio", ["2026-05-05"]),
      ("paguei dia 2", ["2026-03-02"]), ("paguei 89,90 dia 5", ["2026-03-05"]), ("véspera de ano novo", ["2026-12-31"]),
    ])
  func portuguese(_ text: String, _ expected: [String]) {
    #expect(entities(text, .portuguese).dates.map(\.description) == expected, "\(text)")
  }

  @Test("Payday is the 15th or the month's end, whichever comes first")
  func quincena() throws {
    for (today, expected) in [("2026-03-14", "2026-03-15"), ("2026-03-15", "2026-03-31"), ("2026-03-31", "2026-04-15")] {
      let day = try #require(CalendarDate(today))
      #expect(entities("te pago en la quincena", .spanish, today: day).dates.map(\.description) == [expected])
    }
  }

  @Test("The country settles the order of day and month")
  func order() {
    #expect(entities("on 04/05", .english, country: "US").dates.map(\.description) == ["2026-04-05"])
    #expect(entities("on 04/05", .english, country: "GB").dates.map(\.description) == ["2026-05-04"])
  }

  @Test("A bare number is a day only when a day was asked for")
  func answer() {
    #expect(entities("18", .english, asked: .date).dates.map(\.description) == ["2026-03-18"])
    #expect(entities("18", .english).dates.isEmpty)
  }
}
