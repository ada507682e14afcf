import Foundation
import Models
import Testing

@Suite("Connectors (deploy/connectors)") struct ConnectorTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../deploy/connectors")

  private static func configurations() throws -> [(file: String, config: [String: String])] {
    struct Connector: Decodable { var config: [String: String] }
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted().map { file in
      (file, try JSONDecoder().decode(Connector.self, from: Data(contentsOf: folder.appending(path: file))).config)
    }
  }

  @Test("Each reads or writes topics that there are, reads only what was committed, and holds no secret") func topics() throws {
    let topics = Set(Topic.allCases.map(\.rawValue))
    let all = try Self.configurations()
    #expect(all.count >= 5)
    for (file, config) in all {
      let names = (config["topics"] ?? config["topic.prefix"].flatMap { topics.contains($0) ? $0 : nil } ?? config["transforms.outbox.route.topic.replacement"] ?? "")
        .split(separator: ",").map(String.init)
      #expect(!names.isEmpty && names.allSatisfy(topics.contains), "\(file): \(names)")
      if config["topics"] != nil { #expect(config["consumer.override.isolation.level"] == "read_committed", "\(file)") }
      for (name, value) in config where name.contains("password") || name.contains("secret") { #expect(value.hasPrefix("${file:"), "\(file): \(name)") }
      #expect(config["connector.class"]?.contains(".") == true)
    }
  }

  @Test("The folder's page names every file of it") func page() throws {
    let page = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) where file != "README.md" { #expect(page.contains("`\(file)`"), "\(file)") }
  }
}
