public import Models

/// What one strategy says differently from another, member by member.
public enum StrategyDifference {
  /// Lines like `stages.early.reminders: [3, 7] -> [3, 10]`; none where the strategies say the same.
  public static func lines(from old: Strategy, to new: Strategy) -> [String] {
    let before = flattened(old)
    let after = flattened(new)
    let known = Dictionary(uniqueKeysWithValues: before.map { ($0.path, $0.text) })
    let now = Dictionary(uniqueKeysWithValues: after.map { ($0.path, $0.text) })
    var lines: [String] = []
    for (path, text) in after where known[path] != text { lines.append("\(path): \(known[path] ?? "(nothing)") -> \(text)") }
    for (path, text) in before where now[path] == nil { lines.append("\(path): \(text) -> (nothing)") }
    let order = [old, new].map { $0.treatment.map(\.name) }
    let common = order[0].filter(order[1].contains)
    if common != order[1].filter(order[0].contains) {
      lines.append("treatment, in this order: \(order[0].joined(separator: ", ")) -> \(order[1].joined(separator: ", "))")
    }
    return lines
  }

  /// Every value by its path. Rules go by their names, since their places change when one is put in.
  private static func flattened(_ strategy: Strategy) -> [(path: String, text: String)] {
    var result: [(path: String, text: String)] = []
    func add(_ value: DocumentNode.Value, _ path: String) {
      switch value {
      case .object(let members):
        for member in members { add(member.node.value, path.isEmpty ? member.name : "\(path).\(member.name)") }
      case .list(let elements):
        let names = elements.map(name)
        guard !names.isEmpty, !names.contains(nil) else { return result.append((path, StrategyText.flow(value))) }
        for (name, element) in zip(names, elements) { result.append(("\(path).\(name ?? "")", StrategyText.flow(element.value))) }
      default: result.append((path, StrategyText.flow(value)))
      }
    }
    add(strategy.document, "")
    return result
  }

  private static func name(of element: DocumentNode) -> String? {
    guard case .object(let members) = element.value, case .text(let name) = members.first(where: { $0.name == "name" })?.node.value else {
      return nil
    }
    return name
  }
}
