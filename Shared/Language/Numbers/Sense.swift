/// What a word can mean in numbers, money and dates; a word may have several senses ("segunda": second, Monday).
struct Sense: Sendable {
  var cardinal: Int64?
  /// Hundred, thousand, million: multiplies what stands before it.
  var multiplier: Int64?
  var ordinal: Int?
  /// ISO 8601: 1 is Monday.
  var weekday: Int?
  var month: Int?
  /// Days from today: tomorrow is 1.
  var relativeDay: Int?
  var unit: CalendarUnit?
  var fraction: DecimalNumber?
  var currency: CurrencyWord?
  var roles: Roles = []

  /// Adds another sense of the same word.
  mutating func join(_ other: Sense) {
    cardinal = cardinal ?? other.cardinal
    multiplier = multiplier ?? other.multiplier
    ordinal = ordinal ?? other.ordinal
    weekday = weekday ?? other.weekday
    month = month ?? other.month
    relativeDay = relativeDay ?? other.relativeDay
    unit = unit ?? other.unit
    fraction = fraction ?? other.fraction
    currency = currency ?? other.currency
    roles.formUnion(other.roles)
  }
}

enum CalendarUnit: Sendable {
  case hour, day, week, fortnight, month, year
}

/// A word for money.
enum CurrencyWord: Sendable, Hashable {
  /// Names one currency wherever it is said, by its ISO 4217 code.
  case code(String)
  /// Several countries have a peso.
  case peso
  case dollar
  /// Money of no named currency: "bucks", "varos", "mangos".
  case slang
  /// Hundredths.
  case cent
}

/// The parts that small words play around numbers and dates.
struct Roles: OptionSet, Sendable {
  let rawValue: UInt64

  static let the = Roles(rawValue: 1 << 0)
  static let of = Roles(rawValue: 1 << 1)
  static let within = Roles(rawValue: 1 << 2)
  static let next = Roles(rawValue: 1 << 3)
  /// "viene", "vem" after "que".
  static let comes = Roles(rawValue: 1 << 4)
  static let that = Roles(rawValue: 1 << 5)
  static let this = Roles(rawValue: 1 << 6)
  static let last = Roles(rawValue: 1 << 7)
  static let ago = Roles(rawValue: 1 << 8)
  /// "hace", "faz": before the length of time that has passed.
  static let agoBefore = Roles(rawValue: 1 << 9)
  static let after = Roles(rawValue: 1 << 10)
  static let every = Roles(rawValue: 1 << 11)
  static let end = Roles(rawValue: 1 << 12)
  static let beginning = Roles(rawValue: 1 << 13)
  static let middle = Roles(rawValue: 1 << 14)
  static let day = Roles(rawValue: 1 << 15)
  static let until = Roles(rawValue: 1 << 16)
  static let at = Roles(rawValue: 1 << 17)
  static let and = Roles(rawValue: 1 << 18)
  static let morning = Roles(rawValue: 1 << 19)
  static let afternoon = Roles(rawValue: 1 << 20)
  static let evening = Roles(rawValue: 1 << 21)
  static let beforeNoon = Roles(rawValue: 1 << 22)
  static let afterNoon = Roles(rawValue: 1 << 23)
  static let clock = Roles(rawValue: 1 << 24)
  static let past = Roles(rawValue: 1 << 25)
  static let future = Roles(rawValue: 1 << 26)
  static let pay = Roles(rawValue: 1 << 27)
  /// Counts payments: "cuotas".
  static let part = Roles(rawValue: 1 << 28)
  static let on = Roles(rawValue: 1 << 29)
  static let quincena = Roles(rawValue: 1 << 30)
  static let point = Roles(rawValue: 1 << 31)
  static let article = Roles(rawValue: 1 << 32)
  static let percent = Roles(rawValue: 1 << 33)
  /// May follow a bare number that is an amount: "200 now".
  static let light = Roles(rawValue: 1 << 34)
  static let whole = Roles(rawValue: 1 << 35)
  /// The number behind it names a document or a thing: "invoice 4432".
  static let label = Roles(rawValue: 1 << 36)
  static let weekly = Roles(rawValue: 1 << 37)
  static let fortnightly = Roles(rawValue: 1 << 38)
  static let monthly = Roles(rawValue: 1 << 39)
  static let greeting = Roles(rawValue: 1 << 40)
  static let noon = Roles(rawValue: 1 << 41)
  static let star = Roles(rawValue: 1 << 42)
  static let couple = Roles(rawValue: 1 << 43)
  static let weekend = Roles(rawValue: 1 << 44)
  static let other = Roles(rawValue: 1 << 45)
  static let holiday = Roles(rawValue: 1 << 46)
  static let income = Roles(rawValue: 1 << 47)

  static let names: [String: Roles] = [
    "the": .the, "of": .of, "within": .within, "next": .next, "comes": .comes, "that": .that, "this": .this, "last": .last, "ago": .ago,
    "agoBefore": .agoBefore, "after": .after, "every": .every, "end": .end, "beginning": .beginning, "middle": .middle, "day": .day,
    "until": .until, "at": .at, "and": .and, "morning": .morning, "afternoon": .afternoon, "evening": .evening, "beforeNoon": .beforeNoon,
    "afterNoon": .afterNoon, "clock": .clock, "past": .past, "future": .future, "pay": .pay, "part": .part, "on": .on,
    "quincena": .quincena,
    "point": .point, "article": .article, "percent": .percent, "light": .light, "whole": .whole, "label": .label, "weekly": .weekly,
    "fortnightly": .fortnightly, "monthly": .monthly, "greeting": .greeting, "noon": .noon, "star": .star, "couple": .couple,
    "weekend": .weekend, "other": .other, "holiday": .holiday, "income": .income,
  ]
}
