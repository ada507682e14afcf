import Bytes
import DispatchCore
import Models

/// A mistake of a core, built in on purpose: the simulation must find it.
package enum CoreMistake: Sendable {
  /// What the last check refuses is sent all the same.
  case lastCheckIgnored
  /// A reminder is asked for twice, as two contacts.
  case remindsTwice
  /// A change of the figures is written twice.
  case countsTwice
  /// The hold-out is treated like everybody else.
  case holdOutReminded
  /// Payments that a balance does not hold yet are overlooked.
  case paymentsOverlooked
}

/// A core as it is, or with one mistake in it.
struct Tampered<Core: ServiceCore>: ServiceCore {
  static var name: String { Core.name }
  static var inputs: [Topic] { Core.inputs }
  static var holdsPersonalData: Bool { Core.holdsPersonalData }

  private let core: Core
  private let mistake: CoreMistake?

  init(_ core: Core, _ mistake: CoreMistake?) {
    self.core = core
    self.mistake = mistake
  }

  static func read(_ envelope: EventEnvelope, _ bytes: [UInt8], from topic: Topic) throws(JSONFailure) -> Core.Event? {
    try Core.read(envelope, bytes, from: topic)
  }

  func decide(_ state: Core.State?, _ input: CoreInput<Core.Event>, _ context: Context) -> Turn<Core.State> {
    guard let mistake else { return core.decide(state, input, context) }
    var context = context
    if mistake == .holdOutReminded { context.strategy.holdOutShare = 0 }
    if mistake == .paymentsOverlooked, Core.name == "segmentation", case .event(_, let header) = input, header.id.contains("payment") {
      return Turn(state)
    }
    var turn = core.decide(state, input, context)
    switch mistake {
    case .lastCheckIgnored: sendDenied(input, &turn)
    case .remindsTwice: if Core.name == "conversation" { askAgain(&turn) }
    case .countsTwice: if Core.name == "metrics" { turn.emissions += turn.emissions.prefix(1) }
    case .holdOutReminded, .paymentsOverlooked: break
    }
    return turn
  }

  private func sendDenied(_ input: CoreInput<Core.Event>, _ turn: inout Turn<Core.State>) {
    guard case .event(let event, _) = input, case .requested(let request)? = event as? DispatchEvent,
      turn.emissions.contains(where: { $0.type == DeliveryStatus.denied.rawValue })
    else { return }
    turn.effects.append(Effect(kind: ProviderCall.send, isRepeatable: false, request: request.json))
  }

  private func askAgain(_ turn: inout Turn<Core.State>) {
    for emission in turn.emissions where emission.topic == Topic.outreach.rawValue {
      var reader = JSONReader(emission.data)
      guard var request = try? OutreachRequested(from: &reader), request.purpose == .reminder else { continue }
      request.contactId += "-again"
      turn.emit(request, to: .outreach)
    }
  }
}
