import LanguageModel
import Testing

/// Nothing of what is known of a customer, and no three digits in a row, survive in any surrounding.
@Suite("Whatever a customer writes") struct DisguisePropertyTests {
  private static let names = [
    "Ana María López", "José Ibáñez Núñez", "Seán O'Brien", "Guðrún Jónsdóttir", "Łukasz Żółty", "Nguyễn Thị Hạnh", "王小明", "Мария Петрова",
    "João da Conceição",
    "Anne-Sophie Dupré", "Siobhán", "Ñandú Quispe",
  ]
  private static let streets = [
    "Carrera 7 # 45-12, Chapinero", "12 Baker Street, Marylebone", "Rua das Flores 120, Curitiba", "xiomara.q@mail.example",
    "+52 55 1234 5678",
  ]
  private static let accounts = [
    "LN-00482-XK", "4411223399001122", "ES9121000418450200051332", "77-812", "acc98765", "KLMN-OPQR-5", "qwzx7",
  ]
  private static let fillers = [
    "hola", "te pago", "el viernes", ",", ".", "!", "soy", "my account", "no", "?", "\n", "-", "(", ")", "https://", "@", "#", "$", "50",
    "3", "el 15", "mil", "{", "}", "👍",
    "\u{200d}", "10:30", "y", "de", "/", "www.", ".com", "+", "1", "x", "R$", "\u{a0}", "'", "e\u{301}", "…",
  ]

  private static func written(_ text: String, _ random: inout TestRandom) -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: text.uppercased()
    case 1: text.lowercased()
    case 2: String(text.flatMap { [$0, "\u{200b}"] })
    case 3:
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { (0x21...0x7e).contains($0.value) ? Unicode.Scalar($0.value + 0xfee0) ?? $0 : $0 }))
    case 4:
      text.replacing("é", with: "e\u{301}").replacing("á", with: "a\u{301}").replacing("ó", with: "o\u{301}").replacing(
        "ú", with: "u\u{301}")
    case 5:
      text.replacing("é", with: "e").replacing("á", with: "a").replacing("ó", with: "o").replacing("ñ", with: "n").replacing("í", with: "i")
    default: text
    }
  }

  private static func digits(_ random: inout TestRandom) -> String {
    let zeros: [UInt32] = [0x30, 0x660, 0x966, 0xff10, 0x1d7ce]
    let zero = zeros.randomElement(using: &random) ?? 0x30
    let separators = ["", "", "", " ", "-", ".", ",", "/", "\u{200b}", "'"]
    return (0..<Int.random(in: 1...18, using: &random)).map { _ in
      let digit = Unicode.Scalar(zero + UInt32.random(in: 0...9, using: &random)).map { String(Character($0)) } ?? ""
      return digit + (separators.randomElement(using: &random) ?? "")
    }.joined()
  }

  /// Words of a known text that alone tell nothing.
  private static let untelling: Set<String> = ["da", "das", "street", "rua", "carrera", "mail", "example"]

  private static func base(_ text: String) -> String {
    var result = ""
    for character in text.lowercased() {
      result.append(plain[character] ?? character)
    }
    return result
  }

  private static let plain: [Character: Character] = [
    "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ñ": "n", "ã": "a", "ç": "c", "ð": "d", "ł": "l", "ż": "z", "ễ": "e", "ị": "i",
    "ạ": "a", "è": "e",
  ]

  private static func words(_ text: String) -> [String] {
    base(text).split { !$0.isLetter }.map(String.init).filter { $0.count > 1 && !untelling.contains($0) }
  }

  @Test("no part of a name, an address or an account and no three digits survive", arguments: 0..<24 as Range<UInt64>) func survives(
    seed: UInt64
  ) {
    var random = TestRandom(seed)
    for _ in 0..<60 {
      let name = Self.names.randomElement(using: &random) ?? ""
      let street = Self.streets.randomElement(using: &random) ?? ""
      let account = Self.accounts.randomElement(using: &random) ?? ""
      let disguise = Disguise(names: [name], addresses: [street], accountNumbers: [account])
      let secrets = [name, street, account] + name.split(separator: " ").map(String.init)
      let text = (0..<Int.random(in: 1...14, using: &random)).map { _ -> String in
        switch Int.random(in: 0..<6, using: &random) {
        case 0, 1: return Self.written(secrets.randomElement(using: &random) ?? "", &random)
        case 2: return Self.digits(&random)
        default: return Self.fillers.randomElement(using: &random) ?? ""
        }
      }.joined(separator: " ")
      let hidden = disguise.hide(text)
      // Placeholders' own words are not the customer's.
      let shown = Self.base(hidden.text.replacing(/\{[a-z]+[0-9]{1,2}\}/, with: "\u{0}"))
      let left = Set(shown.split { !$0.isLetter }.map(String.init))
      for word in Self.words(name) + Self.words(street) { #expect(!left.contains(word), "“\(word)” in “\(hidden.text)” of “\(text)”") }
      #expect(!shown.contains(/[0-9]{3}/) && shown.allSatisfy { !$0.isNumber || $0.isASCII }, "“\(hidden.text)” of “\(text)”")
      #expect(
        !String(shown.filter { $0.isLetter || $0.isNumber || $0 == "\u{0}" }).contains(
          Self.base(account).filter { $0.isLetter || $0.isNumber }), "“\(hidden.text)” of “\(text)”")
      #expect(!shown.contains("{") && !shown.contains("}"))
      #expect(hidden.replaced.keys.allSatisfy(hidden.text.contains))
    }
  }

  @Test("what is hidden once is hidden for good", arguments: 0..<6 as Range<UInt64>) func arbitrary(seed: UInt64) {
    var random = TestRandom(seed &+ 100)
    for _ in 0..<200 {
      var text = ""
      for _ in 0..<Int.random(in: 0...50, using: &random) {
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x1ffff, using: &random) % (Bool.random(using: &random) ? 0x80 : 0x20000)) {
          text.unicodeScalars.append(scalar)
        }
      }
      let hidden = DisguiseTests.disguise.hide(text)
      #expect(!hidden.text.contains(/[0-9]{3}/), "“\(hidden.text)” of “\(text)”")
      #expect(!hidden.text.contains("\u{200b}") && !hidden.text.contains("\u{202e}"))
    }
  }
}
