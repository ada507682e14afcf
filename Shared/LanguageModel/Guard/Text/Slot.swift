/// What a placeholder holds, told by its name.
enum Slot: String, Hashable {
  case money, day, name, firm, link, count, other

  init(_ placeholder: String) {
    switch placeholder.prefix(while: \.isLetter) {
    case "amount", "total", "paid", "rest", "discount", "each", "balance": self = .money
    case "date", "payday", "latest", "day", "first", "last": self = .day
    case "name": self = .name
    case "creditor": self = .firm
    case "link": self = .link
    case "count", "digits", "others": self = .count
    default: self = .other
    }
  }

  /// How it stands in the sentences that phrases are looked for in.
  var word: String { "slot" + rawValue }
}
