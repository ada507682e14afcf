import Compliance
import Models
import Testing

/// What may be said, what must be said, and who has to take over.
struct SpeechTests {
  @Test(
    arguments: [
      (.askReason, "CO", .whatsapp, [], "co.no-why"),
      (.askReason, "MX", .whatsapp, [], nil), (.askReason, "CO", .voice, [.conversationStart], "co.no-why"),
      (.mentionLegalAction, "CL", .email, [], "cl.content"), (.mentionCreditRegister, "CL", .email, [], "cl.content"),
      (.mentionConsequences, "CL", .sms, [], "cl.content"), (.mentionCreditRegister, "MX", .email, [], nil),
      (.urgeFullPayment, "GB", .voice, [], "gb.conc.pressure"), (.suggestBorrowing, "GB", .voice, [], "gb.conc.pressure"),
      (.urgeFullPayment, "IE", .voice, [], nil), (.promoteProduct, "PE", .sms, [], "pe.policy.no-promotion"),
      (.promoteProduct, "CO", .sms, [], nil), (.stateDebt, "US", .voice, [.identityUnconfirmed], "global.policy.identity-first"),
      (.stateDebt, "US", .voice, [], nil), (.verifyIdentity, "US", .voice, [.identityUnconfirmed], nil),
      (.stateDebt, "US", .voice, [.voicemailLCM], "global.policy.voicemail"), (.askToCallBack, "US", .voice, [.voicemailLCM], nil),
      (.askPayment, "KE", .voice, [.voicemailLCM], "global.policy.voicemail"),
      (.offer, "US", .sms, [.identityUnconfirmed], "global.policy.identity-first"),
      (.thank, "CO", .sms, [.identityUnconfirmed], nil), (.disclose, "US-MA", .sms, [.firstCommunication], nil),
    ] as [(SpeechAct, String, Medium, WordSet<MessageStage>, String?)])
  func maySayIt(act: SpeechAct, place: String, channel: Medium, stage: WordSet<MessageStage>, rule: String?) throws {
    let verdict = maySay(act, channel: channel, stage: stage, pack: try Fixture.book().pack(for: place))
    switch verdict {
    case .allowed: #expect(rule == nil)
    case .denied(let denying): #expect(denying.id == rule)
    }
  }

  @Test func othersLearnNothingOfTheDebt() throws {
    let pack = try Fixture.book().pack(for: "MX")
    #expect(maySay(.stateDebt, channel: .voice, stage: [], party: .guarantor, pack: pack).isAllowed)
    #expect(!maySay(.stateDebt, channel: .voice, stage: [], party: .householdMember, pack: pack).isAllowed)
    #expect(maySay(.askToCallBack, channel: .voice, stage: [], party: .householdMember, pack: pack).isAllowed)
  }

  @Test func requiredTextFollowsPlaceChannelAndStage() throws {
    let book = try Fixture.book()
    func rules(_ place: String, _ channel: Medium, _ stage: WordSet<MessageStage>, on day: String? = nil) throws -> [String] {
      let pack = book.pack(for: place)
      return pack.requirements(channel: channel, stage: stage, on: try day.map(Fixture.date)).map(\.rule.id)
    }
    #expect(try rules("US", .sms, [.firstCommunication]) == ["us.regf.optout-notice", "us.fdcpa.mini-miranda.initial"])
    #expect(try rules("US", .voice, [.subsequentCommunication]) == ["us.fdcpa.mini-miranda.subsequent"])
    #expect(try rules("BR-SP", .voice, [.amountDemand]) == ["br-sp.recording", "br-sp.itemise"])
    #expect(try rules("ES", .whatsapp, [.conversationStart], on: "2026-08-02") == ["eu.aiact.50"])
    #expect(try rules("ES", .whatsapp, [.conversationStart], on: "2026-08-01") == [])
    let voicemail = try #require(book.pack(for: "US").requirements(channel: .voice, stage: [.voicemailLCM]).first)
    #expect(voicemail.isExclusive)
    #expect(voicemail.elements == [.businessNameNeutral, .requestToReply, .naturalPersonName, .callbackNumber])
    #expect(book.pack(for: "US").requirements(channel: .sms, stage: []).first?.rule.samples["es"]?.contains("STOP") == true)
  }

  @Test func aPersonTakesOver() throws {
    let pack = try Fixture.book().pack(for: "GB")
    let escalations = pack.escalations(for: [.vulnerable, .complaintOpen])
    #expect(escalations.map(\.rule.id) == ["gb.conc.vulnerable", "global.escalate.human"])
    #expect(escalations.map(\.urgency) == [.businessDay, .sameDay])
    #expect(escalations.map(\.triggers) == [[.vulnerable], [.vulnerable, .complaintOpen]])
    #expect(escalations.map(\.stopsAutomation) == [true, true])
    #expect(pack.escalations(for: []).isEmpty)
    #expect(pack.escalations(for: [.selfHarmRisk]).last?.urgency == .immediate)
    #expect(try Fixture.book().pack(for: "IE").escalations(for: [.objectionToProfiling]).map(\.stopsAutomation) == [false])
  }

  @Test(arguments: [("US-MA", 3), ("CL", 2), ("CO", nil), ("MX", nil)] as [(String, Int?)])
  func evidenceIsKept(place: String, years: Int?) throws {
    #expect(try Fixture.book().pack(for: place).recordsYears == years)
  }

  @Test func theValidationPeriodCountsBusinessDays() throws {
    let pack = try Fixture.book().pack(for: "US-MA")
    // Thanksgiving (26 November 2026) and a weekend lie between.
    let period = try #require(pack.validationPeriod(noticeSent: try Fixture.date("2026-11-23")))
    #expect(period.assumedReceived.description == "2026-12-01")
    #expect(period.ends.description == "2026-12-31")
    #expect(pack.validationNoticeDue(firstCommunication: try Fixture.date("2026-05-11"))?.description == "2026-05-16")
    #expect(try Fixture.book().pack(for: "CO").validationPeriod(noticeSent: try Fixture.date("2026-11-23")) == nil)
  }
}
