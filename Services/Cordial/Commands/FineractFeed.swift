import Bytes
import Fineract
import Foundation
import Kafka
import Models
import SealedLog
import Synchronization
import Terminal

/// Carries messages of Fineract to where a portfolio goes, and counts.
struct FineractFeed {
  enum Origin {
    case file(String)
    case record(KafkaTail.Record)

    var place: String {
      switch self {
      case .file(let path): path
      case .record(let record): "\(record.topic)/\(record.partition)@\(record.offset)"
      }
    }
  }

  var intake: FineractIntake
  let terminal: Terminal
  let sink: PortfolioSink
  let writesDeadLetters: Bool
  private var messages = 0
  private var events = 0
  private var unread = 0
  private var skipped: [String: Int] = [:]
  private var isDirty = false
  private var waitingTold = 0

  init(intake: FineractIntake, terminal: Terminal, sink: PortfolioSink, writesDeadLetters: Bool) {
    self.intake = intake
    self.terminal = terminal
    self.sink = sink
    self.writesDeadLetters = writesDeadLetters
  }

  /// A message that an earlier run has published: it only says whose its loan is.
  mutating func look(_ message: [UInt8]) { _ = intake.read(message) }

  mutating func take(_ message: [UInt8], from origin: Origin) async throws {
    messages += 1
    isDirty = true
    let reading = intake.read(message)
    for event in reading.events { try await sink.take(key: event.key, value: event.bytes) }
    events += reading.events.count
    for type in reading.skipped { skipped[type, default: 0] += 1 }
    for note in reading.notes { terminal.note("\(origin.place): \(note)") }
    for problem in reading.problems { terminal.note("\(origin.place): \(problem)") }
    unread += reading.problems.count
    if !reading.problems.isEmpty, writesDeadLetters, case .record(let record) = origin {
      try await sink.setAside(record, reason: reading.problems.joined(separator: "; "))
    }
  }

  /// Returns when everything that was taken is where it belongs; false where nothing was.
  mutating func settle() async throws -> Bool {
    guard isDirty else { return false }
    try await sink.flush()
    isDirty = false
    return true
  }

  /// At the end of the topic: how many events wait for the first event of their loan, where that number has changed.
  mutating func tellWaiting() {
    guard intake.waitingCount != waitingTold else { return }
    waitingTold = intake.waitingCount
    terminal.note("\(waitingTold) events wait until an event of their loan says whose it is")
  }

  /// Says what became of it all; true where something could not be read.
  mutating func finish() async throws -> Bool {
    try await sink.finish()
    let unfinished = intake.unfinished()
    for sentence in unfinished.prefix(20) { terminal.note(sentence) }
    if unfinished.count > 20 { terminal.note("and \(unfinished.count - 20) more that wait for an event of their loan") }
    terminal.note(
      "\(messages) messages, \(events) events for \(Topic.portfolio.rawValue), \(unread + unfinished.count) business events not read")
    if !skipped.isEmpty {
      let types = skipped.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
      terminal.note("left out, since they say nothing about a debt: \(types.joined(separator: ", "))")
    }
    if intake.unreachableCount > 0 {
      terminal.note(
        "of \(intake.unreachableCount) customers with a debt no phone number and no mailbox is known: name them in the file of --contacts, or let "
          + "Fineract send its client events")
    }
    return unread + unfinished.count > 0
  }
}

extension PortfolioSink {
  /// A record of a topic that is not ours goes where our own services put theirs, with its bytes: the first 500 kB where it is larger.
  fileprivate func setAside(_ record: KafkaTail.Record, reason: String) async throws {
    guard case .kafka(let publisher) = self else { return }
    let service = "fineract"
    let kept = 500_000
    let value = record.value ?? []
    let header = EventHeader(
      id: Identity(of: service, record.topic).derived("partition", Int(record.partition)).derived("offset", Int(record.offset)).text,
      source: "/cordial/\(service)", subject: service, time: Instant(milliseconds: max(0, record.timestamp)))
    let letter = DeadLettered(
      reason: reason, topic: record.topic, partition: Int(record.partition), offset: record.offset, service: service,
      key: Base64.encode(record.key), value: Base64.encode(Array(value.prefix(kept))), isTruncated: value.count > kept ? true : nil)
    try await publisher.enqueue(topic: Topic.deadLetters.rawValue, key: Array(service.utf8), value: header.encode(letter))
  }
}

/// Raised by a signal, looked at between two batches.
final class StopFlag: Sendable {
  private let raised = Atomic(false)
  var isRaised: Bool { raised.load(ordering: .relaxed) }
  func raise() { raised.store(true, ordering: .relaxed) }
}

/// The files that the operator names.
enum FineractFiles {
  /// All `.avsc` files below the folder. What is wrong with one of them is said, and the others are used.
  static func schemas(in folder: String, _ terminal: Terminal) throws -> AvroSchemas {
    let paths = try below(folder).filter { $0.hasSuffix(".avsc") }
    guard !paths.isEmpty else {
      throw Refusal("\(folder) holds no .avsc files; it should be fineract-avro-schemas/src/main/avro of your Fineract")
    }
    let schemas = AvroSchemas(try paths.map { AvroSchemas.File(path: $0, bytes: try bytes($0)) })
    for problem in schemas.problems { terminal.note(problem) }
    return schemas
  }

  /// Files, and the files in folders, in the order of their names.
  static func paths(_ named: [String]) throws -> [String] {
    try named.flatMap { path -> [String] in
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else { return [path] }
      return try below(path)
    }
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refusal("\(path) cannot be read; check the path and its permissions")
    }
    return Array(data)
  }

  private static func below(_ folder: String) throws -> [String] {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      throw Refusal("\(folder) is no folder that can be read")
    }
    return names.sorted().map { "\(folder)/\($0)" }.filter { path in
      var isFolder: ObjCBool = false
      return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }
}

extension ReadingProgress {
  /// From a file that an earlier run left; a new one where there is none.
  static func open(_ path: String?, topic: String) throws -> ReadingProgress {
    guard let path, let data = FileManager.default.contents(atPath: path) else { return ReadingProgress(topic: topic) }
    guard let progress = ReadingProgress(String(decoding: data, as: UTF8.self), topic: topic) else {
      throw Refusal("\(path) does not say how far \(topic) was read; give another file, or delete it to publish the whole topic again")
    }
    return progress
  }
}
