import Models

/// How much acting on a customer is worth, in major units of the currencies owed: what is owed times the share that is usually still
/// recoverable at that age. Shares are a plain guess until the metrics say better: 0.9, 0.6, 0.35, 0.15, 0.05 from preventive to written off.
enum Priority {
  static func value(_ standing: Standing) -> Double {
    let shares = [0.9, 0.6, 0.35, 0.15, 0.05]
    var sum = 0.0
    for account in standing.accounts where account.balance.amount > 0 {
      sum += Double(account.balance.amount) / Double(account.balance.currency.minorUnits) * shares[account.stage.gravity]
    }
    return (sum * 100).rounded() / 100
  }
}
