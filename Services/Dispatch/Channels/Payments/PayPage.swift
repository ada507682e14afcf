/// What a pay link says where it can't open a page to pay on.
public enum PayPage {
  public enum Reason: Sendable { case over, unknown, unavailable }

  /// - Parameter languages: the browser's `Accept-Language`.
  public static func html(_ reason: Reason, languages: String?) -> String {
    let language = spoken(languages)
    let sentence = sentence(reason, language)
    return """
      <!doctype html>
      <html lang="\(language)"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title(language))</title><style>body{font:18px/1.5 sans-serif;max-width:30rem;margin:4rem auto;padding:0 1rem;color:#1d2430}</style></head>
      <body><p>\(sentence)</p></body></html>

      """
  }

  /// The first language of the list that we speak.
  static func spoken(_ languages: String?) -> String {
    let wanted = (languages ?? "").lowercased().split(separator: ",").map { $0.drop { $0 == " " }.prefix(2) }
    return wanted.map(String.init).first { ["en", "es", "pt"].contains($0) } ?? "en"
  }

  private static func title(_ language: String) -> String {
    switch language {
    case "es": "Pago"
    case "pt": "Pagamento"
    default: "Payment"
    }
  }

  private static func sentence(_ reason: Reason, _ language: String) -> String {
    switch (reason, language) {
    case (.over, "es"): "Este enlace ya no vale. Responda a nuestro mensaje y le enviamos uno nuevo."
    case (.over, "pt"): "Este link não vale mais. Responda à nossa mensagem e enviamos um novo."
    case (.over, _): "This link has ended. Answer our message and we will send you a new one."
    case (.unknown, "es"): "Este enlace está incompleto. Ábralo otra vez desde el mensaje."
    case (.unknown, "pt"): "Este link está incompleto. Abra-o de novo a partir da mensagem."
    case (.unknown, _): "This link is not complete. Please open it again from the message."
    case (.unavailable, "es"): "Ahora mismo no podemos abrir la página de pago. Inténtelo de nuevo en unos minutos; su enlace sigue valiendo."
    case (.unavailable, "pt"): "Agora não conseguimos abrir a página de pagamento. Tente de novo em alguns minutos; o seu link continua valendo."
    case (.unavailable, _): "We can't open the payment page right now. Please try again in a few minutes; your link still works."
    }
  }
}
