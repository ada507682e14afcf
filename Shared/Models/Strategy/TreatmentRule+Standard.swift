extension TreatmentRule {
  /// The rules of the standard strategy. What stops every contact comes first, then the hold-out, then what people do better.
  static let standard: [TreatmentRule] =
    [
      TreatmentRule(name: "legal", when: TreatmentCondition { $0.status = [.legal] }),
      TreatmentRule(name: "disputed", when: TreatmentCondition { $0.status = [.disputed] }),
    ]
    + [Circumstance.deceased, .bankruptcy, .lawyer, .fraudClaim, .vulnerable, .hardship].map { circumstance in
      TreatmentRule(name: circumstance.rawValue, when: TreatmentCondition { $0.circumstances = [circumstance] })
    }
    + [
      TreatmentRule(name: "holdOut", when: TreatmentCondition { $0.isHeldOut = true }, then: .none),
      TreatmentRule(name: "writtenOff", when: TreatmentCondition { $0.stages = [.writtenOff] }),
      TreatmentRule(name: "largeDebt", when: TreatmentCondition { $0.owesAtLeast = AmountBounds(named: largeDebts, others: 50_000_000) }),
      TreatmentRule(name: "brokenPromises", when: TreatmentCondition { $0.brokenPromisesAtLeast = 3 }),
      TreatmentRule(name: "unreachable", when: TreatmentCondition { $0.isReachable = false }),
      TreatmentRule(name: "staleBalance", when: TreatmentCondition { $0.isBalanceStale = true }, then: .none),
      TreatmentRule(name: "advanced", when: TreatmentCondition { $0.stages = [.advanced] }, then: .assisted),
      TreatmentRule(name: "standard", then: .bot),
    ]

  /// About 25,000 US dollars each.
  private static let largeDebts = [
    ("BRL", 125_000), ("EUR", 25_000), ("GBP", 20_000), ("INR", 2_000_000), ("MXN", 450_000), ("PEN", 100_000), ("USD", 25_000),
  ].compactMap { code, units in Currency(code).map { Money.Major(units, $0) } }
}
