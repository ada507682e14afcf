import ArgumentParser
import Fineract
import Foundation
import Kafka
import Models
import Terminal
import UnixSignals

/// `cordial fineract`: loans of Apache Fineract become a portfolio.
struct FineractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fineract",
    abstract: "Read Apache Fineract's external events (Avro) and publish loans, payments and clients.",
    discussion: """
      Follows Fineract's Kafka topic from its beginning, or reads messages from files. Ids of events follow from Fineract's own, so that \
      reading the topic again changes nothing; with --progress what was published in an earlier run is only looked at, to know whose each \
      loan is. What cannot be read is named on standard error, counted, and goes to collections.deadletters where --publish is given; all \
      else is taken. The exit status is 1 where anything could not be read.
      """)

  @Option(
    help: """
      A folder with the .avsc files of your version of Fineract (fineract-avro-schemas/src/main/avro); give it once more for each version \
      whose messages are on the topic.
      """)
  var schemas: [String]

  @Option(help: ArgumentHelp("Messages in files, one message a file, or a folder of them, instead of Kafka.", valueName: "path"))
  var file: [String] = []

  @Option(help: "Fineract's topic.")
  var topic = "external-events"

  @Flag(help: "Stop at the end of the topic.")
  var once = false

  @Option(help: ArgumentHelp("Where to keep how far the topic was published.", valueName: "file"))
  var progress: String?

  @OptionGroup var people: FineractPeople
  @OptionGroup var target: PublishTarget

  func validate() throws {
    guard !schemas.isEmpty else { throw ValidationError("give the folder of Fineract's .avsc files with --schemas") }
    guard file.isEmpty || (!once && progress == nil) else {
      throw ValidationError("--once and --progress are about a topic, not about --file")
    }
    guard progress == nil || target.publish else {
      throw ValidationError("--progress says how far a topic was published: it needs --publish")
    }
  }

  func run() async throws {
    let terminal = Terminal()
    let versions = try schemas.map { try FineractFiles.schemas(in: $0, terminal) }
    let intake = FineractIntake(schemas: versions, options: try people.options(), contacts: try people.book(terminal))
    var feed = FineractFeed(intake: intake, terminal: terminal, sink: try await target.open(), writesDeadLetters: target.publish && file.isEmpty)
    if file.isEmpty {
      try await follow(&feed)
    } else {
      for path in try FineractFiles.paths(file) { try await feed.take(try FineractFiles.bytes(path), from: .file(path)) }
    }
    if try await feed.finish() { throw ExitCode(1) }
  }

  /// Reads the topic until its end, or until the process is asked to stop.
  private func follow(_ feed: inout FineractFeed) async throws {
    var position = try ReadingProgress.open(progress, topic: topic)
    let stop = StopFlag()
    let watch = Task {
      for await _ in await UnixSignalsSequence(trapping: .sigint, .sigterm) { stop.raise() }
    }
    defer { watch.cancel() }
    let tail = try await KafkaTail(Surroundings.kafka(), clientID: "cordial-fineract", topics: [topic])
    while !stop.isRaised {
      for event in try await tail.next() {
        switch event {
        case .endOfPartition(_, let partition, let offset):
          guard !position.isAhead(partition, ofEnd: offset) else {
            throw Refusal(
              "\(topic)/\(partition) ends at \(offset), before what \(progress ?? "") says was read: it was made anew; delete the file")
          }
        case .record(let record) where position.isBehind(record.partition, record.offset): feed.look(record.value ?? [])
        case .record(let record):
          try await feed.take(record.value ?? [], from: .record(record))
          position.pass(record.partition, record.offset)
        }
      }
      // Kept after what was read is acknowledged: a crash in between publishes some events twice, which changes nothing.
      if try await feed.settle(), let progress { try Data(position.text.utf8).write(to: URL(filePath: progress), options: .atomic) }
      guard await tail.isAtEnd else { continue }
      feed.tellWaiting()
      if once { break }
    }
    await tail.close()
  }
}

/// Who the customers are and what Fineract does not know of them.
struct FineractPeople: ParsableArguments {
  @Option(help: "A CSV file with how clients can be reached: client, name, phone, email, language, timeZone, jurisdiction, consent …")
  var contacts: String?

  @Option(help: "Which number of a client is the customer's id: client, externalId or accountNumber.")
  var customer = FineractOptions.CustomerNumber.client

  @Flag(help: "Ids of customers without the tenant before them; for one tenant only.")
  var plainIds = false

  @Option(help: "Only events of this tenant.")
  var tenant: String?

  @Option(help: "The name the customers know the creditor by.")
  var creditor: String?

  @Option(help: "The language of customers of whom no other is known, as es-CO.")
  var language: String?

  @Option(help: "Their time zone, as America/Bogota.")
  var timeZone: String?

  @Option(help: "Their jurisdiction, as CO or US-MA.")
  var jurisdiction: String?

  func validate() throws {
    guard !plainIds || tenant != nil else {
      throw ValidationError("--plain-ids needs --tenant: clients of two tenants may have the same number")
    }
  }

  func options() throws -> FineractOptions {
    let standard = CustomerDetails(language: language, timeZone: timeZone, jurisdiction: jurisdiction)
    if let problem = ContactBook.problem(with: standard) { throw Refusal(problem) }
    return FineractOptions(
      customerNumber: customer, namesTenant: !plainIds, onlyTenant: tenant, creditor: creditor, standard: standard)
  }

  func book(_ terminal: Terminal) throws -> ContactBook {
    guard let contacts else { return ContactBook() }
    let book: ContactBook
    do { book = try ContactBook(nextChunk: try InvoiceFile(path: contacts).next) } catch let failure as FineractFailure {
      throw Refusal("\(contacts): \(failure)")
    }
    for problem in book.problems { terminal.note("\(contacts), \(problem)") }
    return book
  }
}

extension FineractOptions.CustomerNumber: ExpressibleByArgument {}
