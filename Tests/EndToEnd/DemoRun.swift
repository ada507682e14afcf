import Foundation
import Models
import Testing

/// One run of `cordial demo`, as a person starts it.
struct DemoRun {
  var status: Int32
  /// The last line, without what differs from run to run.
  var report: [String: JSONText]
  var restarts: Int

  /// A part of the report as it is written.
  typealias JSONText = String

  /// - Parameter watch: sees every line as it comes, with the run's folder of logs and process ids.
  static func run(_ arguments: [String], watch: (String, URL) throws -> Void = { _, _ in }) async throws -> DemoRun {
    let demo = try Program("cordial", ["demo", "--plain"] + arguments)
    var last = ""
    var all = ""
    var folder: URL?
    for await line in demo.lines {
      if let found = line.firstRange(of: "logs in ") { folder = URL(filePath: String(line[found.upperBound...])) }
      if let folder { try watch(line, folder) }
      if !line.isEmpty { last = line }
      all += line + "\n"
    }
    let status = await demo.ended()
    let document = try #require((try? JSONSerialization.jsonObject(with: Data(last.utf8))) as? [String: Any], "no JSON at the end of: \(all)")
    var report: [String: JSONText] = [:]
    for (name, value) in document where name != "wallSeconds" && name != "restarts" {
      let bytes = try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed])
      report[name] = String(decoding: bytes, as: UTF8.self)
    }
    return DemoRun(status: status, report: report, restarts: document["restarts"] as? Int ?? 0)
  }
}
