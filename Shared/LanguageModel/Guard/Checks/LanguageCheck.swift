import Language

/// Whether a text is in its task's language, by the small words that no sentence goes without.
struct LanguageCheck {
  let language: Language

  func fault(in text: CandidateText, template: CandidateText) -> Fault? {
    let own = Set(template.words.map(\.folded))
    let words = text.words.map(\.folded)
    var known = 0
    var foreign: [String] = []
    for word in words {
      if own.contains(word) || FunctionWords.of(language).contains(word) {
        known += 1
      } else if FunctionWords.foreign(to: language).contains(word) {
        foreign.append(word)
      }
    }
    if let sentence = strangeSentence(in: text, own) { return Fault(.wrongLanguage, sentence) }
    if foreign.count > 1, foreign.count * 8 > words.count { return Fault(.wrongLanguage, foreign.joined(separator: " ")) }
    if foreign.count > 2 { return Fault(.wrongLanguage, foreign.joined(separator: " ")) }
    // Any language that nobody listed: a sentence without the words of ours.
    if words.count >= LanguageCheck.countMin, known * LanguageCheck.share < words.count { return Fault(.wrongLanguage, text.text) }
    return nil
  }

  /// A sentence of its own in another language, or in none: the small words of others outweigh ours, or none of ours is in it.
  private func strangeSentence(in text: CandidateText, _ own: Set<String>) -> String? {
    var sentence: [TextToken] = []
    for token in text.tokens + [TextToken(kind: .mark, text: ".", folded: "", hasSpaceBefore: false)] {
      guard token.isMark(".!?…;:") else {
        if token.kind == .word { sentence.append(token) }
        continue
      }
      let known = sentence.count { FunctionWords.of(language).contains($0.folded) || own.contains($0.folded) }
      let foreign = sentence.count { !own.contains($0.folded) && FunctionWords.foreign(to: language).contains($0.folded) }
      if foreign > 1, foreign >= known { return sentence.map(\.text).joined(separator: " ") }
      if sentence.count >= LanguageCheck.countMin, known * LanguageCheck.share < sentence.count {
        return sentence.map(\.text).joined(separator: " ")
      }
      sentence = []
    }
    return nil
  }

  /// Shorter texts may do without small words: "Happy to help".
  private static let countMin = 6
  /// One word in four is a small one, or stands in the template.
  private static let share = 4
}

/// The small words of languages.
enum FunctionWords {
  static func of(_ language: Language) -> Set<String> { own[language] ?? [] }
  /// Small words of other languages that mean nothing in this one.
  static func foreign(to language: Language) -> Set<String> { others[language] ?? [] }

  private static let own: [Language: Set<String>] = [.english: words(english), .spanish: words(spanish), .portuguese: words(portuguese)]

  private static let others: [Language: Set<String>] = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { language in
      let strangers = Language.allCases.filter { $0 != language }.reduce(words(further)) { $0.union(own[$1] ?? []) }
      return (language, strangers.subtracting(own[language] ?? []).subtracting(shared))
    })

  private static func words(_ text: String) -> Set<String> { Set(text.split(whereSeparator: \.isWhitespace).map(String.init)) }

  private static let english = """
    the a an and or but of to in on at by for from with about into is are was were be been being am do does did has have had will would can
    could may might shall should
    i you he she it we they me him her us them my your his its our their this that these those here there what which who when where how if so
    not no yes just only
    please thank thanks any some more than then now again as up out let let's lets get also very all one you're we're i'm it's we'll i'll i'd
    we'd youre im well
    know help need want tell say once still since hello hi sorry sure
    """

  private static let spanish = """
    el la los las un una unos unas y o u e pero de del al a en con por para sin sobre entre hasta desde es son era fue ser estar esta estan este
    estas esto eso esa ese ha han he hay
    tiene tengo puede puedo podemos podria usted ustedes le les lo se me nos mi su sus nuestro nuestra que cual cuales quien cuando donde como
    si no ya muy mas menos
    todo todos algo nada aqui ahora gracias favor hola tambien solo otra otro quiere quisiera necesita necesito dia bien vez soy somos yo te asi
    """

  private static let portuguese = """
    o a os as um uma uns umas e ou mas de do da dos das ao aos no na nos nas em com por pelo pela para sem sobre entre ate desde eh sao era foi
    ser estar esta estao este estas isto isso essa esse
    tem tenho pode posso podemos poderia voce voces lhe se me nos meu minha seu sua seus suas nosso nossa que qual quais quem quando onde como
    sim nao ja muito mais menos
    tudo todos algo nada aqui agora obrigado obrigada favor ola oi tambem so outra outro quer gostaria precisa preciso dia bem vez sou somos eu
    te assim ha foram fica
    """

  /// French, German, Italian, Dutch, Catalan, Polish, Romanian, Indonesian, Turkish, Latin.
  private static let further = """
    le les des une et est sont vous nous votre notre pour avec dans sur pas ce cette ces qui bonjour merci je il elle au aux du ne si veuillez vos
    der die das und ist sind nicht sie ihr wir ich ein eine einen mit fur auf von zu den dem bitte danke hallo kann konnen haben hat sich auch
    oder wenn ihre ihnen
    il gli che e di per non sono siamo questo questa lei suo grazie ciao buongiorno puo della dello nel alla anche
    het een en van niet wij jij uw bent zijn dat voor maar ook wat dank naar
    amb els uns seva aixo perque vostre
    nie jest na sie czy dziekuje prosze oraz
    este sunt pentru si nu va cu
    yang dan untuk anda kami dengan ini itu tidak adalah akan bisa terima kasih
    bir ve icin bu ile sizin degil
    ang ng mga sa po ay namin ninyo
    quod est cum ad et sed vel
    """

  /// Small words of one language that are everyday words or names of things in another.
  private static let shared: Set<String> = [
    "a", "e", "o", "u", "me", "no", "as", "do", "so", "die", "den", "in", "is", "on", "at", "as", "si", "se", "hat", "war", "was", "per",
    "dan", "po", "ad", "con", "sin", "son", "era", "once", "no", "us", "all", "he", "can", "eu", "sou", "som", "sum", "este", "va", "cu",
    "est", "ni", "en", "il", "le", "les", "te", "de", "des", "la", "los", "dos", "van", "het", "maar",
  ]
}
