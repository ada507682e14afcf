import Bytes
import DispatchCore
import Models

/// One decision in the making.
struct OutboxStep {
  var state: OutboxState
  let context: Context
  let destinations: [OutboxItem.Destination]
  var emissions: [Emission] = []
  var effects: [Effect] = []

  /// More than this wait for no customer: a destination that is gone for good must not fill the state.
  static let itemsMax = 200
  /// After a week an event is put aside for a person.
  static let daysMax: Int64 = 7
  static let longestPauseSeconds: Int64 = 3_600

  init(_ state: OutboxState, _ context: Context, _ destinations: [OutboxItem.Destination]) {
    self.state = state
    self.context = context
    self.destinations = destinations
  }

  func finished() -> Turn<OutboxState> {
    let next = OutboxItem.Destination.allCases.compactMap { destination in state.items.first { $0.destination == destination }?.retryAt }.min()
    let isEmpty = state.items.isEmpty && !state.isWithPerson
    return Turn(isEmpty ? nil : state, emissions: emissions, timers: next.map { [Timer(due: $0, name: "retry")] } ?? [], effects: effects)
  }

  mutating func take(_ event: OutboxEvent, _ header: EventHeader) {
    switch event {
    case .outcome(let bytes): add(bytes, header.id, to: [.crm])
    case .case(let bytes):
      add(bytes, header.id, to: [.crm, .desk])
      state.isWithPerson = destinations.contains(.desk)
    case .note(let bytes): add(bytes, header.id, to: state.isWithPerson ? [.crm, .desk] : [.crm])
    case .words(let bytes): if state.isWithPerson { add(bytes, header.id, to: [.desk]) }
    case .released: state.isWithPerson = false
    }
    callNext()
  }

  private mutating func add(_ event: [UInt8], _ id: String, to wanted: [OutboxItem.Destination]) {
    for destination in wanted where destinations.contains(destination) && !state.items.contains(where: { $0.id == id && $0.destination == destination }) {
      if state.items.count >= OutboxStep.itemsMax, let oldest = state.items.firstIndex(where: { $0.retryAt != nil }) {
        putAside(state.items.remove(at: oldest), "more than \(OutboxStep.itemsMax) events of this customer wait for it")
      }
      state.items.append(OutboxItem(destination: destination, id: id, event: event, tries: 0, since: context.now, retryAt: context.now))
    }
  }

  /// Calls each destination that is free with the first event that is due for it.
  mutating func callNext() {
    for destination in OutboxItem.Destination.allCases {
      guard let index = state.items.firstIndex(where: { $0.destination == destination }), let due = state.items[index].retryAt, due <= context.now
      else { continue }
      state.items[index].retryAt = nil
      state.items[index].tries += 1
      effects.append(Effect(kind: destination.rawValue, isRepeatable: true, request: state.items[index].event))
    }
  }

  /// A call is over. Without a result it is simply made again: whoever takes it knows the event's id.
  mutating func take(_ effect: Effect, _ result: [UInt8]?) {
    guard let index = state.items.firstIndex(where: { $0.destination.rawValue == effect.kind && $0.retryAt == nil }) else { return }
    var answer = ProviderAnswer(.unknown, reason: "the service ended while it was called")
    if let result {
      var reader = JSONReader(result)
      if let read = try? ProviderAnswer(from: &reader) { answer = read }
    }
    switch answer.kind {
    case .accepted: state.items.remove(at: index)
    case .rejected, .notFound: putAside(state.items.remove(at: index), answer.reason ?? "it was refused")
    case .unsent, .unknown:
      let item = state.items[index]
      let pause = Int64(answer.retryAfterSeconds ?? 5 << min(item.tries - 1, 10))
      let next = context.now.adding(seconds: min(max(1, pause), OutboxStep.longestPauseSeconds))
      if next > item.since.adding(days: OutboxStep.daysMax) {
        putAside(state.items.remove(at: index), "not taken for \(OutboxStep.daysMax) days: \(answer.reason ?? "no answer")")
      } else {
        state.items[index].retryAt = next
      }
    }
    callNext()
  }

  private mutating func putAside(_ item: OutboxItem, _ reason: String) {
    let letter = DeadLettered(
      reason: "\(item.destination.rawValue) did not get this event: \(reason)", topic: "outbox.\(item.destination.rawValue)", partition: 0, offset: 0,
      service: Outbox.name, key: Base64.encode(Array(context.customer.utf8)), value: Base64.encode(item.event))
    emissions.append(Emission(letter, to: .deadLetters))
  }
}
