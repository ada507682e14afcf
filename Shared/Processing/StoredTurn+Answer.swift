import Bytes
import Models
import Seals
import Streaming

// What is the same for all cores is no part of the generic processor: there every call would ask for the core's types first.
extension StoredTurn {
  /// The turn as bytes for the log.
  ///
  /// - Parameters:
  ///   - first: messages that go out before those of the turn.
  ///   - personal: the personal texts of each emission; none where nothing is sealed.
  func answer(
    to customer: String, _ context: StreamContext, _ topics: ServiceTopics, after first: [OutgoingMessage] = [], _ personal: [PersonalTexts] = [],
    _ seals: Sealing? = nil
  ) -> Answer {
    var messages = first
    messages.reserveCapacity(first.count + emissions.count)
    for index in emissions.indices {
      let emission = emissions[index]
      let texts = personal.isEmpty ? (emission.isPicture ? PersonalTexts(emission.data, type: emission.type) : nil) : personal[index]
      messages.append(topics.message(emission, index, customer: customer, context, personal: texts, seals: seals))
    }
    return Answer(
      state: state, messages: messages, timers: timers.map { StreamTimer(due: $0.due.milliseconds, name: $0.name) },
      effects: effects.indices.map { index in
        let effect = effects[index]
        return StreamEffect(
          id: context.identity.derived("effect", index), kind: effect.kind, isRepeatable: effect.isRepeatable, request: effect.request)
      })
  }

  /// State and calls sealed, where there is something to seal them with.
  func sealed(with seals: Sealing?, stateField: String) -> StoredTurn {
    guard let seals else { return self }
    var turn = self
    turn.state = state.map { seals.blob($0, field: stateField) }
    for index in effects.indices { turn.effects[index].request = seals.blob(effects[index].request, field: CallSeal.field) }
    return turn
  }
}
