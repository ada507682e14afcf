import Bytes
import Foundation
import Models
import Streaming
import Support
import SystemSupport

/// States as a service has stored them, kept in `deploy/contract/states`: a file for each layout of each core, a state a line in Base64.
///
/// What is kept comes from simulated customers. It is never written anew: a layout that a file is there for is as it is.
struct KeptStates<State: StateCoding> {
  /// As the core calls itself.
  let core: String

  private static var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "deploy/contract/states")
  }

  private func file(_ layout: UInt8) -> URL { Self.folder.appending(path: "\(core)-\(layout).txt") }

  /// The layouts that were kept, in order.
  var layouts: [UInt8] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).compactMap { name in
        name.hasPrefix(core + "-") ? UInt8(name.dropFirst(core.count + 1).prefix { $0 != "." }) : nil
      }.sorted()
    }
  }

  func states(_ layout: UInt8) throws -> [[UInt8]] {
    try String(contentsOf: file(layout), encoding: .utf8).split(separator: "\n").map { line in
      guard let bytes = Data(base64Encoded: String(line)) else { throw CocoaError(.fileReadCorruptFile) }
      return Array(bytes)
    }
  }

  /// What the bytes say, and the same as it would be stored now.
  func rewritten(_ bytes: [UInt8]) throws -> [UInt8] {
    var reader = ByteReader(bytes)
    var writer = ByteWriter()
    try State(from: &reader).write(to: &writer)
    guard reader.isAtEnd else { throw ByteReader.Broken() }
    return writer.bytes
  }

  /// Keeps some of each size of the states that the scenarios have stored, where none of their layout are kept yet.
  func keep(_ scenarios: [SystemScenario]) throws {
    let stored = scenarios.flatMap { $0.simulation.broker.partitions(InternalTopic.state(of: core)) }.flatMap(\.entries)
    let states = Set(stored.compactMap { entry in entry.value.flatMap { try? Cell(decoding: $0).state } })
      .sorted { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count }
    guard let layout = states.first?.first, !FileManager.default.fileExists(atPath: file(layout).path) else { return }
    let chosen = (1...Self.kept).map { states[$0 * (states.count - 1) / Self.kept] }
    try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
    try Data(chosen.map { Data($0).base64EncodedString() + "\n" }.joined().utf8).write(to: file(layout))
  }

  private static var kept: Int { 12 }
}
