import Models

// Random events of every type.
extension Sampler {
  mutating func header() -> EventHeader { EventHeader(id: word(), source: "/\(word())", subject: word(), time: instant()) }

  mutating func customerDetails() -> CustomerDetails {
    CustomerDetails(
      name: maybe { $0.text() }, language: maybe { $0.pick(["es", "es-CO", "pt-BR", "zh-Hant-TW", "fil"]) },
      timeZone: maybe { $0.pick(["UTC", "America/Bogota", "Asia/Kolkata", "Europe/Madrid"]) },
      jurisdiction: maybe { $0.pick(["CO", "US-MA", "GB-ENG", "BR"]) },
      contactPoints: list(atMost: 20) { ContactPoint(channel: $0.pick(), address: $0.word(), consent: $0.maybe { $0.bool() }) },
      preferredChannel: maybe { $0.pick() }, preferredHour: maybe { $0.whole(0...23) },
      circumstances: maybe { $0.list(atMost: 2) { $0.pick() } })
  }

  mutating func accountUpdated() -> AccountUpdated {
    AccountUpdated(
      accountId: word(), version: maybe { $0.integer() }, creditor: maybe { $0.text() }, product: maybe { $0.text() }, balance: money(),
      dueDate: date(), status: maybe { $0.pick() }, statusReason: maybe { $0.text() }, balanceAsOf: maybe { $0.instant() }, customer: maybe { $0.customerDetails() })
  }

  mutating func customerSegmented() -> CustomerSegmented {
    CustomerSegmented(
      stage: pick(), previousStage: maybe { $0.pick() }, treatment: pick(), previousTreatment: maybe { $0.pick() }, reason: text(),
      cause: maybe { $0.text() }, priority: double(),
      propensity: maybe { PropensityScore(score: 0.25, factors: $0.list(atMost: 2) { PropensityScore.Factor(name: $0.word(), effect: -0.5) }) },
      behaviour: maybe { BehaviourSummary(promisesKept: $0.double(), daysLate: $0.maybe { $0.double() }, unanswered: 2.5) },
      daysPastDue: whole(-400...4000),
      accounts: list(atMost: 4) {
        AccountStanding(
          accountId: $0.word(), stage: $0.pick(), daysPastDue: $0.whole(-400...4000), dueDate: $0.date(), balance: $0.money(),
          status: $0.pick(), statusReason: $0.maybe { $0.text() }, creditor: $0.maybe { $0.text() }, product: $0.maybe { $0.text() })
      },
      owed: list(atMost: 2) { $0.money() },
      name: maybe { $0.text() }, language: pick(["es", "en-GB"]), timeZone: "America/Bogota", jurisdiction: "CO",
      channels: list(atMost: 3) { ReachableChannel(channel: $0.pick(), address: $0.word(), consent: $0.maybe { $0.bool() }) },
      hour: whole(0...23), channelReason: pick(["stated", "learned", "segment", "portfolio"]), hourReason: maybe { _ in "learned" },
      balanceAsOf: instant(), strategyVersion: word())
  }

  mutating func accountSegmented() -> AccountSegmented {
    AccountSegmented(
      customerId: word(), accountId: word(), state: pick(), stateReason: maybe { $0.text() }, stage: pick(), previousStage: maybe { $0.pick() },
      cause: text(), treatment: pick(), reason: text(), daysPastDue: whole(-400...4000), dueDate: date(), balance: money(),
      balanceAsOf: instant(), creditor: maybe { $0.text() }, product: maybe { $0.text() }, strategyVersion: word())
  }

  mutating func outreachRequested() -> OutreachRequested {
    OutreachRequested(
      contactId: word(), purpose: pick(), channel: pick(), address: word(), language: "es-CO", subject: maybe { $0.text() },
      consent: maybe { $0.bool() }, text: text(atMost: 200), buttons: list(atMost: 3) { MessageButton(id: $0.word(), title: $0.text()) },
      payment: maybe { PaymentRequest(token: $0.word(), amount: Money(Int64($0.whole(1...9_999)), .usd), accountId: $0.word(), expiresAt: $0.instant()) },
      accountIds: list(atMost: 3) { $0.word() }, stage: pick(), treatment: pick(), variant: text(), choice: maybe { $0.variantChoice() }, timeZone: "Europe/Madrid",
      jurisdiction: "ES", balanceAsOf: instant(), customerWroteAt: maybe { $0.instant() }, expiresAt: instant(), strategyVersion: word(),
      costPerThousand: maybe { $0.payment() })
  }

  mutating func deliveryReport() -> DeliveryReport {
    DeliveryReport(
      contactId: word(), channel: pick(), purpose: maybe { $0.pick() }, stage: maybe { $0.pick() }, treatment: maybe { $0.pick() },
      variant: maybe { $0.text() }, providerMessageId: maybe { $0.text() }, reason: maybe { $0.text() }, rule: maybe { $0.text() },
      until: maybe { $0.instant() }, isPermanent: maybe { $0.bool() })
  }

  mutating func promiseOutcome() -> PromiseOutcome {
    PromiseOutcome(
      promiseId: word(), amount: payment(), dueDate: date(), stage: pick(), channel: pick(), takenBy: pick(), paid: maybe { $0.money() },
      offerId: maybe { $0.word() }, discount: maybe { $0.money() })
  }

  mutating func planOutcome() -> PlanOutcome {
    PlanOutcome(
      planId: word(), offerId: word(), instalments: list(atMost: 4) { PlannedPayment(dueDate: $0.date(), amount: $0.payment()) },
      discount: maybe { $0.money() }, stage: pick(), channel: pick(), takenBy: pick(), paid: maybe { $0.money() })
  }

  mutating func handoffRequested() -> HandoffRequested {
    HandoffRequested(
      reason: pick(), stage: pick(), channel: maybe { $0.pick() },
      brief: AgentBrief(
        facts: list(atMost: 3) { $0.text() }, history: list(atMost: 3) { $0.text() }, promises: list(atMost: 3) { $0.text() },
        understood: list(atMost: 3) { $0.text() }, limits: list(atMost: 3) { $0.text() }, transcript: list(atMost: 3) { $0.text() },
        suggestion: text()),
      costPerThousand: maybe { $0.payment() })
  }

  mutating func handoffNarrated() -> HandoffNarrated { HandoffNarrated(reason: pick(), narrative: text(), model: maybe { $0.word() }) }

  mutating func modelConsulted() -> ModelConsulted {
    ModelConsulted(
      purpose: pick(), regarding: word(), isShadow: bool(), outcome: pick(), verdict: pick(), fault: maybe { $0.text() },
      sent: list(atMost: 3) { $0.text() }, answer: maybe { $0.text() }, own: list(atMost: 3) { $0.text() }, merged: list(atMost: 3) { $0.text() },
      model: maybe { $0.word() }, milliseconds: whole(0...9999), tokens: whole(0...999), stage: pick(), channel: maybe { $0.pick() }, strategyVersion: word())
  }

  mutating func variantChoice() -> VariantChoice {
    VariantChoice(variant: word(), propensity: Double(whole(1...64)) / 64, context: word())
  }

  mutating func learningUpdated() -> LearningUpdated {
    LearningUpdated(
      asOf: instant(), strategyVersion: word(),
      contexts: list(atMost: 2) { sampler in
        LearnedContext(
          context: sampler.word(),
          variants: sampler.list(atMost: 3) {
            LearnedVariant(name: $0.word(), choices: Double($0.whole(0...999)), rewarded: Double($0.whole(0...99)), propensity: Double($0.whole(1...64)) / 64)
          })
      })
  }

  mutating func decisionRecorded() -> DecisionRecorded {
    DecisionRecorded(
      kind: pick(), chosen: text(), reason: text(), stage: maybe { $0.pick() }, channel: maybe { $0.pick() },
      contactId: maybe { $0.word() },
      rule: maybe { $0.text() }, until: maybe { $0.instant() }, known: list(atMost: 3) { $0.text() },
      understood: list(atMost: 3) { $0.text() }, turnedDown: list(atMost: 3) { $0.text() },
      choice: maybe { $0.variantChoice() }, strategyVersion: word(), policyVersion: maybe { $0.word() })
  }

  mutating func deadLettered() -> DeadLettered {
    DeadLettered(
      reason: text(), topic: word(), partition: whole(0...11), offset: Int64(whole(0...1_000_000)), service: word(), key: "Yy0x",
      value: "e30=", isTruncated: maybe { $0.bool() })
  }

  mutating func metricRecord() -> MetricRecord {
    MetricRecord(
      series: pick(), window: instant(), width: pick(),
      dimensions: MetricDimensions(
        stage: maybe { $0.pick() }, treatment: maybe { $0.pick() }, channel: maybe { $0.pick() }, variant: maybe { $0.text() },
        takenBy: maybe { $0.pick() }, toStage: maybe { $0.pick() }, context: maybe { $0.text() },
        language: maybe { $0.word() }, strategyVersion: maybe { $0.text() }),
      amounts: MetricAmounts(
        list(atMost: 6) {
          let measure = $0.pick(Measure.self)
          return MetricAmounts.Entry(measure, measure.unit == .count ? nil : $0.currency(), Int64($0.whole(1...1_000_000)))
        }))
  }

  private mutating func treatmentRule() -> TreatmentRule {
    var condition = TreatmentCondition()
    condition.status = [pick()]
    condition.circumstances = list(atMost: 2) { $0.pick() }
    condition.stages = list(atMost: 2) { $0.pick() }
    condition.jurisdictions = list(atMost: 2) { $0.pick(["CO", "US-MA"]) }
    condition.owesAtLeast = maybe { AmountBounds(named: [Money.Major(Int64($0.whole(1...9)), $0.currency())], others: 7) }
    condition.daysPastDueAtLeast = maybe { $0.whole(1...400) }
    condition.brokenPromisesAtLeast = maybe { $0.whole(1...8) }
    condition.propensityBelow = maybe { Double($0.whole(1...99)) / 100 }
    condition.isReachable = maybe { $0.bool() }
    return TreatmentRule(name: "first", when: condition, then: pick())
  }

  mutating func strategy() -> Strategy {
    var strategy = Strategy(version: word())
    strategy.bounds.early = whole(1...5)
    strategy.bounds.graceDays = 1
    strategy.cadence[.early] = list(atMost: 5) { $0.whole(6...30) }.sorted()
    strategy.cadence[.preventive] = [-3, 0, 1]
    strategy.tones[.early] = pick()
    strategy.stageChannels[.medium] = maybe { [$0.pick()] }
    strategy.treatment = [treatmentRule(), TreatmentRule(name: "rest", then: pick())]
    strategy.snapshotHours = whole(0...100)
    strategy.costs.currency = currency()
    strategy.costs.contacts = [pick(): Double(whole(0...999)) / 1000]
    strategy.costs.handover = maybe { Double($0.whole(0...99)) }
    strategy.behaviour.halfLifeDays = whole(1...400)
    strategy.propensity.perReply = Double(whole(-100...100)) / 100
    strategy.priority.lift[.early] = Double(whole(0...100)) / 100
    strategy.preferences.stageResponse = [.early: [pick(): 0.25]]
    strategy.channels = [pick()]
    strategy.isWhatsAppPermitted = bool()
    strategy.hour = whole(0...23)
    strategy.holdOutShare = Double(whole(0...100)) / 100
    strategy.holdOutSalt = text()
    strategy.balanceFreshnessHours = whole(1...1000)
    strategy.promiseDaysMax = whole(1...365)
    strategy.promiseGraceDays = whole(0...30)
    strategy.claimedPaidQuietDays = whole(0...60)
    strategy.brokenPromisesMax = whole(1...10)
    strategy.offers.early = OfferBounds(
      extensionDaysMax: maybe { $0.whole(1...365) }, instalmentsMax: whole(1...60), firstPaymentDaysMax: whole(0...365),
      intervals: [pick()], downPaymentPercentMin: whole(0...100), instalmentMinMajorUnits: whole(0...1000),
      partPercentMin: whole(1...100), discountPercentMax: whole(0...90), settleDaysMax: whole(0...365), skipsMax: whole(0...10))
    strategy.offers.validHours = whole(1...720)
    strategy.offers.allocation = pick()
    strategy.talk.identityMethod = pick()
    strategy.talk.identityMethods = list(atMost: 3) {
      IdentityChoice(jurisdiction: $0.maybe { $0.pick(["CO", "US-MA"]) }, channel: $0.maybe { $0.pick() }, method: $0.pick())
    }
    strategy.talk.asksRating = bool()
    strategy.variants = (0..<list(atMost: 3) { _ in 0 }.count).map { number in
      Variant(
        name: "variant \(number)", stages: [pick()], hour: maybe { $0.whole(0...23) }, tone: maybe { $0.pick() }, channel: maybe { $0.pick() },
        offerFirst: maybe { $0.pick() }, share: Double(whole(1...10)))
    }
    strategy.payLink = "https://pay.example.com/\(whole(0...9))/"
    return strategy
  }
}
