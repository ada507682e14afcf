import ArgumentParser
import Foundation
import Models
import Portfolio
import SealedLog
import Terminal

/// Where a portfolio goes: to Kafka, or as JSON lines to a file.
struct PublishTarget: ParsableArguments {
  @Flag(help: "Publish to collections.portfolio.")
  var publish = false

  @Option(help: ArgumentHelp("Write the events to a file, one a line; “-” is standard output.", valueName: "file"))
  var output: String?

  func validate() throws {
    guard publish != (output != nil) else {
      throw ValidationError("say where the portfolio goes: either --publish or --output FILE (- for standard output)")
    }
  }

  /// What is published is sealed where CORDIAL_MASTER_KEY is set; a file is not.
  func open() async throws -> PortfolioSink {
    if publish { return .kafka(try await SealingPublisher.open(Surroundings.kafka(), clientID: "cordial", keys: Surroundings.keys())) }
    guard let output, output != "-" else { return .file(LineWriter(.standardOutput)) }
    guard FileManager.default.createFile(atPath: output, contents: nil), let file = FileHandle(forWritingAtPath: output) else {
      throw Refusal("\(output) cannot be written; check its folder and its permissions")
    }
    return .file(LineWriter(file))
  }
}

/// Takes the events of a portfolio one by one.
enum PortfolioSink {
  case kafka(SealingPublisher)
  case file(LineWriter)

  func take(_ event: PortfolioEvent) async throws { try await take(key: event.key, value: event.bytes) }

  /// Any event of the portfolio, keyed by its customer.
  func take(key: [UInt8], value: [UInt8]) async throws {
    switch self {
    case .kafka(let publisher): try await publisher.enqueue(topic: Topic.portfolio.rawValue, key: key, value: value)
    case .file(let writer): try writer.write(line: value)
    }
  }

  /// Returns when everything so far is where it belongs.
  func flush() async throws {
    switch self {
    case .kafka(let publisher): try await publisher.flush()
    case .file(let writer): try writer.flush()
    }
  }

  /// Returns when everything is where it belongs.
  func finish() async throws {
    switch self {
    case .kafka(let publisher):
      try await publisher.flush()
      await publisher.close()
    case .file(let writer): try writer.flush()
    }
  }
}

/// Writes lines in larger pieces.
final class LineWriter {
  private let file: FileHandle
  private var buffer: [UInt8] = []

  init(_ file: FileHandle) { self.file = file }

  func write(line: [UInt8]) throws { try write(line: line.span) }

  func write(line: Span<UInt8>) throws {
    unsafe line.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
    buffer.append(0x0a)
    if buffer.count >= 1 << 16 { try flush() }
  }

  func flush() throws {
    try file.write(contentsOf: Data(buffer))
    buffer.removeAll(keepingCapacity: true)
  }
}
