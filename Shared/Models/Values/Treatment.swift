/// Who acts on a customer's debts.
public enum Treatment: String, CaseIterable, Hashable, Sendable {
  /// The bot alone.
  case bot
  /// The bot talks; a person is told and may step in.
  case assisted
  /// A person; the bot prepares the brief and contacts nobody.
  case human
  /// Nobody: hold-out, frozen, or nothing due.
  case none
}
