import Foundation
public import Logging

/// Log lines as JSON on standard error. What is logged are ids, counts and reasons: never names, addresses, words or amounts of customers.
public struct JSONLogHandler: LogHandler {
  public var logLevel: Logger.Level
  public var metadata: Logger.Metadata = [:]
  private let label: String

  public init(label: String, level: Logger.Level) {
    self.label = label
    logLevel = level
  }

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  public func log(event: LogEvent) {
    var line = JSONText()
    line.add("level", event.level.rawValue)
    line.add("label", label)
    line.add("message", "\(event.message)")
    for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }).sorted(by: { $0.key < $1.key }) {
      line.add(key, "\(value)")
    }
    FileHandle.standardError.write(Data((line.finished + "\n").utf8))
  }
}
