import AsyncHTTPClient
import Foundation
import Models
import NIOCore
import NIOHTTP1

/// The four services as real processes: started, watched, started again when they die, stopped.
actor Fleet {
  struct Member: Sendable {
    var name: String
    var port: Int
    var executable: String
    var environment: [String: String]
  }

  static let names = ["segmentation", "conversation", "dispatch", "metrics"]
  /// A service that dies more often than this by itself ends the run: something is wrong with it.
  static let restartsMax = 10

  private nonisolated let members: [Member]
  private let folder: URL
  private let restartsMax: Int
  private let say: @Sendable (String) async -> Void
  private var processes: [String: ChildProcess] = [:]
  private var isStopping = false
  private(set) var restarts = 0

  /// `folder` gets each service's log and process id.
  init(_ members: [Member], folder: URL, restartsMax: Int, say: @escaping @Sendable (String) async -> Void) {
    self.members = members
    self.folder = folder
    self.restartsMax = restartsMax
    self.say = say
  }

  /// Starts everything and keeps it running until `stop` is called.
  ///
  /// - Throws: `RehearsalFailure` where a service cannot be started or dies again and again.
  func run() async throws {
    try await withThrowingTaskGroup { group in
      for member in members { group.addTask { try await self.keep(member) } }
      // The others are stopped at once: a group ends only when all of its tasks have ended.
      do { while try await group.next() != nil {} } catch {
        await stop()
        throw error
      }
    }
  }

  private func keep(_ member: Member) async throws {
    var deaths = 0
    while !isStopping {
      let process = try await start(member)
      processes[member.name] = process
      // Stopping may have begun while it started.
      if isStopping { await process.stop() }
      let status = await process.waitUntilEnded()
      guard !isStopping else { return }
      deaths += 1
      guard deaths <= restartsMax else {
        throw RehearsalFailure("\(member.name) died \(deaths) times, the last time with status \(status); see \(log(member).path)")
      }
      restarts += 1
      await say("\(member.name) died (\(Fleet.cause(status))) and is started again")
    }
  }

  private func start(_ member: Member) async throws -> ChildProcess {
    guard FileManager.default.isExecutableFile(atPath: member.executable) else {
      throw RehearsalFailure("\(member.executable) is missing; build it: swift build --product \(member.name)")
    }
    let program = ChildProcess.Program(
      executable: member.executable, environment: member.environment, output: log(member),
      identifier: folder.appending(path: "\(member.name).pid"))
    do { return try await ChildProcess(program) } catch {
      throw RehearsalFailure("\(member.name) cannot be started from \(member.executable): \(error)")
    }
  }

  /// How many processes there are.
  nonisolated var count: Int { members.count }

  /// Sends a signal to a process, where it runs.
  func signal(_ signal: Int32, to index: Int) async {
    let name = members[index].name
    guard let process = processes[name] else { return }
    await say("\(name) gets signal \(signal)")
    process.send(signal)
  }

  private func log(_ member: Member) -> URL { folder.appending(path: "\(member.name).log") }

  /// Stops all at once and waits until all are gone.
  func stop() async {
    isStopping = true
    let running = Array(processes.values)
    await withTaskGroup { group in
      for process in running { group.addTask { await process.stop() } }
    }
  }

  /// What all services say of themselves; nil while one does not answer.
  func statuses() async -> [ServiceStatus]? {
    await withTaskGroup(of: ServiceStatus?.self) { group in
      for member in members { group.addTask { await Fleet.status(member) } }
      var statuses: [ServiceStatus] = []
      for await status in group { if let status { statuses.append(status) } }
      return statuses.count == members.count ? statuses.sorted { $0.service < $1.service } : nil
    }
  }

  /// What each service says of itself, kept beside its log: for whoever looks into a run that failed.
  func keepEvidence() async {
    for member in members {
      for page in ["status", "metrics"] {
        let file = folder.appending(path: "\(member.name).\(page)")
        if let bytes = await Fleet.page(member, page) { try? Data(bytes).write(to: file) }
      }
    }
  }

  private static func status(_ member: Member) async -> ServiceStatus? {
    await page(member, "status").flatMap { try? ServiceStatus(json: $0) }
  }

  private static func page(_ member: Member, _ name: String) async -> [UInt8]? {
    let request = HTTPClientRequest(url: "http://127.0.0.1:\(member.port)/\(name)")
    guard let response = try? await HTTPClient.shared.execute(request, timeout: .seconds(10)), response.status == .ok,
      let body = try? await response.body.collect(upTo: 1 << 20)
    else { return nil }
    return Array(body.readableBytesView)
  }

  private static func cause(_ status: Int32) -> String { status > 128 ? "signal \(status - 128)" : "status \(status)" }
}

/// Why a rehearsal could not go on, in a sentence.
public struct RehearsalFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public var description: String
  init(_ description: String) { self.description = description }

  /// Somebody pressed Ctrl-C.
  static let interrupted = RehearsalFailure("interrupted")
}
