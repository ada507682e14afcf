/// A picture, a recording or a file that a customer sent. Only where it is kept is known here; whoever looks at it fetches it from the provider.
public struct ReplyMedia: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable { case image, video, document, audio, sticker }

  public var kind: Kind
  /// The provider's id of it, or its address there.
  public var reference: String
  /// Such as `image/jpeg`.
  public var mediaType: String?

  public init(kind: Kind, reference: String, mediaType: String? = nil) {
    self.kind = kind
    self.reference = reference
    self.mediaType = mediaType
  }

  /// Whether it may show that something was paid.
  public var mayBeReceipt: Bool { kind == .image || kind == .document }
}

extension ReplyMedia {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var kind: Kind?
    var reference: String?
    var mediaType: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "kind": kind = try reader.choice(Kind.self)
      case "reference": reference = try reader.string()
      case "mediaType": mediaType = try reader.string()
      default: try reader.skip()
      }
    }
    self.init(kind: try reader.require(kind, "kind"), reference: try reader.require(reference, "reference"), mediaType: mediaType)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("kind", kind)
    writer.member("reference", reference)
    writer.member("mediaType", mediaType)
    writer.endObject()
  }
}
