import CRdKafka
import Kafka

/// librdkafka's own mock of a cluster: answers requests with errors on demand. It proves error paths only: it drops transactional offsets and
/// shows aborted records.
@safe final class MockCluster {
  private let client: OpaquePointer
  private let cluster: OpaquePointer

  init?(topics: [String]) {
    let configuration = unsafe rd_kafka_conf_new()
    unsafe rd_kafka_conf_set_log_cb(configuration, nil)
    guard let client = unsafe rd_kafka_new(RD_KAFKA_PRODUCER, configuration, nil, 0) else { return nil }
    guard let cluster = unsafe rd_kafka_mock_cluster_new(client, 1) else { return nil }
    unsafe self.client = client
    unsafe self.cluster = cluster
    for topic in topics { unsafe _ = rd_kafka_mock_topic_create(cluster, topic, 1, 1) }
  }

  var connection: KafkaConnection {
    let servers = unsafe String(cString: rd_kafka_mock_cluster_bootstraps(cluster))
    return KafkaConnection(bootstrapServers: servers, properties: ["transaction.timeout.ms": "5000", "message.timeout.ms": "4000"])
  }

  /// The next requests of a kind are answered with these errors, one each.
  func push(_ errors: [rd_kafka_resp_err_t], on request: Int16) {
    unsafe rd_kafka_mock_push_request_errors_array(cluster, request, errors.count, errors)
  }

  /// The topic is there, and this client may not know of it.
  func deny(_ topic: String) { unsafe rd_kafka_mock_topic_set_error(cluster, topic, RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED) }

  /// Its one broker refuses and drops all connections until it is up again.
  var isDown = false {
    didSet { unsafe _ = isDown ? rd_kafka_mock_broker_set_down(cluster, 1) : rd_kafka_mock_broker_set_up(cluster, 1) }
  }

  deinit {
    unsafe rd_kafka_mock_cluster_destroy(cluster)
    unsafe rd_kafka_destroy(client)
  }
}
