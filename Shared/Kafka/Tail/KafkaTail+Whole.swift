extension KafkaTail {
  /// Reads topics from their beginning to where they end now. `take` gets the records, in order within each partition.
  /// - Throws: what `take` throws, and what librdkafka can't repair by itself.
  public static func readWhole(
    _ connection: KafkaConnection, clientID: String, topics: [String], _ take: (Record) throws -> Void
  ) async throws {
    let tail = try await KafkaTail(connection, clientID: clientID, topics: topics)
    do {
      while await !tail.isAtEnd {
        for case .record(let record) in try await tail.next() { try take(record) }
      }
    } catch {
      await tail.close()
      throw error
    }
    await tail.close()
  }
}
