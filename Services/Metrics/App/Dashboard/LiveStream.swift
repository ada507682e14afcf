import HTTPTypes
import Hummingbird
import MetricsBoard
import NIOCore
import ServiceLifecycle

/// Tells a page that is open what is new, as server-sent events: at most one a second, and a sign of life where nothing is.
struct LiveStream: Sendable {
  let board: Board

  private static let quietSecondsMax = 15

  var response: Response {
    Response(
      status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: ResponseBody { writer in
        try await LiveStream.write(board, to: &writer)
        try await writer.finish(nil)
      })
  }

  /// Until the page is closed or the service stops. A page that missed something gets all of it anew: every event carries the whole.
  private static func write(_ board: Board, to writer: inout any ResponseBodyWriter) async throws {
    var shown = -1
    var quiet = 0
    while !Task.isCancelled, !Task.isShuttingDownGracefully {
      let contents = board.latest
      if contents.version != shown, contents.isComplete {
        shown = contents.version
        quiet = 0
        try await writer.write(ByteBuffer(string: "event: feed\ndata: ") + ByteBuffer(bytes: contents.feed.json) + ByteBuffer(string: "\n\n"))
      } else if quiet >= quietSecondsMax {
        quiet = 0
        try await writer.write(ByteBuffer(string: ": nothing new\n\n"))
      }
      quiet += 1
      try await Task.sleep(for: .seconds(1))
    }
  }
}

extension ByteBuffer {
  fileprivate static func + (first: ByteBuffer, second: ByteBuffer) -> ByteBuffer {
    var whole = first
    var rest = second
    whole.writeBuffer(&rest)
    return whole
  }
}
