import Models
import Testing

@testable import Language

@Suite("Counts, times, channels and ratings")
struct PlanAndTimeTests {
  @Test(
    "Number of payments",
    arguments: [
      ("in 4 installments", Language.english, 4), ("six monthly payments", .english, 6), ("en tres cuotas", .spanish, 3),
      ("em 5x", .portuguese, 5),
      ("duas vezes", .portuguese, nil), ("em duas vezes", .portuguese, 2), ("you called me three times", .english, nil),
      ("a 6 meses", .spanish, 6),
      ("paguei em 27/02", .portuguese, nil), ("lo parto en dos", .spanish, 2),
    ] as [(String, Language, Int?)])
  func instalments(_ text: String, _ language: Language, _ expected: Int?) {
    #expect(entities(text, language).instalments == expected, "\(text)")
  }

  @Test(
    "How often",
    arguments: [
      ("75 a week", Language.english, Frequency.weekly), ("every two weeks", .english, .fortnightly), ("per month", .english, .monthly),
      ("cada quincena", .spanish, .fortnightly),
      ("al mes", .spanish, .monthly), ("por semana", .portuguese, .weekly), ("todo mês", .portuguese, .monthly),
      ("in a week", .english, nil), ("60/month", .english, .monthly),
      ("twenty five a week", .english, .weekly),
      ("a cada 15 dias", .portuguese, .fortnightly), ("cada viernes", .spanish, .weekly),
    ] as [(String, Language, Frequency?)])
  func frequency(_ text: String, _ language: Language, _ expected: Frequency?) {
    #expect(entities(text, language).frequency == expected, "\(text)")
  }

  @Test(
    "Time of day",
    arguments: [
      ("call me at 5", Language.english, "17:00"), ("at 6:30pm", .english, "18:30"), ("after 6", .english, "18:00"),
      ("a las 10 am", .spanish, "10:00"),
      ("a las 6 de la tarde", .spanish, "18:00"), ("às 17h30", .portuguese, "17:30"), ("de manhã", .portuguese, "morning"),
      ("por la tarde", .spanish, "afternoon"),
      ("buenas tardes", .spanish, nil), ("good morning", .english, nil), ("meio-dia", .portuguese, "12:00"), ("más tarde", .spanish, nil),
      ("16:30", .portuguese, "16:30"),
    ] as [(String, Language, String?)])
  func time(_ text: String, _ language: Language, _ expected: String?) {
    #expect(entities(text, language).time?.description == expected, "\(text)")
  }

  @Test(
    "The channel asked for",
    arguments: [
      ("don't call, write to my email", Language.english, Channel.email), ("mejor por whatsapp", .spanish, .whatsapp),
      ("me manda um sms", .portuguese, .sms),
      ("prefiero que me llamen", .spanish, .voice), ("no me llamen", .spanish, nil),
    ] as [(String, Language, Channel?)])
  func channel(_ text: String, _ language: Language, _ expected: Channel?) {
    #expect(entities(text, language).channel == expected, "\(text)")
  }

  @Test(
    "A rating",
    arguments: [
      ("4", LastAsked.rating, 4), ("4", nil, nil), ("un 4 de 5", nil, 4), ("5 stars", nil, 5), ("⭐⭐⭐", nil, 3), ("five", .rating, 5),
      ("5/5/2026", nil, nil), ("9", .rating, nil),
    ] as [(String, LastAsked?, Int?)])
  func rating(_ text: String, _ asked: LastAsked?, _ expected: Int?) {
    let language: Language = text.hasPrefix("un") ? .spanish : .english
    #expect(entities(text, language, asked: asked).rating == expected, "\(text)")
  }
}
