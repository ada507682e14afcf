/// A page in Markdown: what it links to, and what can be linked to in it.
struct Page {
  var path: String
  var text: String

  /// The lines outside of blocks of code.
  private var prose: [Substring] {
    var isCode = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line.hasPrefix("```") { isCode.toggle() }
      return !isCode && !line.hasPrefix("```")
    }
  }

  /// Where links and pictures lead, as they are written.
  var links: [String] {
    prose.flatMap { line in
      line.replacing(/`[^`]*`/, with: "").matches(of: /\]\(([^)\s]+)\)/).map { String($0.output.1) }
    }
  }

  /// The headings as links name them: lower case, without punctuation, spaces as hyphens; a second one of the same name is numbered.
  var anchors: [String] {
    var counts: [String: Int] = [:]
    return prose.filter { $0.hasPrefix("#") }.map { heading in
      let kept = heading.drop { $0 == "#" || $0 == " " }.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
      let name = kept.replacing(" ", with: "-")
      let count = counts[name, default: 0]
      counts[name] = count + 1
      return count == 0 ? name : "\(name)-\(count)"
    }
  }
}

extension Checks {
  /// Relative links to files, folders and headings that are not there.
  static func deadLinks(in pages: [Page], paths: [String]) -> [String] {
    let files = Set(paths)
    let folders = Set(paths.flatMap { path in path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) } })
    let anchors = Dictionary(pages.map { ($0.path, Set($0.anchors)) }) { first, _ in first }
    return pages.flatMap { page in
      page.links.filter { !$0.contains("://") && !$0.hasPrefix("mailto:") }.compactMap { link -> String? in
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? page.path : resolved(parts[0], from: page.path)
        guard let target, files.contains(target) || folders.contains(target) else { return "\(page.path): leads to \(link), which is not there" }
        guard parts.count == 2, let known = anchors[target], !known.contains(parts[1]) else { return nil }
        return "\(page.path): leads to \(link), a heading that is not there"
      }
    }
  }

  /// The path that a relative link names, seen from the top; nil where it leaves the checkout.
  private static func resolved(_ link: String, from page: String) -> String? {
    var folders = page.split(separator: "/").dropLast()
    for part in link.split(separator: "/") {
      guard part == ".." else {
        if part != "." { folders.append(part) }
        continue
      }
      guard folders.popLast() != nil else { return nil }
    }
    return folders.joined(separator: "/")
  }
}
