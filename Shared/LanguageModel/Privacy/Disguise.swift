/// Replaces what names a person, an address, an amount or an account in a customer's words.
///
/// Hidden are: e-mail addresses, links, names on networks, telephone numbers; numbers of accounts, cards and documents; sums in digits and in
/// words; dates in digits; streets by their pattern; names that introduce themselves; and every telling word of the names and addresses given.
/// Numbers of one digit without a currency stay, and those of two where they plainly are a day, a time or a count ("in 12 parts"), but never
/// three digits in a row.
public struct Disguise: Sendable {
  private let names: KnownWords
  private let addresses: KnownWords
  private let accounts: AccountFinder

  /// What is known of the customer.
  ///
  /// - Parameters:
  ///   - names: full names; each part of one is hidden, whatever its case and accents, but for small words such as "de la".
  ///   - addresses: e-mail and postal addresses, telephone numbers; each word of three letters or more is hidden but for words such as "street".
  ///   - accountNumbers: with or without separators; found in any grouping.
  public init(names: [String], addresses: [String], accountNumbers: [String]) {
    self.names = KnownWords(names: names)
    self.addresses = KnownWords(addresses: addresses)
    accounts = AccountFinder(accountNumbers)
  }

  /// The text as a model may see it. It is also cleaned of what can't be seen; round brackets stand for braces.
  public func hide(_ text: String) -> DisguisedText {
    var names = HiddenNames()
    let hidden = hide(text, &names)
    return DisguisedText(text: hidden, replaced: names.replaced)
  }

  /// Several texts, each by itself, so that none can pass for two; what is the same in them has the same placeholder.
  ///
  /// - Returns: as many texts, and what stood behind the placeholders, which is never sent.
  public func hide(each texts: [String]) -> (texts: [String], replaced: [String: String]) {
    var names = HiddenNames()
    let hidden = texts.map { hide($0, &names) }
    return (hidden, names.replaced)
  }

  private func hide(_ text: String, _ naming: inout HiddenNames) -> String {
    let plain = PlainText(text)
    let words = plain.words
    var claims = Claims(count: plain.count)
    ContactFinder(text: plain).claim(&claims)
    accounts.claim(plain, &claims)
    names.claim(plain, words, .person, &claims)
    addresses.claim(plain, words, .address, &claims)
    StreetFinder(text: plain, words: words).claim(&claims)
    IntroducedNames(text: plain, words: words).claim(&claims)
    NumberFinder(text: plain, words: words).claim(&claims)
    NumberWordFinder(text: plain, words: words).claim(&claims)
    return claims.disguised(plain, &naming)
  }
}
