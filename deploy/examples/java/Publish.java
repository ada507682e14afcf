import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes one debt: java -cp kafka-clients.jar:slf4j-api.jar Publish.java CUSTOMER ACCOUNT MINOR_UNITS CURRENCY DUE_DATE MAILBOX */
public class Publish {
  public static void main(String[] arguments) throws Exception {
    String customer = arguments[0];
    // Whatever comes from elsewhere belongs through a JSON library; these six are plain words.
    String event = """
        {"specversion":"1.0","id":"%s","source":"/example","type":"account.updated","subject":"%s","time":"%s","data":{
        "accountId":"%s","balance":{"amount":%d,"currency":"%s"},"dueDate":"%s","customer":{"language":"en-US","timeZone":"America/New_York",
        "jurisdiction":"US","contactPoints":[{"channel":"email","address":"%s","consent":true}]}}}"""
        .formatted(UUID.randomUUID(), customer, Instant.now(), arguments[1], Long.parseLong(arguments[2]), arguments[3], arguments[4], arguments[5]);
    Map<String, Object> settings = Map.of("bootstrap.servers", System.getenv("KAFKA_BOOTSTRAP_SERVERS"), "enable.idempotence", true);
    try (var producer = new KafkaProducer<String, String>(settings, new StringSerializer(), new StringSerializer())) {
      var written = producer.send(new ProducerRecord<>("collections.portfolio", customer, event)).get();
      System.out.println("published to partition " + written.partition());
    }
  }
}
