public import LanguageModel
import Models
public import Streaming

/// Makes the recorded calls to the model. An effect's result is a `ModelAnswer`; asking twice does no harm.
public struct ModelPerformer: EffectPerformer {
  private let endpoint: ModelEndpoint
  private let request: @Sendable ([UInt8]) -> ModelRequest?

  /// - Parameter request: what is to be sent of a recorded call; nil where it can't be read.
  public init(endpoint: ModelEndpoint, _ request: @escaping @Sendable ([UInt8]) -> ModelRequest?) {
    self.endpoint = endpoint
    self.request = request
  }

  public func perform(_ effect: StreamEffect, key: [UInt8]) async -> [UInt8] {
    guard let request = request(effect.request) else {
      return ModelAnswer(.failed, reason: "the recorded request can't be read").json
    }
    return await endpoint.ask(request).json
  }
}
