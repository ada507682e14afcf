/// The same event for Foundation's coders. Days, times and currencies stay plain text here, which favours
/// Foundation: our reader checks them.
struct MirrorEvent: Codable {
  var specversion: String
  var id: String
  var source: String
  var type: String
  var subject: String
  var time: String
  var data: MirrorAccount
}

struct MirrorAccount: Codable {
  var accountId: String
  var version: Int64?
  var creditor: String?
  var product: String?
  var balance: MirrorMoney
  var dueDate: String
  var status: String?
  var balanceAsOf: String?
  var customer: MirrorCustomer?
}

struct MirrorMoney: Codable {
  var amount: Int64
  var currency: String
}

struct MirrorCustomer: Codable {
  var name: String?
  var language: String?
  var timeZone: String?
  var jurisdiction: String?
  var contactPoints: [MirrorContactPoint]
  var preferredChannel: String?
  var preferredHour: Int?
}

struct MirrorContactPoint: Codable {
  var channel: String
  var address: String
  var consent: Bool?
}
