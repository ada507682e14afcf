import Models
import Yams

extension ImportMapping {
  /// Reads a mapping file. All its mistakes are told at once.
  public init(yaml: String) throws(MappingFailure) {
    let root: Node?
    do { root = try Yams.compose(yaml: yaml) } catch { throw MappingFailure(["the mapping is no YAML: \(error)"]) }
    guard let root else { throw MappingFailure(["the mapping is empty"]) }
    let mistakes = MappingMistakes()
    let reading = MappingReading(root, mistakes)
    guard let mapping = reading.mapping(), mistakes.sentences.isEmpty else { throw MappingFailure(mistakes.sentences) }
    self = mapping
  }
}

/// One pass over the YAML of a mapping.
private struct MappingReading {
  let top: MappingNode
  let log: MappingMistakes
  let tables: [String: ImportMapping.Table]
  var tableNames: Set<String> { Set(tables.keys) }

  init(_ root: Node, _ log: MappingMistakes) {
    self.log = log
    self.top = MappingNode(
      root, place: "", knows: ["source", "format", "shift", "skip", "tables", "account", "customer", "contactPoints"], log: log)
    self.tables = MappingReading.tables(in: top)
  }

  func mapping() -> ImportMapping? {
    let format = top.child("format", knows: ["delimiter", "dates", "decimalMark", "groupingMark"])
    guard let account = account(), let dates = dates(format) else { return nil }
    return ImportMapping(
      source: top.text("source")?.text ?? "/cordial/import", delimiter: delimiter(format), amounts: amounts(format), dates: dates,
      shiftFrom: shift(), skips: top.nodes("skip").compactMap { condition($0, place: "skip") }, tables: tables, account: account,
      customer: customer(), contactPoints: top.nodes("contactPoints").compactMap(contactPoint))
  }

  private static func tables(in top: MappingNode) -> [String: ImportMapping.Table] {
    var result: [String: ImportMapping.Table] = [:]
    guard let tables = top.child("tables", knows: nil) else { return result }
    for name in tables.names {
      guard let table = tables.child(name, knows: ["column", "rows"]), let rows = table.child("rows", knows: nil) else { continue }
      guard let column = table.text("column") else {
        table.mistake(table.line, "tables.\(name) needs “column”: the one whose cells choose the row")
        continue
      }
      var entries: [String: [String: String]] = [:]
      for key in rows.names {
        guard let row = rows.child(key, knows: nil) else { continue }
        entries[key] = Dictionary(uniqueKeysWithValues: row.names.compactMap { field in row.text(field).map { (field, $0.text) } })
      }
      result[name] = ImportMapping.Table(column: column.text, line: column.line, rows: entries)
    }
    return result
  }

  private func account() -> ImportMapping.Account? {
    let names: Set<String> = ["customer", "account", "creditor", "product", "amount", "currency", "dueDate", "settledDate", "status"]
    guard let node = top.child("account", knows: names) else {
      log.add(1, "the mapping needs “account”: which columns say what is owed")
      return nil
    }
    let required = ["customer", "account", "amount", "currency", "dueDate"].map { node.required($0, tables: tableNames) }
    guard let customer = required[0], let account = required[1], let amount = required[2], let currency = required[3],
      let dueDate = required[4]
    else { return nil }
    return ImportMapping.Account(
      customer: customer, account: account, creditor: node.template("creditor", tables: tableNames),
      product: node.template("product", tables: tableNames), amount: amount, currency: currency, dueDate: dueDate,
      settledDate: node.template("settledDate", tables: tableNames), status: node.template("status", tables: tableNames))
  }

  private func customer() -> ImportMapping.Customer {
    let node = top.child("customer", knows: ["name", "language", "timeZone", "jurisdiction"])
    return ImportMapping.Customer(
      name: node?.template("name", tables: tableNames), language: node?.template("language", tables: tableNames),
      timeZone: node?.template("timeZone", tables: tableNames), jurisdiction: node?.template("jurisdiction", tables: tableNames))
  }

  private func contactPoint(_ node: Node) -> ImportMapping.ContactPointMapping? {
    let point = MappingNode(node, place: "contactPoints", knows: ["channel", "address", "consent", "consentWhen"], log: log)
    guard let address = point.required("address", tables: tableNames) else { return nil }
    guard let name = point.text("channel"), let channel = Channel(rawValue: name.text) else {
      log.add(point.line, "contactPoints needs “channel”: \(Channel.allCases.map(\.rawValue).joined(separator: ", "))")
      return nil
    }
    var consent: ImportMapping.ConsentMapping?
    if let text = point.text("consent") {
      if text.text != "true", text.text != "false" { log.add(text.line, "contactPoints.consent must be true or false") }
      consent = .always(text.text == "true")
    } else if let node = point.nodes("consentWhen").first {
      consent = condition(node, place: "contactPoints.consentWhen").map { .granted($0) }
    }
    return ImportMapping.ContactPointMapping(channel: channel, address: address, consent: consent)
  }

  private func condition(_ node: Node, place: String) -> ImportMapping.RowCondition? {
    let condition = MappingNode(node, place: place, knows: ["column", "equals"], log: log)
    let values = condition.texts("equals").map(\.text)
    guard let column = condition.text("column"), !values.isEmpty else {
      log.add(condition.line, "\(place) needs “column” and “equals”")
      return nil
    }
    return ImportMapping.RowCondition(column: column.text, line: column.line, values: Set(values))
  }

  private func dates(_ format: MappingNode?) -> [DatePattern]? {
    let texts = format?.texts("dates") ?? []
    if texts.isEmpty { return DatePattern("yyyy-MM-dd").map { [$0] } }
    return texts.compactMap { text, line in
      guard let pattern = DatePattern(text) else {
        log.add(line, "format.dates: “\(text)” is no date pattern; write one like M/d/yyyy or yyyy-MM-dd")
        return nil
      }
      return pattern
    }
  }

  private func delimiter(_ format: MappingNode?) -> UInt8 {
    guard let (text, line) = format?.text("delimiter") else { return UInt8(ascii: ",") }
    guard text.utf8.count == 1, let byte = text.utf8.first else {
      log.add(line, "format.delimiter must be one ASCII character, such as \",\" or \";\" or \"\\t\"")
      return UInt8(ascii: ",")
    }
    return byte
  }

  private func amounts(_ format: MappingNode?) -> AmountPattern {
    func mark(_ name: String) -> Character? {
      guard let (text, line) = format?.text(name) else { return nil }
      if text.count != 1 { log.add(line, "format.\(name) must be one character") }
      return text.first
    }
    let pattern = AmountPattern(decimalMark: mark("decimalMark") ?? ".", groupingMark: mark("groupingMark"))
    if pattern.groupingMark == pattern.decimalMark, let format { log.add(format.line, "format: both marks are “\(pattern.decimalMark)”") }
    return pattern
  }

  private func shift() -> CalendarDate? {
    guard let shift = top.child("shift", knows: ["from"]), let (text, line) = shift.text("from") else { return nil }
    guard let date = CalendarDate(text) else {
      log.add(line, "shift.from: “\(text)” is no day; write it like 2013-06-30")
      return nil
    }
    return date
  }
}
