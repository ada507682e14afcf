/// A customer's words with everything that names a person, an address, an amount or an account replaced.
public struct DisguisedText: Hashable, Sendable {
  /// What a model may see: "soy {person1}, te pago {amount1}".
  public var text: String
  /// Placeholders with what stood there, such as `{person1}`: `Ana`. Stays in memory and is never sent.
  public var replaced: [String: String]

  public init(text: String, replaced: [String: String] = [:]) {
    self.text = text
    self.replaced = replaced
  }
}
