import Seals
import Streaming

/// Opens recorded calls for whoever makes them.
struct OpeningPerformer: EffectPerformer {
  private let performer: any EffectPerformer
  private let keys: KeyRing

  init(_ performer: any EffectPerformer, _ keys: KeyRing) {
    self.performer = performer
    self.keys = keys
  }

  /// A call whose key was erased meanwhile is not made, and its result tells nothing.
  func perform(_ effect: StreamEffect, key: [UInt8]) async -> [UInt8] {
    guard let request = CallSeal.open(effect.request, of: String(decoding: key, as: UTF8.self), keys) else { return [] }
    var opened = effect
    opened.request = request
    return await performer.perform(opened, key: key)
  }
}
