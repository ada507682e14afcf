// How the bot's talk stands in the document of a strategy; members that are missing keep their standard value.

extension TalkRules: DocumentSection {
  public static let fields: [DocumentField<TalkRules>] = [
    .choice("identityMethod", \.identityMethod, "How a person confirms who they are: none, name, digits or birthDate."),
    .sections("identityMethods", \.identityMethods, beginning: IdentityChoice(method: .name), "Other ways for some places or channels; the first that fits."),
    .whole("identityTriesMax", \.identityTriesMax, 1...10, "Attempts before a person takes over."),
    .whole("identityDays", \.identityDays, 0...3650, "How long a confirmation holds for the same address."),
    .whole("confidencePercentMin", \.confidencePercentMin, 0...100, "A reply of which nothing is understood this surely is asked back."),
    .whole("answerPercentMin", \.answerPercentMin, 1...100, "How alike a question and one of your own answers must be."),
    .flag("asksRating", \.asksRating, "Whether customers are asked for a rating after a resolution."),
    .whole("complaintRatingMax", \.complaintRatingMax, 0...5, "A rating up to this is a complaint; 0 for none."),
  ]
}

extension IdentityChoice: DocumentSection {
  public static let fields: [DocumentField<IdentityChoice>] = [
    .identifier("jurisdiction", \.jurisdiction, "A place with its regions, such as CO; everywhere where it is left out."),
    .choice("channel", \.channel, "All channels where it is left out."),
    .choice("method", \.method, "How a person confirms who they are there."),
  ]
}
