import Models

/// Where the personal texts of an event's data stand.
public struct PersonalTexts: Sendable {
  private struct Text: Sendable {
    var range: Range<Int>
    /// Where the name of the member stands that it belongs to.
    var name: Range<Int>
  }

  private var texts: [Text] = []

  public var isEmpty: Bool { texts.isEmpty }

  /// - Parameters:
  ///   - type: of the event.
  ///   - start: where the data begins in the bytes.
  ///   - isOurs: false where somebody else wrote the event: then a text that the contract does not name counts as personal.
  public init(_ bytes: [UInt8], type: String, from start: Int = 0, isOurs: Bool = true) {
    let fields = PersonalFields.of(type) ?? .unknownType
    guard !fields.isAboutNobody, !isOurs || !fields.personal.isEmpty else { return }
    var found = JSONTexts(bytes, from: start)
    while let text = found.next() {
      if !text.isEmpty, fields.isPersonal(found, in: bytes, sealsUnknown: !isOurs) { texts.append(Text(range: text, name: found.name)) }
    }
  }

  /// Everything but the personal texts.
  public func rest(of bytes: [UInt8]) -> [UInt8] {
    guard !isEmpty else { return bytes }
    var rest: [UInt8] = []
    rest.reserveCapacity(bytes.count)
    var position = 0
    for text in texts {
      rest.append(contentsOf: bytes[position..<text.range.lowerBound])
      position = text.range.upperBound
    }
    rest.append(contentsOf: bytes[position...])
    return rest
  }

  /// The bytes with the personal texts sealed. What one of the customer's keys has sealed already stays as it is.
  public func sealed(_ bytes: [UInt8], _ sealing: Sealing) -> [UInt8] {
    guard !isEmpty else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + texts.count * 72)
    var position = 0
    for text in texts {
      let name = Array(bytes[text.name])
      if let known = SealedText(bytes[text.range]), sealing.holds(known, name) { continue }
      result.append(contentsOf: bytes[position..<text.range.lowerBound])
      sealing.seal.text(Array(bytes[text.range]), field: name).append(to: &result)
      position = text.range.upperBound
    }
    result.append(contentsOf: bytes[position...])
    return result
  }
}

/// What one customer's texts are sealed with.
public struct Sealing: Sendable {
  let seal: CustomerSeal
  let customer: String
  let ring: KeyRing

  /// Whether the text is one that the customer's keys have sealed.
  func holds(_ text: SealedText, _ name: [UInt8]) -> Bool {
    if text.keyId == seal.keyId { return seal.open(text.box, field: name) != nil }
    return ring.seal(text.keyId, of: customer)?.open(text.box, field: name) != nil
  }

  public func blob(_ bytes: [UInt8], field: String) -> [UInt8] { SealedBlob.seal(bytes, field: field, with: seal) }
}
