extension OptOutWords {
  static let schema = "cordial.opt-out-words/1"

  /// The lists of a file `Words/opt-out.json` of a folder of packs.
  init(_ value: JSONValue, file: String) throws {
    var fields = try Fields(value, place: file)
    let schema = try fields.text("schema")
    guard schema == OptOutWords.schema else {
      throw fields.mistake("schema", "is \"\(schema)\"; this version reads \"\(OptOutWords.schema)\"")
    }
    for comment in ["version", "compiled", "note"] { _ = try fields.optionalText(comment) }
    languages = try fields.list("languages").map { try LanguageWords($0, file: file) }
    try fields.finish()
  }
}

extension LanguageWords {
  fileprivate init(_ value: JSONValue, file: String) throws {
    var fields = try Fields(value, place: file)
    language = try fields.text("language")
    fields = try Fields(value, place: "\(file), language \(language)")
    _ = fields.optional("language")
    for comment in ["citation", "source_url", "confidence"] { _ = try fields.optionalText(comment) }
    func sequences(_ field: String) throws -> Set<[String]> { Set(try fields.texts(field).map(ReplyTokens.split)) }
    stop = try sequences("stop")
    start = try sequences("start")
    help = try sequences("help")
    conditions = try sequences("conditions")
    phrases = try fields.texts("phrases").map(PhrasePattern.init)
    courtesies = Set(try fields.texts("courtesies"))
    wideningWords = Set(try fields.texts("widening_words"))
    try fields.finish()
    if stop.contains([]) { throw fields.mistake("stop", "must not hold an empty word") }
  }
}
