import Seals

/// What is left on an answering machine: nothing that tells whoever hears it of a debt.
///
/// It is the limited-content message of Regulation F (12 CFR 1006.2(j)): a business name that does not show that debts are collected, that a call back
/// is asked for, whom to ask for, and the number; nothing else. It is as discreet elsewhere.
public struct Voicemail: Hashable, Sendable {
  /// The business name to say, which must not show that debts are collected.
  public var name: String
  /// A person whom the customer can ask for.
  public var person: String

  public init(name: String, person: String) {
    self.name = name
    self.person = person
  }

  func text(_ language: String, number: PhoneNumber) -> String {
    // Digit by digit, or it would be read as one large number.
    let digits = number.digits.map(String.init).joined(separator: " ")
    return switch language.prefix(2).lowercased() {
    case "es": "Le habla \(name). Por favor, llámenos y pregunte por \(person). Nuestro número es \(digits)."
    case "pt": "Aqui é \(name). Por favor, ligue para nós e pergunte por \(person). O nosso número é \(digits)."
    default: "This is \(name). Please call us back and ask for \(person). Our number is \(digits)."
    }
  }
}
