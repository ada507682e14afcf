import Streaming

/// A runner's status in the Prometheus text format, version 0.0.4.
enum PrometheusText {
  static func page(_ runners: [(core: String, names: LogTopics, status: RunnerStatus, samples: [MetricSample])]) -> String {
    var page = Page()
    for (core, names, status, samples) in runners {
      let counters = status.counters
      page.gauge("cordial_ready", "1 while assigned and restored", core, status.isReady ? 1 : 0)
      if let connections = status.connectionCount {
        page.gauge("cordial_broker_connections", "connections of this copy's group member to brokers; 0 where none can be reached", core, connections)
      }
      page.gauge("cordial_partitions", "partitions that this copy runs", core, status.assigned.count)
      page.gauge("cordial_partitions_restoring", "partitions whose state is being read", core, status.restoring.count)
      page.gauge("cordial_restore_left", "changelog records that are still to be read before those partitions run", core, Int(status.restoreLeft))
      let lag = status.lag
      page.gauge("cordial_lag", "records behind the ends of all inputs", core, Int(lag.values.reduce(0, +)))
      page.gauge("cordial_partition_lag_max", "records behind the end in the partition that is furthest behind", core, Int(lag.values.max() ?? 0))
      for (topic, records) in status.lagByTopic {
        page.gauge("cordial_topic_lag", "records behind the end of each input topic", core, Int(records), extra: ",topic=\"\(names[topic])\"")
      }
      page.gauge("cordial_keys", "customers (or metric keys) with state", core, status.keys)
      page.gauge("cordial_state_bytes", "bytes of state", core, status.stateBytes)
      page.gauge("cordial_effects_in_flight", "calls to the outside without a result", core, status.effectsInFlight)
      page.gauge("cordial_timers_due", "timers that are due and not yet taken", core, status.timersDue)
      page.counter("cordial_records_total", "records read", core, counters.records)
      page.counter("cordial_duplicates_total", "inputs recognised as duplicates", core, counters.duplicates)
      page.counter("cordial_skipped_total", "records of no interest here", core, counters.skipped)
      page.counter("cordial_dead_letters_total", "records that could not be read", core, counters.deadLetters)
      page.counter(
        "cordial_refused_broadcasts_total", "strategies and clock ticks that could not be read; the ones before stayed", core,
        counters.refusedBroadcasts)
      page.counter("cordial_catch_ups_total", "records that waited until the broadcast topics were read to their end", core, counters.catchUps)
      page.counter("cordial_timers_total", "timers taken", core, counters.timers)
      page.counter("cordial_refused_timers_total", "timers set again for a moment that was taken already; zero, or a core has a mistake", core, counters.refusedTimers)
      page.counter("cordial_effects_total", "calls to the outside begun", core, counters.effects)
      page.counter("cordial_unknown_effects_total", "calls whose result was lost in a crash", core, counters.unknownEffects)
      page.counter("cordial_messages_total", "events written", core, counters.messages)
      page.counter("cordial_states_total", "state changes written", core, counters.states)
      page.counter("cordial_commits_total", "transactions committed", core, counters.commits)
      page.counter("cordial_aborts_total", "transactions aborted and tried again", core, counters.aborts)
      page.counter("cordial_commit_milliseconds_total", "time spent in transactions", core, Int(counters.commitMilliseconds))
      page.counter("cordial_restored_records_total", "changelog records read", core, counters.restoredRecords)
      page.counter("cordial_restore_restarts_total", "restores that stood still and were begun anew", core, counters.restoreRestarts)
      page.counter("cordial_partition_pauses_total", "pauses because too many calls were in flight", core, counters.pauses)
      for (reason, count) in [
        ("count", counters.closedByCount), ("bytes", counters.closedByBytes), ("age", counters.closedByAge), ("key", counters.closedByKey),
        ("drain", counters.closedByDrain),
      ] {
        page.counter("cordial_batches_total", "batches by what closed them", core, count, extra: ",closed_by=\"\(reason)\"")
      }
      for sample in samples {
        page.counter(sample.name, sample.help, core, sample.value, extra: sample.labels.map { ",\($0.name)=\"\($0.value)\"" }.joined())
      }
    }
    return page.text
  }

  /// Collects samples by name, so that each name has one heading.
  private struct Page {
    private var names: [String] = []
    private var headings: [String: String] = [:]
    private var samples: [String: [String]] = [:]

    mutating func gauge(_ name: String, _ help: String, _ core: String, _ value: Int, extra: String = "") {
      add(name, "gauge", help, core, value, extra)
    }
    mutating func counter(_ name: String, _ help: String, _ core: String, _ value: Int, extra: String = "") {
      add(name, "counter", help, core, value, extra)
    }

    private mutating func add(_ name: String, _ kind: String, _ help: String, _ core: String, _ value: Int, _ extra: String) {
      if headings[name] == nil {
        names.append(name)
        headings[name] = "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n"
      }
      samples[name, default: []].append("\(name){core=\"\(core)\"\(extra)} \(value)\n")
    }

    var text: String { names.map { (headings[$0] ?? "") + (samples[$0] ?? []).joined() }.joined() }
  }
}
