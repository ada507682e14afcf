import Models

/// Finds the channel that a customer names: the one asked for where one is refused ("don't call, write to my email").
struct ChannelReader {
  let reading: Reading

  func channel() -> Channel? {
    var named: Channel?
    var refused = false
    for index in 0..<reading.count {
      if isNegation(at: index) { refused = true }
      if isTurn(at: index) { refused = false }
      guard let channel = channel(at: index) else { continue }
      if isRequested(at: index) { return channel }
      if !refused, named == nil { named = channel }
    }
    return named
  }

  private func channel(at index: Int) -> Channel? { ChannelReader.words[reading.text.tokens[index].hash] }

  /// "por whatsapp", "by email", "via sms", "al correo", "to my mail".
  private func isRequested(at index: Int) -> Bool {
    let isAsked =
      reading.isWord(anyOf: ["por", "by", "via", "pelo", "pela", "al", "ao", "over", "on"], at: index - 1)
      || reading.isWord(anyOf: ["by", "to", "por", "al", "no", "pro"], at: index - 2)
        && reading.isWord(anyOf: ["my", "mi", "el", "meu", "o", "a"], at: index - 1)
    guard isAsked else { return false }
    return !(1...5).contains { isNegation(at: index - $0) && !(0..<$0).contains { isTurn(at: index - $0) } }
  }

  private func isNegation(at index: Int) -> Bool {
    reading.isWord(
      anyOf: [
        "no", "not", "nao", "stop", "dejen", "deja", "dejar", "pare", "parem", "quit", "never", "nunca", "nada", "ni", "nem", "without",
        "sin", "sem",
      ], at: index)
  }

  private func isTurn(at index: Int) -> Bool {
    reading.mark(at: index) != nil
      || reading.isWord(
        anyOf: [
          "mejor", "melhor", "better", "rather", "instead", "but", "pero", "mas", "sino", "solo", "only", "so", "use", "prefer", "prefiero",
          "prefiro",
        ], at: index)
  }

  private static let words: [UInt64: Channel] = {
    let table: KeyValuePairs<Channel, String> = [
      .whatsapp: "whatsapp whats wasap wasapp watsap wpp wsp wapp zap zapzap whatsap wats whatsup guasap wasa ws whatapp",
      .sms: "sms text texts texting txt torpedo texto smss textme",
      .email: "email mail emails correo mails correos e-mail imeil emeil gmail hotmail",
      .voice:
        "call calls phone calling ring llamada llamadas llamen llamame llamar llame llamenme telefono ligacao ligar liga ligue ligacoes "
        + "telefone ligando llamado llamarme ligarem marcame marquenme marqueme marcarme ligame ring bell buzz me-liga phoned telefonar llamenos marquen",
    ]
    var words: [UInt64: Channel] = [:]
    for (channel, list) in table {
      for word in list.split(separator: " ") { words[WordHash.of(word)] = channel }
    }
    return words
  }()
}
