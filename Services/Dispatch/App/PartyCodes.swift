import Seals

/// What stands for numbers, mailboxes and providers' ids where they must be recognised and not be read: codes under a key that follows from the master
/// key. Where none is set they stand for themselves.
struct PartyCodes: Sendable {
  private let masters: MasterKeys?

  init(_ masters: MasterKeys?) { self.masters = masters }

  /// What is written.
  func code(of name: String) -> String { known(name)[0] }

  /// What may have been written: also under the master key before.
  func known(_ name: String) -> [String] { masters.map { $0.pseudonyms(of: name).map { "code:" + $0 } } ?? [name] }

  /// For a provider's event. Its id may hold the number that it came from; the same news must keep the same id.
  func eventID(_ id: String) -> String {
    guard let masters else { return id }
    let provider = id.prefix { $0 != "." }
    return "\(provider).\(masters.current.pseudonym(of: id))"
  }
}
