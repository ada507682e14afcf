import DispatchChannels
import Hummingbird
import Streaming

/// Not more requests a second than this copy can put on Kafka: what is too much is answered with 429 before it is read, and every provider tells it again.
actor EdgeLimit {
  private var bucket: TokenBucket
  private let clock: StreamClock

  init(perSecond: Int, clock: StreamClock = StreamClock(.wall)) {
    bucket = TokenBucket(perSecond: Double(perSecond), burst: Double(perSecond))
    self.clock = clock
  }

  func admits() -> Bool { bucket.takeNow(at: clock.steady) }
}

struct EdgeLimitMiddleware: RouterMiddleware {
  typealias Context = BasicRequestContext
  let limit: EdgeLimit

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    guard await limit.admits() else { return Response(status: .tooManyRequests, headers: [.retryAfter: "1"]) }
    return try await next(request, context)
  }
}
