import Language
import Models

extension Step {
  /// After a resolution, once: nothing is owed any more, a payment has come, and the customer has talked with us.
  mutating func considerRating() {
    guard strategy.talk.asksRating, state.isRatingOpen, state.handedOver == nil, state.segment != nil, state.isCleared(on: today),
      state.followUp == nil, let channel = state.dialogue.lastChannel, !state.hasOptedOut(of: channel),
      state.identity.confirmed.contains(where: { $0.channel == channel })
    else { return }
    state.isRatingOpen = false
    if let last = state.ratingAskedAt, last.adding(days: 30) > now { return }
    schedule(.rating, at: now.adding(minutes: 30), days: 3)
  }

  /// A score, in answer to the question for one.
  mutating func takeRating(_ heard: Heard) {
    guard let asked = state.ratingAskedAt, asked.adding(days: 7) > now, state.dialogue.lastAsked == .rating,
      let score = heard.entities.rating
    else {
      return
    }
    state.dialogue.lastAsked = nil
    state.note(.rated, now, heard.channel)
    emit(RatingReceived(score: score, stage: stage, channel: heard.channel), to: .outcomes)
    record.chose("rating \(score)")
    guard score <= strategy.talk.complaintRatingMax else {
      say(OpenPhrase.ratingThanks, on: heard.channel)
      return
    }
    state.note(.complained, now, heard.channel)
    emit(ComplaintRecorded(channel: heard.channel, score: score), to: .outcomes)
    say(OpenPhrase.complaint, on: heard.channel)
    handOver(
      .complaint, channel: heard.channel, understood: heard.labels, suggestion: "Ask what went wrong; the customer gave \(score) of 5.")
  }
}
