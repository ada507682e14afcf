import Models

/// One row and the ways to look into it.
struct MappedRow {
  let fields: [String]
  let columns: [String: Int]
  let tables: [String: ImportMapping.Table]

  func cell(_ column: String) -> String { columns[column].map { fields[$0] } ?? "" }

  func meets(_ condition: ImportMapping.RowCondition) -> Bool { condition.values.contains(cell(condition.column)) }

  func consent(_ consent: ImportMapping.ConsentMapping?) -> Bool? {
    switch consent {
    case nil: nil
    case .always(let value): value
    case .granted(let condition): meets(condition) ? true : nil
    }
  }

  /// The template with its places filled.
  func text(_ template: CellTemplate) throws(CellFailure) -> String {
    var result = ""
    for part in template.parts {
      switch part {
      case .literal(let text): result += text
      case .column(let name, let filter):
        let cell = cell(name)
        if let filter, !cell.isEmpty { result += filter.apply(cell) } else { result += cell }
      case .table(let name, let field): result += try constant(name, field)
      }
    }
    return result
  }

  private func constant(_ name: String, _ field: String) throws(CellFailure) -> String {
    guard let table = tables[name] else { throw CellFailure("the mapping has no table “\(name)”") }
    let key = cell(table.column)
    guard let row = table.rows[key] else { throw CellFailure("the mapping's table “\(name)” has no row for “\(key.prefix(40))”") }
    guard let value = row[field] else { throw CellFailure("the mapping's table “\(name)” has no “\(field)” for “\(key.prefix(40))”") }
    return value
  }

  /// Which column to name when the template's text is wrong.
  func column(_ template: CellTemplate) -> String? {
    for part in template.parts {
      switch part {
      case .literal: continue
      case .column(let name, _): return name
      case .table(let name, _): return tables[name]?.column
      }
    }
    return nil
  }
}

/// Reads the cells of one row and collects all that is wrong with them.
struct RowCells {
  let row: MappedRow
  private(set) var problems: [RowProblem] = []

  init(row: MappedRow) { self.row = row }

  /// A text that must not be empty.
  mutating func required(_ template: CellTemplate, _ field: String) -> String? {
    value(template, field) { text throws(CellFailure) in text }
  }

  mutating func value<Value>(
    _ template: CellTemplate, _ field: String, read: (String) throws(CellFailure) -> Value
  ) -> Value? {
    do throws(CellFailure) {
      let text = try row.text(template)
      guard !text.isEmpty else { throw CellFailure("is empty") }
      return try read(text)
    } catch {
      let problem = RowProblem(column: row.column(template) ?? field, reason: error.reason)
      if !problems.contains(problem) { problems.append(problem) }
      return nil
    }
  }

  /// Nil without a problem where the cell is empty.
  mutating func optional<Value>(
    _ template: CellTemplate?, _ field: String, read: (String) throws(CellFailure) -> Value
  ) -> Value? {
    guard let template, (try? row.text(template)) != "" else { return nil }
    return value(template, field, read: read)
  }

  mutating func optionalText(_ template: CellTemplate?) -> String? {
    guard let template else { return nil }
    return optional(template, template.text) { text throws(CellFailure) in text }
  }
}
