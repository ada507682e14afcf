/// What is known of a person that changes how they may be treated, whoever found it out: the business or the conversation.
public enum Circumstance: String, CaseIterable, Hashable, Sendable {
  case deceased, bankruptcy, lawyer, fraudClaim, vulnerable, hardship
}
