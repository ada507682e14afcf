// The least that any consume-transform-produce service must do on librdkafka: read a batch, write one event and one state for each record, commit
// with the offsets in one transaction. It parses nothing. What a service costs beyond this is its own.
//
//   PassthroughBenchmark BOOTSTRAP INPUT OUTPUT STATE RECORDS OUTPUT_BYTES STATE_BYTES BATCH_RECORDS
//
// Prints {"records":…,"batches":…,"cpuSeconds":…,"wallSeconds":…}; the time runs from the first record.
#include <librdkafka/rdkafka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#define BATCH_BYTES_MAX (4 << 20)
#define PARTITIONS_MAX 1024

static void stop(const char *what, const char *why) {
  fprintf(stderr, "passthrough: %s: %s\n", what, why);
  exit(1);
}

static void check(rd_kafka_error_t *error, const char *what) {
  if (error) stop(what, rd_kafka_error_string(error));
}

static void set(rd_kafka_conf_t *conf, const char *name, const char *value) {
  char reason[512];
  if (rd_kafka_conf_set(conf, name, value, reason, sizeof reason) != RD_KAFKA_CONF_OK) stop(name, reason);
}

static double wall_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

static double cpu_seconds(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

// The same properties as the services' clients on the development broker.
static rd_kafka_t *open_consumer(const char *bootstrap, const char *input) {
  rd_kafka_conf_t *conf = rd_kafka_conf_new();
  set(conf, "bootstrap.servers", bootstrap);
  set(conf, "group.id", "passthrough");
  set(conf, "isolation.level", "read_committed");
  set(conf, "enable.auto.commit", "false");
  set(conf, "enable.auto.offset.store", "false");
  set(conf, "auto.offset.reset", "earliest");
  set(conf, "partition.assignment.strategy", "range");
  set(conf, "session.timeout.ms", "6000");
  set(conf, "heartbeat.interval.ms", "500");
  set(conf, "fetch.error.backoff.ms", "100");
  set(conf, "fetch.wait.max.ms", "25");
  char reason[512];
  rd_kafka_t *consumer = rd_kafka_new(RD_KAFKA_CONSUMER, conf, reason, sizeof reason);
  if (!consumer) stop("consumer", reason);
  rd_kafka_poll_set_consumer(consumer);
  rd_kafka_topic_partition_list_t *topics = rd_kafka_topic_partition_list_new(1);
  rd_kafka_topic_partition_list_add(topics, input, RD_KAFKA_PARTITION_UA);
  rd_kafka_resp_err_t code = rd_kafka_subscribe(consumer, topics);
  if (code) stop("subscribe", rd_kafka_err2str(code));
  rd_kafka_topic_partition_list_destroy(topics);
  return consumer;
}

static rd_kafka_t *open_producer(const char *bootstrap) {
  rd_kafka_conf_t *conf = rd_kafka_conf_new();
  set(conf, "bootstrap.servers", bootstrap);
  set(conf, "transactional.id", "passthrough");
  set(conf, "enable.idempotence", "true");
  set(conf, "partitioner", "murmur2_random");
  set(conf, "delivery.report.only.error", "true");
  set(conf, "linger.ms", "1");
  set(conf, "queue.buffering.max.kbytes", "65536");
  char reason[512];
  rd_kafka_t *producer = rd_kafka_new(RD_KAFKA_PRODUCER, conf, reason, sizeof reason);
  if (!producer) stop("producer", reason);
  check(rd_kafka_init_transactions(producer, 30000), "init transactions");
  return producer;
}

static void produce(rd_kafka_t *producer, rd_kafka_topic_t *topic, const rd_kafka_message_t *record, void *value, size_t bytes) {
  while (rd_kafka_produce(topic, record->partition, RD_KAFKA_MSG_F_COPY, value, bytes, record->key, record->key_len, NULL) == -1) {
    if (rd_kafka_last_error() != RD_KAFKA_RESP_ERR__QUEUE_FULL) stop("produce", rd_kafka_err2str(rd_kafka_last_error()));
    rd_kafka_poll(producer, 1);
  }
}

int main(int count, char **arguments) {
  if (count != 9) stop("arguments", "BOOTSTRAP INPUT OUTPUT STATE RECORDS OUTPUT_BYTES STATE_BYTES BATCH_RECORDS");
  const char *input = arguments[2];
  const long wanted = atol(arguments[5]);
  const size_t output_bytes = atol(arguments[6]), state_bytes = atol(arguments[7]);
  const long batch_records = atol(arguments[8]);

  rd_kafka_t *consumer = open_consumer(arguments[1], input);
  rd_kafka_t *producer = open_producer(arguments[1]);
  rd_kafka_topic_t *output = rd_kafka_topic_new(producer, arguments[3], NULL);
  rd_kafka_topic_t *state = rd_kafka_topic_new(producer, arguments[4], NULL);
  rd_kafka_message_t **batch = calloc(batch_records, sizeof *batch);
  char *body = calloc(1, output_bytes + state_bytes + 1);
  memset(body, 'x', output_bytes + state_bytes);

  long done = 0, batches = 0;
  double started = 0, cpu_started = 0;
  while (done < wanted) {
    long taken = 0;
    size_t bytes = 0;
    int wait = 100;
    while (taken < batch_records && bytes < BATCH_BYTES_MAX) {
      rd_kafka_message_t *record = rd_kafka_consumer_poll(consumer, wait);
      if (!record) break;
      wait = 0;
      if (record->err) {
        rd_kafka_message_destroy(record);
        continue;
      }
      bytes += record->len;
      batch[taken++] = record;
    }
    if (!taken) continue;
    if (!done) {
      started = wall_seconds();
      cpu_started = cpu_seconds();
    }

    int64_t next[PARTITIONS_MAX] = {0};
    check(rd_kafka_begin_transaction(producer), "begin");
    for (long index = 0; index < taken; index++) {
      const rd_kafka_message_t *record = batch[index];
      produce(producer, output, record, body, output_bytes);
      next[record->partition] = record->offset + 1;
    }
    rd_kafka_flush(producer, 30000);
    rd_kafka_topic_partition_list_t *offsets = rd_kafka_topic_partition_list_new(8);
    for (int partition = 0; partition < PARTITIONS_MAX; partition++)
      if (next[partition]) rd_kafka_topic_partition_list_add(offsets, input, partition)->offset = next[partition];
    rd_kafka_consumer_group_metadata_t *group = rd_kafka_consumer_group_metadata(consumer);
    check(rd_kafka_send_offsets_to_transaction(producer, offsets, group, 30000), "offsets");
    for (long index = 0; index < taken; index++) produce(producer, state, batch[index], body, state_bytes);
    check(rd_kafka_commit_transaction(producer, 30000), "commit");
    rd_kafka_consumer_group_metadata_destroy(group);
    rd_kafka_topic_partition_list_destroy(offsets);
    for (long index = 0; index < taken; index++) rd_kafka_message_destroy(batch[index]);
    done += taken;
    batches++;
  }
  printf(
    "{\"records\":%ld,\"batches\":%ld,\"cpuSeconds\":%.3f,\"wallSeconds\":%.3f}\n", done, batches, cpu_seconds() - cpu_started,
    wall_seconds() - started);
  rd_kafka_consumer_close(consumer);
  return 0;
}
