import Testing

/// An alarm that never rang is none: each check meets a text that breaks its rule, and one that only looks like it.
@Suite("The checks of the house ring") struct CheckTests {
  private static func source(_ text: String, at path: String = "Services/X/Core/X.swift") -> [Source] { [Source(path: path, text: text)] }

  @Test(
    "for impure words in code",
    arguments: [
      ("let now = Date()", "Date()"), ("  Task { await x() }", "Task"), ("print(x)", "print("), ("let x = try! y()", "try!"),
      ("fatalError(\"no\")", "fatalError"), ("x as! Int", "as!"), ("try await clock.sleep(for: x)", ".sleep"),
      ("let a = \"x\" + UUID().x", "UUID()"),
    ]) func impure(line: String, word: String)
  {
    #expect(Checks.forbidden([word], in: Self.source("// first\n\(line)")) == ["Services/X/Core/X.swift:2: \(word) has no place here"])
  }

  @Test(
    "not for the same words in comments, texts and longer names",
    arguments: [
      "/// never Date()", "let x = 1  // no Task here", #"let x = "print(this) \" try! as!""#, "let due = dueDate()",
      "let x = PartitionTask()",
      "sprint(x)", "let asleep = x.sleepless", "let fatalErrors = 0",
    ]) func innocent(line: String)
  {
    #expect(Checks.forbidden(["Date()", "Task", "print(", "try!", "fatalError", "as!", ".sleep"], in: Self.source(line)) == [])
  }

  @Test("for imports of every form", arguments: ["import Kafka", "public import Kafka", "@preconcurrency import Kafka  // why"])
  func imports(line: String) {
    #expect(Checks.forbiddenImports(["Kafka"], in: Self.source(line)) == ["Services/X/Core/X.swift:1: must not import Kafka"])
    #expect(Checks.forbiddenImports(["Kaf", "Models"], in: Self.source(line)) == [])
    #expect(Checks.forbiddenImports(["Kafka"], in: Self.source("// \(line)")) == [])
  }

  @Test("for long files") func long() {
    let text = String(repeating: "let x = 1\n", count: 301)
    #expect(Checks.tooLong(Self.source(text), linesMax: 300) == ["Services/X/Core/X.swift: 301 lines; the most is 300"])
    #expect(Checks.tooLong(Self.source(text), linesMax: 301) == [])
  }

  @Test("for files without a target") func homeless() {
    let manifest = #".target(name: "X", path: "Services/X/Core", swiftSettings: strict)"#
    #expect(Checks.homeless(Self.source(""), manifest: manifest) == [])
    #expect(
      Checks.homeless(Self.source("", at: "Services/X/Coreless.swift"), manifest: manifest)
        == ["Services/X/Coreless.swift: belongs to no target of Package.swift"])
  }

  @Test("for large files") func large() {
    let files = [(path: "a", bytes: 11), (path: "b", bytes: 10), (path: "c", bytes: 12)]
    #expect(Checks.tooLarge(files, bytesMax: 10, except: ["c"]) == ["a: 11 bytes; the most is 10"])
  }

  @Test("for folders of one machine") func machinePaths() {
    #expect(Checks.machinePaths(in: "see /home/me/x", of: "a") == ["a: names /home/, a folder of one machine"])
    #expect(Checks.machinePaths(in: "see deploy/work and ../shared", of: "a") == [])
  }

  @Test("for strangers at the top") func top() {
    #expect(
      Checks.strangersAtTheTop(["Services/X.swift", ".ci/run", "notes/a.md", "a.txt", "README.md"])
        == ["a.txt: has no place at the top", "notes: has no place at the top"])
  }

  @Test("for decisions that nobody finds") func decisions() {
    let paths = ["deploy/decisions/README.md", "deploy/decisions/a.md", "deploy/decisions/b.md", "deploy/demo"]
    #expect(Checks.unlinkedDecisions(paths, index: "[a](a.md), b.md") == ["deploy/decisions/b.md: is not linked from deploy/decisions/README.md"])
  }

  @Test("for links that lead nowhere, to no file or to no heading") func links() {
    let pages = [
      Page(
        path: "README.md",
        text: "# Top\n[a](deploy/a.md) [b](deploy/b.md) [c](deploy/a.md#second-part) [d](deploy/a.md#third) [e](#top) [f](https://x.org/y)"),
      Page(
        path: "deploy/a.md",
        text: "## Second part\n![up](../README.md) ![out](../../x.png) [folder](../deploy)\n```\n[no](link.md)\n```\n`[none](either.md)`"),
    ]
    #expect(
      Checks.deadLinks(in: pages, paths: ["README.md", "deploy/a.md"]) == [
        "README.md: leads to deploy/b.md, which is not there", "README.md: leads to deploy/a.md#third, a heading that is not there",
        "deploy/a.md: leads to ../../x.png, which is not there",
      ])
  }

  @Test("for headings as they are linked to") func anchors() {
    #expect(Page(path: "a.md", text: "# One: two, `three`\n## From A/B to “C”\n### A\n### A").anchors == ["one-two-three", "from-ab-to-c", "a", "a-1"])
  }
}
