/// What a language model is asked for. It may speak but never decide.
public enum ModelPurpose: String, Hashable, Sendable, CaseIterable {
  /// To read a reply that the built-in understanding is unsure of.
  case understanding
  /// To word a reviewed message anew.
  case rephrasing
  /// To tell a person in a few sentences what the facts of a case are.
  case narrative
}
