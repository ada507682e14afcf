import Models

/// What a service says of itself at `/status`: one consistent picture, taken between two turns of its loop.
struct ServiceStatus: Hashable, Sendable {
  var service: String
  /// Nil until the first tick was seen.
  var clock: Instant?
  var isReady: Bool
  var isBusy: Bool
  var effectsInFlight: Int
  var timersDue: Int
  var nextTimer: Instant?
  /// Events written since it started.
  var written = 0
  /// The partitions that this copy runs, by core.
  var running: [String: Set<Int>] = [:]
  /// The next offset of each partition, by topic.
  var positions: [String: [Int: Int64]]
}

extension ServiceStatus {
  init(json bytes: [UInt8]) throws(JSONFailure) {
    var reader = JSONReader(bytes)
    var status = ServiceStatus(
      service: "", clock: nil, isReady: false, isBusy: true, effectsInFlight: 0, timersDue: 0, nextTimer: nil, written: 0, positions: [:])
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "service": status.service = try reader.string()
      case "clock": status.clock = try reader.instant()
      case "ready": status.isReady = try reader.boolean()
      case "busy": status.isBusy = try reader.boolean()
      case "effectsInFlight": status.effectsInFlight = Int(try reader.integer())
      case "timersDue": status.timersDue = Int(try reader.integer())
      case "nextTimer": status.nextTimer = try reader.instant()
      case "written": status.written = Int(try reader.integer())
      case "running":
        try reader.beginObject()
        while let core = try reader.nextKey() {
          let name = core.text
          status.running[name] = Set(try reader.list { reader throws(JSONFailure) in Int(try reader.integer()) })
        }
      case "positions":
        try reader.beginObject()
        while let topic = try reader.nextKey() {
          let name = topic.text
          status.positions[name] = try ServiceStatus.offsets(&reader)
        }
      default: try reader.skip()
      }
    }
    self = status
  }

  private static func offsets(_ reader: inout JSONReader) throws(JSONFailure) -> [Int: Int64] {
    var offsets: [Int: Int64] = [:]
    try reader.beginObject()
    while let partition = try reader.nextKey() {
      guard let number = Int(partition.text) else { throw reader.failure("expected the number of a partition") }
      offsets[number] = try reader.integer()
    }
    return offsets
  }
}
