public import Hummingbird
public import Streaming

/// One runner behind a service, as its health routes see it.
public struct WatchedRunner: Sendable {
  public var core: String
  public var names: LogTopics
  public var board: StatusBoard
  /// Counters of its own beside those of every runner.
  public var samples: @Sendable () -> [MetricSample] = { [] }

  public init(core: String, names: LogTopics, board: StatusBoard) {
    self.core = core
    self.names = names
    self.board = board
  }
}

extension Router where Context: RequestContext {
  /// `/livez` (the process answers), `/readyz` (assigned and restored), `/metrics` (Prometheus), `/status` (JSON, for rehearsals).
  public func addHealth(service: String, _ runners: [WatchedRunner]) {
    get("/livez") { _, _ in "ok\n" }
    get("/readyz") { _, _ -> Response in
      let isReady = runners.allSatisfy { $0.board.latest.isReady }
      return Response(status: isReady ? .ok : .serviceUnavailable, body: .init(byteBuffer: .init(string: isReady ? "ready\n" : "restoring\n")))
    }
    get("/metrics") { _, _ -> Response in
      let page = PrometheusText.page(runners.map { ($0.core, $0.names, $0.board.latest, $0.samples()) })
      return Response(status: .ok, headers: [.contentType: "text/plain; version=0.0.4"], body: .init(byteBuffer: .init(string: page)))
    }
    get("/status") { _, _ -> Response in
      let json = StatusDocument.json(service, runners.map { ($0.core, $0.names, $0.board.latest) })
      return Response(status: .ok, headers: [.contentType: "application/json"], body: .init(byteBuffer: .init(bytes: json)))
    }
  }
}
