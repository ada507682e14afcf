import Yams

/// One mapping of the YAML file: hands out its members by name, and collects what is wrong with them.
struct MappingNode {
  let place: String
  private let prefix: String
  let line: Int
  private let members: [String: Node]
  private let log: MappingMistakes

  init(_ node: Node, place: String, knows names: Set<String>?, log: MappingMistakes) {
    self.place = place.isEmpty ? "the mapping" : place
    self.prefix = place.isEmpty ? "" : place + "."
    self.line = node.mark?.line ?? 1
    self.log = log
    guard let mapping = node.mapping else {
      log.add(line, "\(self.place) must be a list of “name: value” lines")
      self.members = [:]
      return
    }
    var members: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      if let names, !names.contains(name) {
        log.add(key.mark?.line ?? line, "\(self.place) has no “\(name)”; it may have \(names.sorted().joined(separator: ", "))")
      }
      members[name] = value
    }
    self.members = members
  }

  var names: [String] { members.keys.sorted() }

  /// The member's text and line; nil where it is missing.
  func text(_ name: String) -> (text: String, line: Int)? {
    guard let node = members[name] else { return nil }
    let line = node.mark?.line ?? line
    guard let text = node.scalar?.string else {
      log.add(line, "\(prefix)\(name) must be one value")
      return nil
    }
    return (text, line)
  }

  /// A list of texts; one text counts as a list of one.
  func texts(_ name: String) -> [(text: String, line: Int)] {
    guard let node = members[name] else { return [] }
    guard let sequence = node.sequence else { return text(name).map { [$0] } ?? [] }
    return sequence.compactMap { element in
      element.scalar.map { ($0.string, element.mark?.line ?? line) }
    }
  }

  func nodes(_ name: String) -> [Node] { members[name].flatMap { $0.sequence.map(Array.init) ?? [$0] } ?? [] }

  func child(_ name: String, knows names: Set<String>?) -> MappingNode? {
    members[name].map { MappingNode($0, place: prefix + name, knows: names, log: log) }
  }

  func template(_ name: String, tables: Set<String>) -> CellTemplate? {
    guard let (text, line) = text(name) else { return nil }
    do throws(CellFailure) { return try CellTemplate(text, line: line, tables: tables) } catch {
      log.add(line, "\(prefix)\(name): \(error.reason)")
      return nil
    }
  }

  /// The same, where the import cannot do without.
  func required(_ name: String, tables: Set<String>) -> CellTemplate? {
    if members[name] == nil { log.add(line, "\(place) needs “\(name)”") }
    return template(name, tables: tables)
  }

  func mistake(_ line: Int, _ sentence: String) { log.add(line, sentence) }
}

/// The mistakes found so far, in the order of the lines.
final class MappingMistakes {
  private var found: [(line: Int, sentence: String)] = []

  func add(_ line: Int, _ sentence: String) { found.append((line, sentence)) }

  var sentences: [String] {
    found.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map { "line \($0.element.line): \($0.element.sentence)" }
  }
}
