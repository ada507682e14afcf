/// A reply made ready for the model: entities found, placeholders in, features taken.
package struct ReplyAnalysis {
  package let entities: Entities
  package let features: Features
  let safetyNet: [SafetyNet.Hit]

  package var safetyNetLabels: Set<Intent> { Set(safetyNet.map(\.intent)) }

  package init(_ folded: FoldedText, language: Language, situation: Situation) {
    let normalised = Normaliser.standard(language).normalise(folded)
    let reader = EntityReader(normalised, language: language, situation: situation)
    entities = reader.entities
    safetyNet = SafetyNet.standard.hits(in: Words(reader.replaced))
    features = Features(reader.replaced, entities: reader.entities, lastAsked: situation.lastAsked, ruleHits: safetyNet.map(\.intent))
  }
}
