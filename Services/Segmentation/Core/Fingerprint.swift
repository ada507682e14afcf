import Bytes
import Models

/// Tells whether a segment says anything new. The days that pass are no news: only what follows from them is.
enum Fingerprint {
  static func of(_ segment: CustomerSegmented) -> UInt64 {
    var lasting = segment
    lasting.daysPastDue = 0
    for index in lasting.accounts.indices { lasting.accounts[index].daysPastDue = 0 }
    return Identity(of: lasting.json).low
  }
}
