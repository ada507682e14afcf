import Explain
import Kafka
import Models

/// Reads one customer's story from the topics, one reader at a time: it takes whole topics, so it is asked for by people, not by programs.
actor StoryReader {
  private let connection: KafkaConnection
  private var running: Task<CustomerStory, any Error>?

  init(_ connection: KafkaConnection) { self.connection = connection }

  func story(of customer: String) async throws -> CustomerStory {
    while let running { _ = try? await running.value }
    let connection = connection
    let task = Task { () throws -> CustomerStory in
      var story = CustomerStory(of: customer)
      try await KafkaTail.readWhole(connection, clientID: "cordial-metrics-story", topics: CustomerStory.topics.map(\.rawValue)) { record in
        if let topic = Topic(rawValue: record.topic) { story.take(topic, record.value) }
      }
      return story
    }
    running = task
    defer { running = nil }
    return try await task.value
  }
}
