import Models

/// How old debts are in a made-up portfolio: most are young, and every stage has some.
enum DebtAge {
  /// Days past due; negative before the due date.
  static func draw(_ random: inout SeededRandom) -> Int {
    let range = random.pick(weighted: [(-25...0, 32), (1...30, 33), (31...90, 19), (91...180, 10), (181...420, 6)])
    return random.within(range)
  }
}
