import CRdKafka
public import Streaming

/// Reads whole partitions from their beginning, committed records only: restores state and follows broadcast topics.
public final class KafkaReader: LogReader {
  private let consumer: AssignedConsumer

  init(_ configuration: KafkaLog.Configuration, _ partitions: [TopicPartition]) throws(KafkaError) {
    let named = partitions.map { partition in
      NamedPartition(
        topic: configuration.topics[partition.topic], partition: partition.partition, offset: NamedPartition.beginning)
    }
    consumer = try AssignedConsumer(
      configuration.connection, clientID: configuration.clientID + "-reader", group: configuration.group,
      topics: configuration.topics.names, reading: named.map(\.topic)
    ) { _ in named }
  }

  public func poll(waitMilliseconds: Int) -> LogEvent {
    unsafe consumer.poll(waitMilliseconds: waitMilliseconds) { message in
      unsafe logEvent(message, topics: consumer.topics, client: consumer.client)
    } ?? .nothing
  }

  public func close() { consumer.close() }
}
