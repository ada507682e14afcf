/// A state of a case that stops contact or asks for a person.
public enum CaseFlag: UInt8, Vocabulary {
  case attorneyRepresented, ceaseCommunication, disputeOpen, originalCreditorRequestOpen, bankruptcy, deceased, minor
  case breathingSpace, mentalHealthMoratorium, debtAdviserPlan, vulnerable, litigationServed, insolvencyOpened, identityTheft
  case wrongNumber, selfHarmRisk, validationNoticeNotMailed, bereavement, disaster, complaintOpen
  case automatedSignificantDecision, objectionToProfiling
}
