import Models

/// Finds all entities of a text, and the text with placeholders in their places.
struct EntityReader {
  private(set) var entities = Entities()
  /// The text with `<date>`, `<amount>`, `<time>`, `<count>`, `<number>` and `<name>` where values and names stood.
  private(set) var replaced: FoldedText

  init(_ text: FoldedText, language: Language, situation: Situation) {
    replaced = text
    let reading = Reading(text, language: language)
    var taken = [Bool](repeating: false, count: reading.count)
    var places: [(range: Range<Int>, name: String)] = []
    func take(_ range: Range<Int>, _ name: String) {
      for index in range { taken[index] = true }
      places.append((range, name))
    }

    if let rating = RatingReader(reading: reading, isAnswer: situation.lastAsked == .rating).rating() {
      entities.rating = rating.rating
      take(rating.range, "<rating>")
    }
    let plan = PlanReader(reading: reading)
    if let count = plan.instalments(), !taken[count.range].contains(true) {
      entities.instalments = count.count
      take(count.range, "<count>")
    }
    let dates = DateReader(reading: reading, today: situation.today, country: situation.country, isAnswer: situation.lastAsked == .date)
    for found in dates.dates() where !taken[found.range].contains(true) {
      if !entities.dates.contains(found.date) { entities.dates.append(found.date) }
      take(found.range, "<date>")
    }
    if let time = TimeReader(reading: reading).time(taken: taken) {
      entities.time = time.time
      take(time.range, "<time>")
    }
    entities.frequency = plan.frequency(taken: taken)
    let amounts = AmountReader(reading: reading, country: situation.country, isAnswer: situation.lastAsked == .amount)
    for found in amounts.amounts(taken: taken) {
      entities.amounts.append(found.amount)
      take(found.range, found.amount.fraction == nil ? "<amount>" : "<share>")
    }
    if entities.instalments == nil, situation.lastAsked == .instalments, let count = EntityReader.soleNumber(reading) {
      entities.instalments = count.value
      take(count.range, "<count>")
      entities.amounts = []
    }
    entities.channel = ChannelReader(reading: reading).channel()
    for index in 0..<reading.count where !taken[index] {
      if reading.isNumber(at: index) { places.append((index..<index + 1, "<number>")) }
      if Names.contains(text.tokens[index].hash) { places.append((index..<index + 1, "<name>")) }
    }
    replace(places.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  private static func soleNumber(_ reading: Reading) -> (range: Range<Int>, value: Int)? {
    for index in 0..<reading.count {
      guard let number = NumberReader(reading: reading).number(at: index), let value = number.value.whole, number.isExplicit else {
        continue
      }
      return (1...120).contains(value) ? (index..<number.end, value) : nil
    }
    return nil
  }

  private mutating func replace(_ places: [(range: Range<Int>, name: String)]) {
    guard !places.isEmpty else { return }
    let original = replaced.tokens
    replaced.tokens.removeAll(keepingCapacity: true)
    var index = 0
    for place in places where place.range.lowerBound >= index {
      replaced.tokens.append(contentsOf: original[index..<place.range.lowerBound])
      replaced.append(Array(place.name.utf8), kind: .word, follows: false)
      index = place.range.upperBound
    }
    replaced.tokens.append(contentsOf: original[index...])
  }
}
