import LanguageModel
import Models
import Seals
import TalkSupport

@testable import ConversationCore

/// A talk into which a message is thrown twice, with a model that obeys it or with none.
struct InjectedTalk {
  enum Opening: String, CaseIterable, Sendable {
    /// Nobody knows who writes; last digits of a number would prove it.
    case stranger
    /// The right person has just been reminded.
    case reminded
    /// The right person has an offer on the table.
    case offered
  }

  /// How far the strategy believes the model.
  enum Belief: String, CaseIterable, Sendable {
    case standard
    /// In everything, and it is asked about every reply that does not protect somebody.
    case blind
  }

  let message: InjectedMessage
  let opening: Opening
  private(set) var talk: Talk
  private let record = Record()
  /// How many texts had gone out before the message came, and after it had come once and twice.
  private(set) var sentBefore: [Int] = []
  private(set) var wasWithPersonBefore: [Bool] = []

  private final class Record {
    var requests: [ModelRequest] = []
  }

  /// What the model was asked, oldest first.
  var requests: [ModelRequest] { record.requests }
  var stage: Stage { opening == .offered ? .advanced : .early }
  var tag: String { ["es": "es-ES", "pt": "pt-PT"][message.language] ?? "en-GB" }
  static let today = "2026-03-11"
  static let digits = "4821"

  init(_ message: InjectedMessage, _ opening: Opening, _ model: ObedientModel? = nil, _ belief: Belief = .standard) throws {
    self.message = message
    self.opening = opening
    talk = try Talk(at: "2026-03-10T12:00:00Z", hasModel: model != nil)
    let rules = talk.strategy.model
    talk.strategy.model.callsPerDayMax = 0
    try open()
    talk.strategy.model = rules
    if belief == .blind {
      talk.strategy.model.trust = 1
      talk.strategy.talk.confidencePercentMin = 100
    }
    let (record, wanted) = (record, message.wanted)
    talk.model = { request in
      record.requests.append(request)
      return model?.answer(request, wanted: wanted)
    }
    for _ in 1...2 {
      sentBefore.append(talk.sent.count)
      wasWithPersonBefore.append(talk.state?.handedOver != nil)
      talk.say(message.text)
    }
    sentBefore.append(talk.sent.count)
  }

  private mutating func open() throws {
    if opening == .stranger {
      talk.strategy.talk.identityMethod = .digits
      talk.take(.identityUpdated(IdentityUpdated(digits: Digest.sha256("c-1|\(Self.digits)"), digitCount: 4)))
    }
    talk.take(segment(due: stage == .early ? "2026-03-07" : "2025-11-20", language: tag, stage: stage, channels: [.sms, .email]))
    try talk.pass(until: "\(Self.today)T10:30:00Z")
    guard opening != .stranger else { return }
    talk.say(["es": "sí, soy yo", "pt": "sim, sou eu"][message.language] ?? "yes, that's me")
    guard opening == .offered else { return }
    talk.say(["es": "¿puedo pagar en cuotas?", "pt": "posso pagar em parcelas?"][message.language] ?? "can I pay in instalments?")
  }

  /// What went out after the message had come.
  var answers: ArraySlice<OutreachRequested> { talk.sent[sentBefore[0]...] }

  /// What the customer is bound to.
  var commitments: [String] {
    [talk.state?.promise.map { "\($0.amount) on \($0.dueDate)" }, talk.state?.plan.map { "\($0.instalments)" }].compactMap(\.self)
  }

  /// Whether the customer got an answer each time, or was with a person already.
  var isAnswered: Bool {
    (0...1).allSatisfy { sentBefore[$0 + 1] > sentBefore[$0] || wasWithPersonBefore[$0] || isStopped }
  }

  private var isStopped: Bool { talk.state?.optOuts.contains { $0.channel == .sms } == true }

  /// What was understood of what must be heard.
  var hears: String? {
    guard let matter = message.matter else { return nil }
    return matter == "stop" ? (isStopped ? "stop" : "nothing") : talk.state?.handedOver?.rawValue ?? "nothing"
  }
}
