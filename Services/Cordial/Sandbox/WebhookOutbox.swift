/// Events on their way to the dispatch service, sent in the order in which they were added; one that does not arrive holds up the rest.
actor WebhookOutbox {
  /// Posts one webhook; true where it was taken (2xx).
  typealias Post = @Sendable (SandboxPost) async -> Bool

  static let largestBatch = 100
  static let firstPauseMilliseconds = 20
  static let longestPauseMilliseconds = 2_000

  private let post: Post
  private let pause: @Sendable (Int) async -> Void
  private var waiting: [SandboxNews] = []
  private var inFlight = 0
  private var wake: AsyncStream<Void>.Continuation?
  private var isOver = false
  /// Those who wait until nothing is outstanding.
  private var waiters: [CheckedContinuation<Void, Never>] = []

  /// `pause` waits so many milliseconds, or less where the task is cancelled.
  init(pause: @escaping @Sendable (Int) async -> Void, post: @escaping Post) {
    self.pause = pause
    self.post = post
  }

  /// Events that were not taken yet.
  var outstanding: Int { waiting.count + inFlight }
  /// Events that were ever handed in.
  private(set) var added = 0

  func add(_ events: [SandboxNews]) {
    added += events.count
    waiting += events
    wake?.yield()
  }

  /// Sends until the task is cancelled.
  func run() async {
    let (signals, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    wake = continuation
    continuation.yield()
    for await _ in signals {
      while !waiting.isEmpty, !Task.isCancelled { await sendBatch() }
      letWaitersGo()
    }
    isOver = true
    letWaitersGo()
  }

  /// Returns once everything that was handed in has been taken, or nothing is sent any more.
  func drained() async {
    guard outstanding > 0, !isOver else { return }
    await withCheckedContinuation { waiters.append($0) }
  }

  private func letWaitersGo() {
    for waiter in waiters { waiter.resume() }
    waiters = []
  }

  private func sendBatch() async {
    let (post, count) = SandboxPost.next(of: waiting, most: WebhookOutbox.largestBatch)
    let batch = Array(waiting.prefix(count))
    waiting.removeFirst(count)
    inFlight = count
    defer { inFlight = 0 }
    var milliseconds = WebhookOutbox.firstPauseMilliseconds
    while await !self.post(post) {
      if Task.isCancelled {
        waiting = batch + waiting
        return
      }
      await pause(milliseconds)
      milliseconds = min(milliseconds * 2, WebhookOutbox.longestPauseMilliseconds)
    }
  }
}
