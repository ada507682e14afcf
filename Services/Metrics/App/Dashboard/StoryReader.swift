import Explain
import Kafka
import Models
import SealedLog
import Seals

/// Reads one customer's story from the topics, one reader at a time: it takes whole topics, so it is asked for by people, not by programs.
actor StoryReader {
  private let connection: KafkaConnection
  /// Nil where no master key is set: words that are sealed are shown as that.
  private let keys: KeyRing?
  private var running: Task<CustomerStory, any Error>?

  init(_ connection: KafkaConnection, keys: KeyRing?) {
    self.connection = connection
    self.keys = keys
  }

  func story(of customer: String) async throws -> CustomerStory {
    while let running { _ = try? await running.value }
    let (connection, keys) = (connection, keys)
    let task = Task { () throws -> CustomerStory in
      var story = CustomerStory(of: customer)
      try await OpenedTail.readWhole(connection, clientID: "cordial-metrics-story", topics: CustomerStory.topics.map(\.rawValue), keys: keys) { record in
        if let topic = Topic(rawValue: record.topic) { story.take(topic, record.value) }
      }
      return story
    }
    running = task
    defer { running = nil }
    return try await task.value
  }
}
