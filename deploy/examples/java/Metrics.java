import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Follows the figures, one line for each window and combination of dimensions: java -cp kafka-clients.jar:slf4j-api.jar Metrics.java */
public class Metrics {
  public static void main(String[] arguments) {
    Map<String, Object> settings = Map.of(
        "bootstrap.servers", System.getenv("KAFKA_BOOTSTRAP_SERVERS"), "group.id", "example-metrics", "auto.offset.reset", "earliest",
        "isolation.level", "read_committed");
    try (var consumer = new KafkaConsumer<String, String>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("collections.metrics"));
      while (true) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
          // The topic is compacted: the latest record of a key is the whole truth about it, so store it under the key rather than adding it up.
          System.out.println(record.key() + " " + record.value());
        }
      }
    }
  }
}
