/// Words that a message must not say of its own accord. A rule is silent where the template itself says such a thing. Of threats, claims of
/// law, shame and the model's own voice a template excuses no more than its own words.
struct SpeechRule: Hashable, Sendable {
  var fault: RephrasingFault
  /// The speech act of the compliance packs, by its name; where a pack forbids it, the template excuses nothing but its own words.
  var act: String?
  /// Notations of `PhraseBook`, with semicolons between them.
  var phrases: String
  /// Phrases of a template that also silence the rule.
  var excuses: String
  /// Even where the template excuses it, it must stand in a sentence that denies it: "we never ask for passwords".
  var needsDenial: Bool

  init(_ fault: RephrasingFault, act: String? = nil, _ phrases: String, excuses: String = "", needsDenial: Bool = false) {
    self.fault = fault
    self.act = act
    self.phrases = phrases
    self.excuses = excuses
    self.needsDenial = needsDenial
  }
}

/// Something that a template says and a rephrasing must not lose.
struct MeaningRule: Hashable, Sendable {
  /// What the template says.
  var template: String
  /// What the text must then say, in one way or another.
  var text: String
}

extension SpeechRule {
  /// By which a model gives itself away in any text and language.
  static let giveaways = """
    as an ai; ai model|assistant; language model; modelo de lenguaje|linguagem; artificial intelligence; inteligencia artificial; neural
    network; red neuronal; rede neural; openai;
    chatgpt; system prompt; prompt*; previous|prior|above instructions; ignor* ..3 instructions|instrucciones|instrucoes;
    instrucciones|instrucoes anteriores; jailbreak*;
    developer mode; as requested; here is the|a ..1 summary|narrative; aqui tiene|esta ..2 resumen|resumo; i can not|cannot ..1 help|assist|comply
    """
}

/// All words of one language by which a message is judged.
struct SpeechRules: Sendable {
  var rules: [SpeechRule]
  /// Words that tell of a debt.
  var debt: String
  /// What must be kept.
  var kept: [MeaningRule]
  /// Words that deny.
  var denials: String
  /// Placeholders in places where they can't mean what they hold.
  var misplaced: String
}
