/// How a message sounds. Every tone is polite; none of them threatens.
public enum Tone: String, CaseIterable, Hashable, Sendable {
  /// As one speaks to a good customer who may simply have forgotten.
  case warm
  /// Plain and short.
  case neutral
  /// Says what is owed and what to do next, without small talk.
  case firm
}
