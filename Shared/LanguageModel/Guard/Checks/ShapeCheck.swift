/// Finds links, blobs and disguises by their shape.
enum ShapeCheck {
  static func fault(in text: CandidateText, template: CandidateText) -> Fault? {
    let own = Set(template.words.map(\.folded))
    return dotted(text) ?? blob(text, own) ?? spelt(text) ?? prefix(text, own)
  }

  /// A point with letters on both sides is a domain, whatever stands before it.
  private static func dotted(_ text: CandidateText) -> Fault? {
    let tokens = text.tokens
    for index in tokens.indices.dropFirst() where tokens[index].isMark(".:") && !tokens[index].hasSpaceBefore {
      guard index + 1 < tokens.count, !tokens[index + 1].hasSpaceBefore, tokens[index + 1].kind == .word, tokens[index - 1].kind == .word,
        (tokens[index - 1].text + tokens[index + 1].text).contains(where: \.isLetter)
      else { continue }
      return Fault(.link, tokens[index - 1].text + tokens[index].text + tokens[index + 1].text)
    }
    // Spelt apart, "example . com" is one too.
    for index in tokens.indices.dropFirst() where tokens[index].isMark(".") && tokens[index].hasSpaceBefore {
      guard index + 1 < tokens.count, tokens[index + 1].kind == .word else { continue }
      return Fault(.link, tokens[index - 1].text + " . " + tokens[index + 1].text)
    }
    return nil
  }

  /// The longest words of the three languages in everyday use stay below it.
  private static let wordLengthMax = 22

  private static func blob(_ text: CandidateText, _ own: Set<String>) -> Fault? {
    for word in text.words where !own.contains(word.folded) {
      let letters = Array(word.text.filter { $0.isLetter })
      let hasInnerCapital = zip(letters, letters.dropFirst()).contains { $0.isLowercase && $1.isUppercase }
      let consonants = word.folded.split(whereSeparator: { "aeiouy".contains($0) }).map(\.count).max() ?? 0
      let isUnsayable = consonants > 5 || (letters.count > 4 && consonants == letters.count)
      if letters.count > wordLengthMax || hasInnerCapital || isUnsayable { return Fault(.encoded, word.text) }
    }
    return nil
  }

  /// "l a w s u i t", "l-a-w", "looooan": written so that nobody finds it.
  private static func spelt(_ text: CandidateText) -> Fault? {
    var run: [String] = []
    for token in text.tokens {
      if token.kind == .word, token.folded.count == 1 {
        run.append(token.text)
        if run.count > 2 { return Fault(.hiddenCharacters, run.joined(separator: " ")) }
      } else if !token.isMark("-–—.'’") {
        run = []
      }
      let letters = Array(token.folded)
      if letters.indices.dropFirst(2).contains(where: { letters[$0] == letters[$0 - 1] && letters[$0] == letters[$0 - 2] }) {
        return Fault(.hiddenCharacters, token.text)
      }
    }
    return nil
  }

  /// "Assistant: …", "Mensaje: …": the form of a transcript, not of a message.
  private static func prefix(_ text: CandidateText, _ own: Set<String>) -> Fault? {
    guard text.tokens.count > 1, text.tokens[1].isMark(":"), roles.contains(text.tokens[0].folded), !own.contains(text.tokens[0].folded)
    else { return nil }
    return Fault(.instructionLeak, text.tokens[0].text + ":")
  }

  private static let roles: Set<String> = [
    "assistant", "user", "system", "output", "answer", "translation", "sms", "text", "response", "message", "rephrased", "email", "subject",
    "reply", "whatsapp", "bot", "agent",
    "asistente", "usuario", "sistema", "salida", "respuesta", "traduccion", "texto", "mensaje", "asunto", "version", "assistente", "saida",
    "resposta", "traducao",
    "mensagem", "assunto", "versao", "human", "humano", "ai", "ia", "final", "result", "resultado",
  ]

  /// A word in capitals shouts, or is a code.
  static func capitals(_ text: CandidateText, _ template: CandidateText) -> Fault? {
    let known = Set(template.words.map(\.text)).union(["OK", "SMS", "I", "A", "É", "O", "Y", "E"])
    return text.words.first { $0.text.count > 1 && $0.text.allSatisfy(\.isUppercase) && !known.contains($0.text) }.map {
      Fault(.name, $0.text)
    }
  }
}
