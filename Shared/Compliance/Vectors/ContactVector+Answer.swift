import Models

extension ContactVector {
  /// The answer as one line of JSON: `{"id", "allowed", "rule", "deniedBy", "source", "until"}`.
  public func answerLine(book: PolicyBook) -> String {
    let pack = book.pack(for: jurisdiction, profile: profile)
    var request = request
    if request.zones.isEmpty { request.zones = pack.timeZones.compactMap { catalog[$0] } }
    let verdict = mayContact(request, history: history, pack: pack)
    switch verdict {
    case .allowed:
      return JSONLine.object([
        ("id", .string(id)), ("allowed", .bool(true)), ("rule", .null), ("deniedBy", .array([])), ("source", .null), ("until", .null),
      ])
    case .denied(let denial):
      return JSONLine.object([
        ("id", .string(id)), ("allowed", .bool(false)), ("rule", .string(denial.rule.id)),
        ("deniedBy", .array(denial.deniedBy.map { .string($0.id) })), ("source", .string(denial.source)),
        ("until", denial.until.map { .string($0.description) } ?? .null),
      ])
    }
  }
}
