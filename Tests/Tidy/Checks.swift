/// The rules of the house. Each function gives what breaks a rule, one sentence each; nothing means that all is well.
enum Checks {
  /// Words that must not occur in the code of these files.
  static func forbidden(_ words: [String], in sources: [Source]) -> [String] {
    sources.flatMap { source -> [String] in
      let mentioned = words.filter(source.mentions)
      guard !mentioned.isEmpty else { return [] }
      return source.lines.flatMap { line in
        let code = CodeLine(line.text)
        return mentioned.filter(code.has).map { "\(source.path):\(line.number): \($0) has no place here" }
      }
    }
  }

  static func forbiddenImports(_ modules: [String], in sources: [Source]) -> [String] {
    sources.filter { modules.contains(where: $0.mentions) }.flatMap { source in
      source.lines.compactMap { line in
        guard let module = CodeLine(line.text).imported, modules.contains(module) else { return nil }
        return "\(source.path):\(line.number): must not import \(module)"
      }
    }
  }

  static func tooLong(_ sources: [Source], linesMax: Int) -> [String] {
    sources.filter { $0.lines.count - 1 > linesMax }.map { "\($0.path): \($0.lines.count - 1) lines; the most is \(linesMax)" }
  }

  /// Files that no target of the manifest builds.
  static func homeless(_ sources: [Source], manifest: String) -> [String] {
    // However the manifest spells its targets, it names their folders.
    let folders = manifest.matches(of: /"((?:Services|Shared|Tests|deploy)\/[^"]+)"/).map { String($0.output.1) + "/" }
    return sources.filter { source in source.path != "Package.swift" && !folders.contains { source.path.hasPrefix($0) } }
      .map { "\($0.path): belongs to no target of Package.swift" }
  }

  static func tooLarge(_ files: [(path: String, bytes: Int)], bytesMax: Int, except exceptions: Set<String>) -> [String] {
    files.filter { $0.bytes > bytesMax && !exceptions.contains($0.path) }.map { "\($0.path): \($0.bytes) bytes; the most is \(bytesMax)" }
  }

  /// Paths of the machine that somebody built on.
  static func machinePaths(in text: String, of path: String) -> [String] {
    let folders = ["work", "root", "home", "Users"].map { "/\($0)/" }
    return folders.filter(text.contains).map { "\(path): names \($0), a folder of one machine" }
  }

  /// What lies at the top but has no place there: everything but the folders and files of the design, and dot-files.
  static func strangersAtTheTop(_ paths: [String]) -> [String] {
    let known: Set = ["Package.swift", "Services", "Shared", "Tests", "deploy", "README.md"]
    let tops = Set(paths.map { String($0.prefix { $0 != "/" }) })
    return tops.filter { !known.contains($0) && !$0.hasPrefix(".") }.sorted().map { "\($0): has no place at the top" }
  }

  /// Decision pages that the index beside them does not link to.
  static func unlinkedDecisions(_ paths: [String], index: String) -> [String] {
    paths.filter { $0.hasPrefix("deploy/decisions/") && $0.hasSuffix(".md") && !$0.hasSuffix("/README.md") }
      .filter { !index.contains("](\($0.dropFirst("deploy/decisions/".count)))") }.map { "\($0): is not linked from deploy/decisions/README.md" }
  }
}
