import ArgumentParser
import Foundation
import Kafka
import Logging
import Models
import Seals

/// What commands read from their surroundings: the environment and the clock on the wall.
enum Surroundings {
  static var variables: [String: String] { ProcessInfo.processInfo.environment }

  static func now() -> Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

  /// Today in UTC.
  static func today() -> CalendarDate { CalendarDate(daysSince1970: Int32(now().seconds / 86_400)) }

  /// Where Kafka is; a sentence on what to set where nothing says so.
  static func kafka() throws -> KafkaConnection {
    do { return try KafkaEnvironment.connection(variables, logger: logger("kafka", .error)) } catch {
      throw Refusal(error.reason)
    }
  }

  /// Opens and seals what is personal; nil where no master key is set.
  static func keys() throws -> KeyRing? {
    do { return try MasterKeys(variables).map { KeyRing($0) } } catch { throw Refusal("\(error)") }
  }

  static func logger(_ label: String, _ level: Logger.Level = .warning) -> Logger {
    var logger = Logger(label: label) { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = level
    return logger
  }
}

/// Why a command cannot do what it was asked to, in a sentence for the person who typed it.
struct Refusal: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
  public var defaultValueDescription: String { description }
}
