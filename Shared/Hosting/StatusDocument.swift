import Models
import Streaming

/// A runner's status as JSON: what a rehearsal and a person look at.
enum StatusDocument {
  static func json(_ service: String, _ parts: [(core: String, names: LogTopics, status: RunnerStatus)]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("service", service)
    let clocks = parts.map { $0.status.clock }
    writer.member("clock", clocks.contains(nil) ? nil : clocks.compactMap { $0 }.min().map { Instant(milliseconds: $0) })
    writer.member("ready", parts.allSatisfy { $0.status.isReady })
    writer.member("busy", parts.contains { $0.status.isBusy })
    writer.member("effectsInFlight", parts.reduce(0) { $0 + $1.status.effectsInFlight })
    writer.member("timersDue", parts.reduce(0) { $0 + $1.status.timersDue })
    writer.member("nextTimer", parts.compactMap { $0.status.nextTimer }.min().map { Instant(milliseconds: $0) })
    // Events written since the start: with the positions it tells whether anything is still on its way.
    writer.member("written", parts.reduce(0) { $0 + $1.status.counters.messages })
    writer.key("running")
    writer.beginObject()
    for part in parts {
      writer.key(part.core)
      writer.beginArray()
      for partition in part.status.assigned { writer.integer(Int64(partition)) }
      writer.endArray()
    }
    writer.endObject()
    writer.member("restoreLeft", Int(parts.reduce(0) { $0 + $1.status.restoreLeft }))
    writer.key("lag")
    writer.beginObject()
    for part in parts {
      writer.key(part.core)
      writer.beginObject()
      for (topic, records) in part.status.lagByTopic {
        writer.key(part.names[topic])
        writer.integer(records)
      }
      writer.endObject()
    }
    writer.endObject()
    writer.key("positions")
    writer.beginObject()
    for (_, names, status) in parts {
      let byTopic = Dictionary(grouping: status.positions.keys, by: \.topic)
      for topic in byTopic.keys.sorted() {
        writer.key(names[topic])
        writer.beginObject()
        for position in (byTopic[topic] ?? []).sorted() {
          writer.key("\(position.partition)")
          writer.integer(status.positions[position] ?? 0)
        }
        writer.endObject()
      }
    }
    writer.endObject()
    writer.endObject()
    return writer.bytes
  }
}
