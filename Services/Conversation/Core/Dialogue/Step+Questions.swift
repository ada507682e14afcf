import Language
import Models

extension Step {
  /// Where and when the customer wants to be reached.
  mutating func takeWishes(_ heard: Heard) {
    if heard.says(.channelPreference) { prefer(heard.entities.channel, heard.channel) }
    if heard.says(.callback) { callBack(heard) }
  }

  private mutating func prefer(_ wanted: Channel?, _ channel: Channel) {
    guard let wanted, state.segment?.channels.contains(where: { $0.channel == wanted }) == true, !state.hasOptedOut(of: wanted) else {
      record.chose("stay on \(channel.rawValue)", because: "no usable address on \(wanted?.rawValue ?? "the channel asked for")")
      say(OpenPhrase.channelUnknown, on: channel)
      return
    }
    state.dialogue.preferredChannel = wanted
    record.chose("prefer \(wanted.rawValue)", because: "the customer asked for it")
    say(OpenPhrase.channelNoted, on: channel) { $0.channel = wanted }
  }

  /// Later: the bot waits until the day that was named; a call is made by a person where the bot can't.
  private mutating func callBack(_ heard: Heard) {
    guard !heard.says(.promiseToPay, .proposeTerms) else { return }
    let latest = today.adding(days: strategy.extensionDaysMax(in: stage))
    guard
      let day = heard.entities.dates.first(where: { $0 >= today && $0 <= latest })
        ?? (heard.entities.time == nil ? nil : today.adding(days: 1)),
      let segment = state.segment
    else {
      record.chose("ask when")
      say(OpenPhrase.askTime, on: heard.channel)
      ask(.time)
      return
    }
    let hour = if case .clock(let hour, _) = heard.entities.time { hour } else { segment.hour }
    let moment = max(zone.instant(of: day, secondOfDay: hour * 3600), now.adding(minutes: 1))
    state.quietUntil = max(state.quietUntil ?? moment, moment)
    state.postponedUntil = moment
    record.chose("wait until \(moment)", because: "the customer asked for later")
    say(OpenPhrase.callbackNoted, on: heard.channel) { $0.day = day }
  }

  /// Facts, at once.
  mutating func takeQuestions(_ heard: Heard, _ party: RightParty) {
    let channel = heard.channel
    let asksHow = heard.says(.askHowToPay) && !heard.says(.alreadyPaid)
    guard asksHow || heard.says(.askBalance, .askDueDate, .askDetails, .payNow) else { return }
    if state.owed.isEmpty {
      say(DebtPhrase.nothingDue, to: party, on: channel)
      record.chose("nothing is due")
      return
    }
    if heard.says(.askDetails) {
      say(OpenPhrase.whoWeAre, on: channel)
      say(DebtPhrase.details, to: party, on: channel)
    }
    if heard.says(.askBalance) {
      say(DebtPhrase.balance, to: party, on: channel)
    } else if heard.says(.askDueDate) {
      say(DebtPhrase.dueDate, to: party, on: channel)
    }
    record.chose("answer from the facts")
    let goesOn = heard.says(.promiseToPay, .proposeTerms, .requestPlan, .hardship)
    if heard.says(.payNow), !goesOn {
      let offer = make(deskOrNil?.payNow(), on: channel)
      draft.offer = offer
      say(DebtPhrase.payLink, to: party, on: channel)
    } else if asksHow || (!goesOn && !heard.says(.askDueDate)) {
      say(DebtPhrase.howToPay, to: party, on: channel)
    }
    if draft.question == nil { ask(.reminder, reminderButtons) }
  }
}
