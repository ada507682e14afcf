/// How many connections to brokers a client has, as librdkafka counted them last.
///
/// librdkafka goes on trying where every broker is gone, and tells nobody who only waits: its statistics are the one place that says so.
final class BrokerConnections {
  /// Nil before the first statistics.
  private(set) var count: Int?

  /// Written where a broker is up, or up and being asked for metadata (`UPDATE`); nothing else in the statistics is called so.
  private static let mark = Array(#""state":"UP"#.utf8)

  func read(_ statistics: [UInt8]) {
    count = statistics.indices.count { statistics[$0...].starts(with: BrokerConnections.mark) }
  }
}
