import Compliance
import Language
import Models

extension Step {
  /// The customer has said something: understand, decide, answer.
  mutating func take(_ reply: ReplyReceived, _ header: EventHeader) {
    goOnAlone()
    customerWroteAt = header.time
    patience = nil
    noteReply(reply, header)
    var heard = hear(reply.text, button: reply.button, on: reply.channel, day: today)
    heard.receipt = reply.media.first(where: \.mayBeReceipt)
    if !isHeld(heard, regarding: header.id) { answer(heard) }
  }

  /// Decides and answers.
  mutating func answer(_ heard: Heard) {
    record.understood = heard.labels
    if heard.says(.stop) {
      optOut(heard)
    } else if state.handedOver != nil {
      // A person has the case and reads along: the bot says nothing.
      record.chose("left to the person who has the case", because: "handed over")
    } else if !takeOwnPath(heard) {
      if let party = rightParty(on: heard.channel) {
        converse(heard, party)
      } else {
        confirm(heard)
      }
    }
    speak(heard.says(.stop) ? .optOutConfirmation : .reply, on: heard.channel)
    considerRating()
  }

  private mutating func noteReply(_ reply: ReplyReceived, _ header: EventHeader) {
    state.note(.replied, header.time, reply.channel)
    state.dialogue.lastChannel = reply.channel
    state.dialogue.add(Spoken(at: header.time, speaker: .customer, channel: reply.channel, text: reply.text))
    if let index = state.contacts.lastIndex(where: { !$0.isInbound && $0.channel == reply.channel && $0.outcome != .failed }) {
      state.contacts[index].outcome = .conversation
    }
    state.add(
      ContactRecord(id: header.id, at: header.time, channel: reply.channel, isInbound: true, purpose: .reply, outcome: .conversation))
  }

  /// Everything the customer said is answered, in one message that asks one thing at the most.
  mutating func converse(_ heard: Heard, _ party: RightParty) {
    guard heard.isClear(from: strategy.talk.confidencePercentMin) || heard.button != nil || isNaming(heard) || heard.receipt != nil else {
      answerOrAskBack(heard, party)
      return
    }
    let before = draft.lines.count + record.chosen.count
    takeRating(heard)
    takeWishes(heard)
    takeQuestions(heard, party)
    takeClaim(heard, party)
    takeNegotiation(heard, party)
    if draft.lines.count + record.chosen.count == before { takeCourtesies(heard, party) }
    if draft.lines.count + record.chosen.count == before { answerOrAskBack(heard, party) } else { state.dialogue.misunderstandings = 0 }
  }

  /// A greeting is answered; thanks at the end of a talk are not, or it would never end. Nobody is left without
  /// an answer on a model's word alone, or for words that don't look like a courtesy.
  private mutating func takeCourtesies(_ heard: Heard, _ party: RightParty) {
    let mayStaySilent = heard.button != nil || !heard.isSecondHand && Courtesy.isPlain(heard.text)
    if mayStaySilent, heard.says(.identityConfirm), state.dialogue.lastAsked != .identity {
      record.chose("nothing to answer", because: "already confirmed")
    } else if heard.says(.greeting), !mayStaySilent || !heard.says(.thanks, .accept) {
      say(OpenPhrase.greeting, on: heard.channel)
    } else if mayStaySilent, heard.says(.thanks, .accept, .rating, .reject) {
      record.chose("nothing to answer", because: "a courtesy, and nothing is asked")
    }
  }

  /// One of the creditor's own answers; otherwise the bot asks back once, and a second time in a row a person takes over.
  mutating func answerOrAskBack(_ heard: Heard, _ party: RightParty?) {
    if let answer = core.answers.answer(
      to: heard.text, language: state.segment?.language ?? heard.understanding.language, percentMin: strategy.talk.answerPercentMin)
    {
      record.chose("the creditor's answer “\(answer.key)”", because: "\(answer.percent)% alike")
      draft.add(Worded(quote: answer.text), "answer-\(answer.key)")
      draft.quoted.append(answer.text)
      return
    }
    if heard.text.contains("?") || heard.text.contains("¿"), state.dialogue.misunderstandings > 0 {
      say(OpenPhrase.handOver, on: heard.channel)
      handOver(.unknownAnswer, channel: heard.channel, understood: heard.labels, suggestion: "Answer the question in the last reply.")
      return
    }
    state.dialogue.misunderstandings += 1
    guard state.dialogue.misunderstandings <= 1 else {
      say(OpenPhrase.handOver, on: heard.channel)
      handOver(.notUnderstood, channel: heard.channel, understood: heard.labels, suggestion: "Read the last reply and answer it.")
      return
    }
    record.chose("ask back", because: "nothing was understood surely enough")
    let question = state.dialogue.lastAsked
    if let party, question == .offer, !state.offers.isEmpty {
      say(DebtPhrase.askOffer, to: party, on: heard.channel)
      ask(.offer, offerButtons)
    } else if let party, question != .rating {
      say(DebtPhrase.askAgain, to: party, on: heard.channel)
      ask(.reminder, reminderButtons)
    } else {
      say(OpenPhrase.askAgain, on: heard.channel)
      draft.question = question
    }
  }
}
