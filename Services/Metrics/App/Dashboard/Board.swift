import Kafka
import Logging
import MetricsBoard
import Models
import SealedLog
import Seals
import ServiceLifecycle
import Synchronization

/// What the dashboard shows, kept up to date from the topics. Any copy of the service shows all of it.
///
/// Nothing is read until somebody looks: a copy that nobody asks costs the broker nothing.
final class Board: Service, Sendable {
  struct Contents: Sendable {
    var figures = FigureTable()
    var queue = HandoverQueue()
    var feed = LiveFeed()
    var strategy = Strategy.standard
    var learned = LearnedShares()
    /// Everything that was there at the start has been read.
    var isComplete = false
    /// Grows with every change.
    var version = 0
  }

  private let contents = Mutex(Contents())
  private let connection: KafkaConnection
  /// Nil where no master key is set: words that are sealed are shown as that.
  private let keys: KeyRing?
  private let logger: Logger
  private let wishes: AsyncStream<Void>
  private let wish: AsyncStream<Void>.Continuation

  /// Read from their beginning. (Of the portfolio only what people gave back and what was paid is looked at.)
  private static let topics: [Topic] = Array(Set(LiveFeed.topics + [.metrics, .strategy])).sorted { $0.rawValue < $1.rawValue }

  init(_ connection: KafkaConnection, keys: KeyRing?, logger: Logger) {
    self.keys = keys
    self.connection = connection
    self.logger = logger
    (wishes, wish) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// What is known now. The first call begins the reading.
  var latest: Contents {
    wish.yield()
    return contents.withLock { $0 }
  }

  var version: Int { contents.withLock { $0.version } }

  func run() async throws {
    await cancelWhenGracefulShutdown { await self.follow() }
  }

  private func follow() async {
    for await _ in wishes { break }
    while !Task.isCancelled {
      do { try await read() } catch {
        // The dashboard never ends the service: figures are counted whether somebody looks or not.
        logger.warning("the dashboard starts reading again", metadata: ["reason": "\(error)"])
        contents.withLock { $0 = Contents(version: $0.version + 1) }
        try? await Task.sleep(for: .seconds(5))
      }
    }
  }

  private func read() async throws {
    let tail = try await OpenedTail(connection, clientID: "cordial-metrics-board", topics: Board.topics.map(\.rawValue), keys: keys)
    do {
      while !Task.isCancelled {
        let events = try await tail.next(maximum: 5_000, waitMilliseconds: 250)
        let isAtEnd = await tail.isAtEnd
        contents.withLock { contents in
          for case .record(let record) in events { contents.take(record) }
          if isAtEnd, !contents.isComplete {
            contents.isComplete = true
            contents.version += 1
          }
        }
      }
    } catch {
      await tail.close()
      throw error
    }
    await tail.close()
  }
}

extension Board.Contents {
  /// Passes over what it can't read: the services report that.
  fileprivate mutating func take(_ record: KafkaTail.Record) {
    guard let topic = Topic(rawValue: record.topic), let value = record.value, let envelope = try? EventEnvelope(reading: value) else {
      return
    }
    switch topic {
    case .metrics:
      guard envelope.type == "\(MetricUpdated.type)", let update = try? envelope.data(MetricUpdated.self, from: value) else { return }
      figures.take(update.record)
    case .strategy:
      guard (try? learned.take(envelope, value)) != nil else { return }
      if envelope.type == "\(StrategyPublished.type)", let published = try? envelope.data(StrategyPublished.self, from: value) {
        strategy = published.strategy
      }
    default:
      feed.take(envelope, value)
      if envelope.type == "\(HandoffRequested.type)", let request = try? envelope.data(HandoffRequested.self, from: value) {
        queue.take(request, of: envelope.header.subject, at: envelope.header.time)
      } else if envelope.type == "\(HandoffNarrated.type)", let narrated = try? envelope.data(HandoffNarrated.self, from: value) {
        queue.take(narrated, of: envelope.header.subject)
      } else if envelope.type == "\(AgentReleased.type)" || envelope.type == "\(CustomerForgotten.type)" {
        queue.release(envelope.header.subject, at: envelope.header.time)
      }
    }
    version += 1
  }
}
