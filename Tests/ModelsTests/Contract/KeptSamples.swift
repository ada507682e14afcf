import Foundation

/// The events and members of a version of the contract that are kept for ever, in `deploy/contract/samples`.
struct KeptSamples {
  let folder: URL

  static let v1 = KeptSamples(folder: ContractChecker.root.appending(path: "deploy/contract/samples/v1"))

  /// File names with their bytes, in order.
  func events() throws -> [(name: String, bytes: [UInt8])] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
      .map { ($0, Array(try Data(contentsOf: folder.appending(path: $0)))) }
  }

  /// An event of each type with every optional member, and one with none.
  static func fresh() -> [(name: String, event: SampleEvent)] {
    var everything = Sampler(seed: 1, fill: .everything)
    var nothing = Sampler(seed: 2, fill: .nothing)
    return everything.eventOfEachType().map { ("\($0.type).json", $0) } + nothing.eventOfEachType().map { ("\($0.type).least.json", $0) }
  }

  /// Writes what is not there yet. What is there never changes: it stands for what others have written and still read.
  func keep() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, event) in Self.fresh() {
      let file = folder.appending(path: name)
      guard !FileManager.default.fileExists(atPath: file.path) else { continue }
      let object = try JSONSerialization.jsonObject(with: Data(event.bytes))
      try JSONSerialization.data(withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]).write(to: file)
    }
    let file = folder.appending(path: "members.txt")
    let kept = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n").map(String.init) ?? []
    func place(_ line: String) -> ArraySlice<Substring> { line.split(separator: " ")[1...2] }
    let new = try ContractChecker.run("members").lines.filter { line in !kept.contains { place($0) == place(line) } }
    try Data((kept + new).sorted().map { $0 + "\n" }.joined().utf8).write(to: file)
  }
}
