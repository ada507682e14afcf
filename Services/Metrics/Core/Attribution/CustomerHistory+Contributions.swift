import Models

extension CustomerHistory {
  /// What the facts from that moment on add to the figures: the definitions of the measures, in code.
  ///
  /// - Parameter texts: of a list that this one will be compared with.
  func contributions(since: Instant, _ texts: Texts = Texts()) -> ContributionList {
    var list = ContributionList(since: since, texts)
    addSegments(to: &list)
    for index in contacts.indices where contacts[index].times.isAny(from: since) { contacts[index].add(self, to: &list) }
    addReplies(to: &list)
    addPayments(to: &list)
    addChoices(to: &list)
    for commitment in commitments { commitment.add(self, to: &list) }
    for incident in incidents where incident.time >= since { incident.add(self, to: &list) }
    addTrial(to: &list)
    return list
  }

  private func addTrial(to list: inout ContributionList) {
    let since = list.since
    let mayEnter = (entry?.time ?? segments.last?.time).map { $0 >= since } ?? false
    guard mayEnter || payments.contains(where: { $0.time >= since }) || reversals.contains(where: { $0.time >= since }) else { return }
    (entry ?? openEntry)?.add(payments, reversals, to: &list)
  }

  private func addSegments(to list: inout ContributionList) {
    for index in segments.indices where segments[index].time >= list.since {
      if index == 0 {
        if !isFirstSegmentCounted { segments[0].addLevels(at: segments[0].time, sign: 1, to: &list) }
      } else {
        segments[index].addChange(from: segments[index - 1], to: &list)
      }
    }
  }

  private func addReplies(to list: inout ContributionList) {
    guard let last = replies.last, last.time >= list.since else { return }
    // A reply can only be the first before another one to a contact that both may answer.
    let earliest = list.since.adding(hours: -Bounds.responseHours)
    var answered: [FactID] = []
    for reply in replies where reply.time >= earliest {
      let contact = self.answered(by: reply)
      list.count(.replies, reply.time, inForce(at: reply.time, channel: reply.channel))
      guard let contact, !answered.contains(contact.id) else { continue }
      answered.append(contact.id)
      list.count(.responses, reply.time, contact.dimensions)
    }
  }

  private func addPayments(to list: inout ContributionList) {
    for payment in payments where payment.time >= list.since {
      let dimensions = self.dimensions(of: payment)
      list.count(.payments, payment.time, dimensions)
      list.sum(.recovered, payment.time, dimensions, payment.amount)
    }
    for reversal in reversals where reversal.time >= list.since {
      let dimensions =
        payments.first { $0.id == reversal.payment }.map { self.dimensions(of: $0) }
        ?? inForce(at: reversal.time, channel: nil)
      list.count(.reversals, reversal.time, dimensions)
      list.sum(.reversed, reversal.time, dimensions, reversal.amount)
      list.sum(.recovered, reversal.time, dimensions, reversal.amount, sign: -1)
    }
  }
}

extension SegmentFact {
  /// What stood, as a change of the stocks.
  fileprivate func addLevels(at time: Instant, sign: Int64, to list: inout ContributionList) {
    if isOwing { list.count(.customers, time, MetricDimensions(stage: stage, treatment: treatment), by: sign, in: .stock) }
    for level in levels {
      let dimensions = MetricDimensions(stage: level.stage, treatment: treatment)
      list.count(.accounts, time, dimensions, by: sign * Int64(level.accounts), in: .stock)
      list.sum(.balance, time, dimensions, level.balance, sign: sign, in: .stock)
    }
  }

  fileprivate func addChange(from before: SegmentFact, to list: inout ContributionList) {
    before.addLevels(at: time, sign: -1, to: &list)
    addLevels(at: time, sign: 1, to: &list)
    guard before.isOwing, !isOwing || stage != before.stage else { return }
    var dimensions = MetricDimensions(stage: before.stage, treatment: before.treatment, toStage: isOwing ? stage : nil)
    dimensions.setting = before.setting
    if isOwing, stage > before.stage { list.count(.rolls, time, dimensions) }
    if before.stage > .preventive, !isOwing || stage < before.stage { list.count(.cures, time, dimensions) }
    if !isOwing { list.count(.cleared, time, dimensions) }
  }
}

extension ContactFact {
  var dimensions: MetricDimensions {
    MetricDimensions(
      stage: about?.stage, treatment: about?.treatment, channel: channel, variant: about?.variant, language: about?.setting.language,
      strategyVersion: about?.setting.strategyVersion)
  }

  fileprivate func add(_ history: CustomerHistory, to list: inout ContributionList) {
    guard let about else { return }
    let dimensions = dimensions
    // What follows from several reports counts with the request: a receipt that comes after its contact was forgotten would count it again.
    let isWhole = times.requested != nil
    if isWhole, let price = about.costPerThousand { list.sum(.costThousandths, times.made, dimensions, price) }
    guard isReminder else {
      guard isWhole else { return }
      list.count(.answers, times.made, dimensions)
      list.count(.answersFailed, times.refused, dimensions)
      if let made = times.made, made >= list.since, let wait = history.wait(for: self) {
        list.count(.answersTimed, made, dimensions)
        list.count(.answerSeconds, made, dimensions, by: wait / 1000)
      }
      return
    }
    list.count(.requested, times.requested, dimensions)
    list.count(.accepted, times.accepted, dimensions)
    list.count(.delivered, times.delivered ?? (isWhole ? times.read : nil), dimensions)
    list.count(.read, times.read, dimensions)
    list.count(.failed, times.failed, dimensions)
    list.count(.denied, times.denied, dimensions)
    guard isWhole else { return }
    list.count(.contacts, times.made, dimensions)
    list.count(.unknown, times.unresolved, dimensions)
  }
}

extension CommitmentFact {
  fileprivate func add(_ history: CustomerHistory, to list: inout ContributionList) {
    guard let latest = [made, kept, broken].compactMap(\.self).max(), latest >= list.since else { return }
    let origin = history.origin(of: self)
    var dimensions = MetricDimensions(stage: stage, treatment: origin?.treatment, channel: channel, takenBy: takenBy)
    dimensions.setting = origin?.setting ?? Setting()
    switch kind {
    case .promise:
      list.count(.promisesMade, made, dimensions)
      list.sum(.promised, made, dimensions, amount)
      list.count(.promisesKept, kept, dimensions)
      list.sum(.promisedAndKept, kept, dimensions, paid ?? amount)
      list.count(.promisesBroken, broken, dimensions)
    case .plan:
      list.count(.plansMade, made, dimensions)
      list.sum(.planned, made, dimensions, amount)
      list.count(.plansKept, kept, dimensions)
      list.count(.plansBroken, broken, dimensions)
    }
  }
}

extension IncidentFact {
  fileprivate func add(_ history: CustomerHistory, to list: inout ContributionList) {
    let dimensions = history.inForce(at: time, channel: channel, stage: stage)
    if let costPerThousand { list.sum(.costThousandths, time, dimensions, costPerThousand) }
    switch kind {
    case .optOut: list.count(.optOuts, time, dimensions)
    case .dispute: list.count(.disputes, time, dimensions)
    case .handover: list.count(.handovers, time, dimensions)
    case .misunderstanding:
      list.count(.handovers, time, dimensions)
      list.count(.notUnderstood, time, dimensions)
    case .wrongParty: list.count(.wrongParties, time, dimensions)
    case .paymentClaim: list.count(.paymentsClaimed, time, dimensions)
    case .complaint: list.count(.complaints, time, dimensions)
    case .release: list.count(.releases, time, dimensions)
    case .consultation: addCall(dimensions, to: &list)
    case .rating:
      list.count(.ratings, time, dimensions)
      list.count(.ratingPoints, time, dimensions, by: Int64(points))
    }
  }

  private func addCall(_ dimensions: MetricDimensions, to list: inout ContributionList) {
    guard let call else { return }
    var dimensions = dimensions
    dimensions.context = call.purpose.rawValue
    list.count(.modelCalls, time, dimensions)
    list.count(.modelMilliseconds, time, dimensions, by: Int64(call.milliseconds))
    switch call.verdict {
    case .used, .shadowed: list.count(.modelUsed, time, dimensions)
    case .rejected: list.count(.modelRejected, time, dimensions)
    case .missed: list.count(.modelMissed, time, dimensions)
    }
  }
}
