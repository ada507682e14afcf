/// The types of one set of schema files (`.avsc`), such as those of one version of Fineract.
///
/// A file may name types of any other file, whatever the order. Source of the rules: the Avro 1.12 specification.
public struct AvroSchemas: Sendable {
  /// One file.
  public struct File: Sendable {
    /// For sentences about it.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// What is wrong with the files, one sentence each. Types of the other files can be used all the same.
  public private(set) var problems: [String] = []
  private var types: [String: AvroNamedType] = [:]
  private var missing: [String: [String]] = [:]
  private var fingerprints: [String: UInt64] = [:]

  public init(_ files: [File]) {
    for file in files.sorted(by: { $0.path < $1.path }) {
      var definitions = AvroDefinitions()
      do throws(AvroFailure) {
        try definitions.read(file.bytes)
      } catch {
        problems.append("\(file.path): \(error)")
        continue
      }
      for (name, type) in definitions.types.sorted(by: { $0.key < $1.key }) {
        if let known = types[name], known != type {
          problems.append("\(file.path): \(name) is defined differently in another file, which is the one that counts")
        } else {
          types[name] = type
        }
      }
    }
    for name in types.keys {
      let lacking = undefined(from: name)
      if lacking.isEmpty { fingerprints[name] = canonicalForm(of: name).avroFingerprint } else { missing[name] = lacking }
    }
  }

  /// With their namespaces, sorted.
  public var names: [String] { types.keys.sorted() }

  /// The 64-bit Rabin fingerprint of the type's canonical form: which version of a type bytes were written with. Nil where the type is
  /// missing or incomplete.
  public func fingerprint(of name: String) -> UInt64? { fingerprints[name] }

  func type(_ name: String) -> AvroNamedType? { types[name] }

  /// - Throws: a sentence about the type that is missing, or about the ones that it needs.
  func require(_ name: String) throws(AvroFailure) {
    guard types[name] != nil else { throw AvroFailure(path: name, reason: "no file of the schemas defines this type") }
    guard let lacking = missing[name] else { return }
    throw AvroFailure(path: name, reason: "needs \(lacking.joined(separator: ", ")), which no file of the schemas defines")
  }

  /// The names that the type needs, itself or through others, and that no file defines.
  private func undefined(from root: String) -> [String] {
    var seen: Set<String> = [root]
    var open = [root]
    var lacking: [String] = []
    while let name = open.popLast() {
      guard let type = types[name] else {
        lacking.append(name)
        continue
      }
      for next in type.names where seen.insert(next).inserted { open.append(next) }
    }
    return lacking.sorted()
  }
}
