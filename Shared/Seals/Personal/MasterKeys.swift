public import Models

/// The master key in use, and the one before it while keys are wrapped anew.
///
/// | variable | meaning | default |
/// |---|---|---|
/// | `CORDIAL_MASTER_KEY` | 32 random bytes, as 64 hexadecimal digits or base64: personal data is sealed | none: nothing is sealed |
/// | `CORDIAL_MASTER_KEY_OLD` | the master key before it, which still opens | none |
///
/// Each may stand in a file that `…_FILE` names.
public struct MasterKeys: Sendable, Hashable {
  public let current: MasterKey
  public let old: MasterKey?

  public init(_ current: MasterKey, old: MasterKey? = nil) {
    self.current = current
    self.old = old
  }

  /// Nil where no master key is set.
  ///
  /// - Throws: a sentence for the person who set it, without what was set.
  public init?(_ environment: [String: String]) throws(MasterKeyFailure) {
    guard let current = try MasterKeys.key("CORDIAL_MASTER_KEY", environment) else {
      if try MasterKeys.key("CORDIAL_MASTER_KEY_OLD", environment) != nil {
        throw MasterKeyFailure("CORDIAL_MASTER_KEY_OLD is set and CORDIAL_MASTER_KEY is not; the old key only opens, set the new one beside it")
      }
      return nil
    }
    self.init(current, old: try MasterKeys.key("CORDIAL_MASTER_KEY_OLD", environment))
  }

  private static func key(_ name: String, _ environment: [String: String]) throws(MasterKeyFailure) -> MasterKey? {
    guard let text = environment.valueOrFile(name) else {
      // A file that is named and can't be read must not mean that nothing is sealed.
      if let path = environment["\(name)_FILE"], !path.isEmpty { throw MasterKeyFailure("\(name)_FILE is “\(path)”, which can't be read or is empty") }
      return nil
    }
    guard let key = MasterKey(text) else {
      throw MasterKeyFailure("\(name) must be 32 bytes, as 64 hexadecimal digits or base64; make one with: openssl rand -hex 32")
    }
    return key
  }

  /// The key that was published, opened by whichever of the two wrapped it.
  public func unwrap(_ issued: KeyIssued) -> DataKey? { current.unwrap(issued) ?? old?.unwrap(issued) }

  public func knows(_ masterKeyId: String) -> Bool { masterKeyId == current.id || masterKeyId == old?.id }

  /// By the current key first: what is written is written under that.
  public func pseudonyms(of text: String) -> [String] { ([current] + (old.map { [$0] } ?? [])).map { $0.pseudonym(of: text) } }
}

/// What is wrong with a master key, in a sentence.
public struct MasterKeyFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public var description: String
  init(_ description: String) { self.description = description }
}
