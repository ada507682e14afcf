/// Asks for the high watermarks of partitions: the end of everything written, committed or not.
///
/// A `read_committed` client would answer with the last stable offset instead. Markers of one transaction reach its partitions one after the other,
/// so right after an owner's commit its offsets can be there while the marker in its changelog is still missing: a restore that ended at the
/// stable offset would lose the owner's last states. One that ends at the high watermark waits for the marker.
final class Watermarks {
  private let client: Client

  convenience init(_ configuration: KafkaLog.Configuration) throws(KafkaError) {
    try self.init(configuration.connection, clientID: configuration.clientID, group: configuration.group)
  }

  init(_ connection: KafkaConnection, clientID: String, group: String) throws(KafkaError) {
    client = try Client(
      .consumer, try ClientSettings.watermarks(connection, clientID: clientID, group: group), ClientCallbacks(logger: connection.logger))
  }

  func ends(_ partitions: [NamedPartition], timeoutMilliseconds: Int32) throws(KafkaError) -> [Int64] {
    try client.endOffsets(partitions, timeoutMilliseconds: timeoutMilliseconds)
  }

  func close() { client.destroy() }
}
