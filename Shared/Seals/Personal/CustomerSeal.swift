import Bytes
import Crypto

/// Seals and opens what belongs to one customer, with one of the customer's keys: AES-256-GCM, with customer and field as associated data, so that
/// nothing sealed can be put in another's place.
///
/// The nonce follows from what is sealed (an HMAC of field and words, under a key of its own): the same decision made twice gives the same bytes, and
/// no nonce ever serves two different texts. Who reads the topics can see that two values of one field of one customer are equal, and nothing else.
public struct CustomerSeal: Sendable {
  private static let nonceCount = 12
  static let tagCount = 16
  /// What a sealed text is longer by, before it is spelt in letters.
  static let overhead = nonceCount + tagCount

  public let keyId: DataKey.ID
  private let customer: [UInt8]
  private let key: SymmetricKey
  /// Only whoever seals needs it.
  private let nonceKey: SymmetricKey?

  /// - Parameter isForOpening: true where nothing will be sealed with it.
  public init(_ dataKey: DataKey, customer: String, isForOpening: Bool = false) {
    keyId = dataKey.id
    self.customer = Array(customer.utf8)
    let key = SymmetricKey(data: dataKey.bytes)
    self.key = key
    nonceKey = isForOpening ? nil : SymmetricKey(data: HMAC<SHA256>.authenticationCode(for: Array("nonce".utf8), using: key))
  }

  /// Nonce, ciphertext and tag.
  func seal(_ words: [UInt8], field: some Sequence<UInt8>) -> [UInt8] {
    guard let nonceKey else { preconditionFailure("this seal was made for opening") }
    let field = Array(field)
    let nonce = Array(HMAC<SHA256>.authenticationCode(for: field + [0] + words, using: nonceKey).prefix(CustomerSeal.nonceCount))
    guard let given = try? AES.GCM.Nonce(data: nonce),
      let box = try? AES.GCM.seal(words, using: key, nonce: given, authenticating: associated(field))
    else { preconditionFailure("AES-GCM refused a text") }
    var sealed = nonce
    sealed.reserveCapacity(words.count + CustomerSeal.overhead)
    sealed.append(contentsOf: box.ciphertext)
    sealed.append(contentsOf: box.tag)
    return sealed
  }

  func text(_ words: [UInt8], field: [UInt8]) -> SealedText { SealedText(keyId: keyId, box: seal(words, field: field)) }

  /// Nil where it was sealed with another key, or for another customer or field, or was changed since.
  func open(_ sealed: [UInt8], field: some Sequence<UInt8>) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed) else { return nil }
    return (try? AES.GCM.open(box, using: key, authenticating: associated(Array(field)))).map(Array.init)
  }

  private func associated(_ field: [UInt8]) -> [UInt8] { customer + [0] + field }
}
