import Foundation
public import Seals

/// Everything a service is told from outside, read once at start and checked whole.
///
/// | variable | meaning | default |
/// |---|---|---|
/// | `KAFKA_BOOTSTRAP_SERVERS` and other `KAFKA_…` | see `KafkaEnvironment` | required |
/// | `CORDIAL_BROKER` | `standard`, or `development` for the broker that `cordial broker` starts | `standard` |
/// | `CORDIAL_CLOCK` | `wall`, or `topic` for a rehearsal whose time comes from `collections.clock` | `wall` |
/// | `CORDIAL_INSTANCE` | this copy's name, the same after a restart and never used by two copies at once | `1` |
/// | `CORDIAL_HTTP_HOST` | address that health, metrics and webhooks listen on | `127.0.0.1` |
/// | `CORDIAL_HTTP_PORT` | port of the same, 1 to 65535 | 8081 segmentation, 8082 conversation, 8083 dispatch, 8084 metrics |
/// | `CORDIAL_LOG_LEVEL` | `trace`, `debug`, `info`, `notice`, `warning`, `error` | `info` |
/// | `CORDIAL_EFFECTS_MAX` | calls to the outside at the same time, 1 to 10000 | 64 |
/// | `CORDIAL_BATCH_RECORDS` | records that one transaction takes at most, 1 to 100000 | 5000 |
/// | `CORDIAL_MASTER_KEY`, `CORDIAL_MASTER_KEY_OLD` | seal what is personal on every topic, see `MasterKeys`; the same for all services and tools | none: nothing is sealed |
///
/// Where `NAME_FILE` may stand for a secret, a file that can't be read or is empty is refused: the service would run without the secret.
///
/// Dispatch also reads the variables of `DispatchConfiguration` and `Providers`.
public struct ServiceConfiguration: Sendable {
  public var environment: [String: String]
  public var isClockDriven: Bool
  public var instance: String
  public var host: String
  public var port: Int
  public var logLevel: String
  public var effectsMax: Int
  public var batchRecordsMax: Int
  /// All customers' keys, one table for the whole process; nil where no master key is set, and nothing is sealed.
  public var keys: KeyRing?

  /// Throws with all mistakes at once.
  public init(_ environment: [String: String], defaultPort: Int) throws(ConfigurationFailure) {
    var reader = EnvironmentReader(environment)
    self.environment = environment
    isClockDriven = reader.choice("CORDIAL_CLOCK", ["wall", "topic"], default: "wall") == "topic"
    instance = reader.text("CORDIAL_INSTANCE", default: "1")
    host = reader.text("CORDIAL_HTTP_HOST", default: "127.0.0.1")
    port = reader.whole("CORDIAL_HTTP_PORT", 1...65_535, default: defaultPort)
    logLevel = reader.choice("CORDIAL_LOG_LEVEL", ["trace", "debug", "info", "notice", "warning", "error"], default: "info")
    effectsMax = reader.whole("CORDIAL_EFFECTS_MAX", 1...10_000, default: 64)
    batchRecordsMax = reader.whole("CORDIAL_BATCH_RECORDS", 1...100_000, default: 5_000)
    reader.readableFiles()
    do throws(MasterKeyFailure) { keys = try MasterKeys(environment).map { KeyRing($0) } } catch { reader.refuse("\(error)") }
    try reader.finish()
  }
}

/// What is wrong with the environment, one sentence a line.
public struct ConfigurationFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public var sentences: [String]

  public init(sentences: [String]) { self.sentences = sentences }

  public var description: String { sentences.joined(separator: "\n") }
}

/// Reads variables and collects what is wrong with them.
public struct EnvironmentReader {
  private let environment: [String: String]
  private var sentences: [String] = []

  public init(_ environment: [String: String]) { self.environment = environment }

  public func text(_ name: String, default standard: String) -> String {
    environment[name].flatMap { $0.isEmpty ? nil : $0 } ?? standard
  }

  public mutating func required(_ name: String, _ purpose: String) -> String {
    let value = text(name, default: "")
    if value.isEmpty { sentences.append("\(name) is not set; it must be \(purpose)") }
    return value
  }

  public mutating func choice(_ name: String, _ choices: [String], default standard: String) -> String {
    let value = text(name, default: standard)
    guard choices.contains(value) else {
      sentences.append("\(name) is “\(value)”; it must be one of \(choices.joined(separator: ", "))")
      return standard
    }
    return value
  }

  public mutating func whole(_ name: String, _ range: ClosedRange<Int>, default standard: Int) -> Int {
    let value = text(name, default: String(standard))
    guard let number = Int(value), range.contains(number) else {
      sentences.append("\(name) is “\(value)”; it must be a whole number from \(range.lowerBound) to \(range.upperBound)")
      return standard
    }
    return number
  }

  /// Every `CORDIAL_…_FILE` that is set must name a file that says something.
  mutating func readableFiles() {
    for (name, path) in environment.sorted(by: { $0.key < $1.key }) where name.hasPrefix("CORDIAL_") && name.hasSuffix("_FILE") && !path.isEmpty {
      if environment.valueOrFile(String(name.dropLast("_FILE".count))) == nil {
        sentences.append("\(name) is “\(path)”, which can't be read or is empty; correct the path, or let user \(getuid()) read it")
      }
    }
  }

  /// Something is wrong that the reader can't see by itself.
  public mutating func refuse(_ sentence: String) { sentences.append(sentence) }

  public func finish() throws(ConfigurationFailure) {
    guard sentences.isEmpty else { throw ConfigurationFailure(sentences: sentences) }
  }
}
