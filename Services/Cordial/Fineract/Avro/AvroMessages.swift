/// Reads records that say with which version of their schema they were written.
public struct AvroMessages: Sendable {
  private let versions: [AvroSchemas]

  /// Several versions of the same schemas, for topics that hold messages from before and after an upgrade.
  public init(_ versions: [AvroSchemas]) { self.versions = versions }

  /// A record in Avro's single-object encoding (two marker bytes and the fingerprint of the writer's schema), or without that head.
  ///
  /// No record of Fineract begins like the marker: read as its first number that would be -98, and all of them begin with an id that is
  /// positive or with a choice between nothing and something.
  /// - Throws: a sentence with the field and the byte.
  public func read(_ name: String, from bytes: [UInt8]) throws(AvroFailure) -> AvroRecord {
    guard bytes.count >= 10, bytes[0] == 0xc3, bytes[1] == 0x01 else {
      let schemas = versions.first { $0.fingerprint(of: name) != nil } ?? versions.first ?? AvroSchemas([])
      return try AvroDecoder.decode(name, from: bytes, at: 0, by: schemas)
    }
    let fingerprint = bytes[2..<10].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    if let schemas = versions.first(where: { $0.fingerprint(of: name) == fingerprint }) {
      return try AvroDecoder.decode(name, from: bytes, at: 10, by: schemas)
    }
    let known = versions.compactMap { $0.fingerprint(of: name)?.hexadecimal }
    guard !known.isEmpty else {
      for schemas in versions { try schemas.require(name) }
      throw AvroFailure(path: name, reason: "there are no schemas to read it by")
    }
    throw AvroFailure(
      path: name, offset: 2,
      reason:
        "was written with a schema of the fingerprint \(fingerprint.hexadecimal), and the schemas given have \(known.joined(separator: ", ")); "
        + "give the folder of the version that wrote it as well")
  }
}
