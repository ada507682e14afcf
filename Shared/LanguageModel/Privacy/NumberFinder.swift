import Language

/// Finds what is written with digits. All of it is hidden but short numbers that plainly are something else: "in 3 parts", "el 15", "10:30".
struct NumberFinder {
  let text: PlainText
  let words: [PlainWord]

  /// Digits with what is glued to them, and further ones behind single marks: "1.250,50", "+57 300 123", "AB12-77", "12/03/2026".
  private struct Cluster {
    var range: Range<Int>
    var groups: [Range<Int>]
    var digits: Int
    var hasLetters: Bool
  }

  func claim(_ claims: inout Claims) {
    var index = 0
    while let cluster = cluster(from: index) {
      index = cluster.range.upperBound
      guard let kind = kind(of: cluster) else { continue }
      claims.add(kind == .amount ? withMultipliers(withSign(cluster.range)) : cluster.range, kind)
    }
  }

  // MARK: Clusters

  private static let joints = Set(" .,-/:()'_*\u{a0}\u{2019}\u{2013}")

  private func cluster(from position: Int) -> Cluster? {
    var index = position
    while index < text.count, !text.isDigit(index) { index += 1 }
    guard index < text.count else { return nil }
    var start = index
    while start > position, text.isAlphanumeric(start - 1) { start -= 1 }
    var cluster = Cluster(range: start..<start, groups: [], digits: 0, hasLetters: false)
    index = start
    while true {
      let begin = index
      var digits = 0
      while text.isAlphanumeric(index) {
        if text.isDigit(index) { digits += 1 } else { cluster.hasLetters = true }
        index += 1
      }
      cluster.groups.append(begin..<index)
      cluster.digits += digits
      cluster.range = start..<index
      guard let next = nextGroup(after: index, isPlain: !cluster.hasLetters) else { break }
      index = next
    }
    if start > 0, text.characters[start - 1] == "+" { cluster.range = start - 1..<cluster.range.upperBound }
    return cluster
  }

  /// Where another group with a digit begins behind one mark, or behind a bracket and a space or a hyphen.
  private func nextGroup(after index: Int, isPlain: Bool) -> Int? {
    var next = index
    while next < text.count, next - index < 3, NumberFinder.joints.contains(text.characters[next]) { next += 1 }
    let gap = index..<next
    let isOne = gap.count == 1
    let isBracket =
      isPlain && (2...3).contains(gap.count) && text.characters[gap].contains { "()-".contains($0) }
      && !text.characters[gap].contains { ".,:".contains($0) }
    guard isOne || isBracket, text.isDigit(next) else { return nil }
    return next
  }

  // MARK: What it is

  /// Nil for what may stay.
  private func kind(of cluster: Cluster) -> HiddenKind? {
    let before = word(before: cluster.range.lowerBound)
    let isNamed = before.map { WordSense($0.folded).isLabel } ?? false
    if cluster.groups.count > 1, isTime(cluster) { return nil }
    if isDate(cluster) || isYear(cluster, before) { return .date }
    if cluster.hasLetters { return kind(mixed: cluster, isNamed: isNamed) }
    if hasSign(cluster.range) || isCurrency(after: cluster.range.upperBound) { return .amount }
    if text.characters[cluster.range.lowerBound] == "+" { return .contact }
    if cluster.digits >= 7, !isGrouped(cluster) { return isNamed ? .account : .contact }
    if isNamed, cluster.digits >= 3 || cluster.groups.count > 1 { return .account }
    if cluster.digits <= 2, cluster.groups.count == 1, isSmall(cluster, before) { return nil }
    return .amount
  }

  private func kind(mixed cluster: Cluster, isNamed: Bool) -> HiddenKind? {
    let last = cluster.groups[cluster.groups.count - 1]
    let letters = last.drop { text.isDigit($0) }
    let isTailOnly = letters.allSatisfy(text.isLetter) && cluster.groups.dropLast().allSatisfy { $0.allSatisfy(text.isDigit) }
    let tail = letters.isEmpty ? "" : text.foldedText(letters.startIndex..<last.upperBound)
    if isTailOnly {
      let sense = WordSense(tail)
      if sense.isCurrency || sense.multiplier != nil || tail == "k" || hasSign(cluster.range) { return .amount }
      if cluster.digits <= 2 { return nil }  // "15th", "3x", "10am", "2do"
      if cluster.digits <= 4, ["am", "pm", "h", "hs", "hrs"].contains(tail) { return nil }
    }
    return cluster.digits <= 1 ? nil : .account
  }

  /// "10:30"; a day has 24 hours.
  private func isTime(_ cluster: Cluster) -> Bool {
    guard cluster.groups.count == 2, text.characters[cluster.groups[0].upperBound] == ":" else { return false }
    let parts = cluster.groups.map { text.text($0.lowerBound..<$0.lowerBound + $0.prefix { text.isDigit($0) }.count) }
    guard parts.allSatisfy({ (1...2).contains($0.count) }), let hour = Int(parts[0]), let minute = Int(parts[1]) else { return false }
    return hour < 25 && minute < 60
  }

  private func isDate(_ cluster: Cluster) -> Bool {
    guard (2...3).contains(cluster.groups.count), !cluster.hasLetters else { return false }
    let marks = Set(cluster.groups.dropLast().map { text.characters[$0.upperBound] })
    guard marks.count == 1, let mark = marks.first, "/-.".contains(mark) else { return false }
    let parts = cluster.groups.compactMap { $0.count <= 4 ? Int(text.text($0)) : nil }
    guard parts.count == cluster.groups.count, parts.allSatisfy({ $0 > 0 }) else { return false }
    if parts.count == 2 { return mark == "/" && parts.contains { $0 <= 12 } && parts.allSatisfy { $0 <= 31 } && parts[1] > 4 }
    let isYearFirst = (1900...2100).contains(parts[0])
    let year = isYearFirst ? parts[0] : parts[2]
    return ((1900...2100).contains(year) || year < 100) && parts[1] <= 31 && (isYearFirst ? parts[2] : parts[0]) <= 31
  }

  /// "de 2026", "March 2026".
  private func isYear(_ cluster: Cluster, _ before: PlainWord?) -> Bool {
    guard cluster.groups.count == 1, cluster.digits == 4, let before, let year = Int(text.text(cluster.range)), (1900...2100).contains(year)
    else { return false }
    return WordSense(before.folded).isMonth
      || ["de", "del", "do", "of", "in", "en", "em"].contains(before.folded) && !isCurrency(after: cluster.range.upperBound)
  }

  /// Groups of three behind the first, with up to two decimals: a sum, not a telephone number.
  private func isGrouped(_ cluster: Cluster) -> Bool {
    guard cluster.groups.count > 1, text.characters[cluster.groups[0].upperBound] != " ", cluster.groups[0].count <= 3 else { return false }
    return cluster.groups.dropFirst().dropLast().allSatisfy { $0.count == 3 }
      && (cluster.groups.last.map { (1...3).contains($0.count) } ?? false)
  }

  /// A day, a count, a share or a score.
  private func isSmall(_ cluster: Cluster, _ before: PlainWord?) -> Bool {
    let value = Int(text.text(cluster.range)) ?? 0
    if text.characters.dropFirst(cluster.range.upperBound).first == "%" { return true }
    // A score, an hour, a stage of an illness; as a sum it would tell nothing.
    if value <= 9 { return true }
    guard value <= 31 else { return false }
    if before == nil, word(after: cluster.range.upperBound) == nil { return true }
    if let before, NumberFinder.leading.contains(before.folded) || WordSense(before.folded).isMonth { return true }
    guard let after = word(after: cluster.range.upperBound) else { return false }
    let sense = WordSense(after.folded)
    return sense.isCounted || sense.isMonth || NumberFinder.trailing.contains(after.folded)
  }

  /// Words between which and a number stands a day or an hour.
  private static let leading: Set<String> = [
    "el", "dia", "day", "the", "on", "al", "las", "at", "as", "until", "hasta", "ate", "by", "before", "antes", "cada", "chapter",
  ]
  /// "el 15 de marzo", "5 estrellas", "3 or 4".
  private static let trailing: Set<String> = [
    "de", "of", "estrellas", "estrelas", "stars", "hours", "horas", "hs", "am", "pm", "h", "percent", "años", "anos", "years",
  ]
}
