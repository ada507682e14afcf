import ArgumentParser
import Foundation
import Models
import Rehearsal
import Terminal

/// `cordial chat`: talk with the bot as a customer would.
struct ChatCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat",
    abstract: "Talk with the bot through the real pipeline, as a made-up customer or as one who is known.",
    discussion: """
      Starts a broker in memory, the four services and a sandbox, and talks in virtual time: /wait 3 lets three days pass. Where \
      KAFKA_BOOTSTRAP_SERVERS is set it talks through the services and the sandbox that run there (CORDIAL_SANDBOX_URL, \
      CORDIAL_SANDBOX_TOKEN), on the clock on the wall. Lines may also be piped in; the transcript goes to standard output:
        printf 'yes\\nI will pay on Friday\\n/labels\\n' | cordial chat --language en --channel sms
      """)

  @Option(help: "The customer id; on services that run already, somebody they know.") var customer: String?
  @Option(help: "whatsapp, sms, email or voice.") var channel = "whatsapp"
  @Option(help: "The customer's language: en, es or pt.") var language = "en"
  @Option(help: "Where the customer lives, such as CO or US; any place of the language where it is left out.") var jurisdiction: String?
  @Option(help: "preventive, early, medium, advanced or writtenOff: sets the days past due.") var stage: String?
  @Option(help: "Days past due; below zero for a debt that is not due yet.") var days: Int?
  @Option(help: "Which of the made-up customers.") var seed: UInt64 = 7
  @Option(help: "The day on which the talk begins, in virtual time.") var asOf = CalendarDate("2026-03-10") ?? Surroundings.today()
  @Flag(help: "Show labels and decisions after every line.") var explain = false

  func validate() throws {
    guard Channel(rawValue: channel) != nil else {
      throw ValidationError("--channel must be one of \(Channel.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    guard stage == nil || stage.flatMap(Stage.init) != nil else {
      throw ValidationError("--stage must be one of \(Stage.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    guard ["en", "es", "pt"].contains(language.prefix(2)) else { throw ValidationError("--language must be en, es or pt") }
    guard (-60...1_000).contains(days ?? 0) else { throw ValidationError("--days must be from -60 to 1000") }
  }

  func run() async throws {
    let terminal = Terminal()
    let known = Surroundings.variables["KAFKA_BOOTSTRAP_SERVERS"]?.isEmpty == false
    var options = ChatOptions(day: known ? Surroundings.today() : asOf)
    options.customer = customer
    options.channel = Channel(rawValue: channel) ?? .whatsapp
    options.language = language
    options.jurisdiction = jurisdiction
    options.daysPastDue = days ?? stage.flatMap(Stage.init).map(ChatCommand.usualDays) ?? options.daysPastDue
    options.seed = seed
    options.explains = explain
    let chat = Chat(options, terminal)
    do { try await known ? talkThrough(chat) : start(chat) } catch let failure as RehearsalFailure { throw Refusal(failure.description) }
  }

  private func start(_ chat: Chat) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cordial-chat-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try await chat.run(executables: DemoCommand.programs, environment: Surroundings.variables, folder: folder.path)
    try FileManager.default.removeItem(at: folder)
  }

  private func talkThrough(_ chat: Chat) async throws {
    let variables = Surroundings.variables
    guard let token = variables["CORDIAL_SANDBOX_TOKEN"], !token.isEmpty else {
      throw Refusal("CORDIAL_SANDBOX_TOKEN is not set; give it the same value that the services and the sandbox have")
    }
    try await chat.run(
      on: try Surroundings.kafka(), keys: try Surroundings.keys(), sandbox: variables["CORDIAL_SANDBOX_URL"] ?? "http://127.0.0.1:8090", token: token)
  }

  /// In the middle of the stage.
  private static func usualDays(in stage: Stage) -> Int {
    switch stage {
    case .preventive: -3
    case .early: 12
    case .medium: 45
    case .advanced: 120
    case .writtenOff: 200
    }
  }
}
