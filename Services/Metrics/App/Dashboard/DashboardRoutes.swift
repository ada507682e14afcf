import Explain
import Foundation
import HTTPTypes
import Hosting
import Hummingbird
import Kafka
import MetricsBoard
import Models
import NIOCore

/// The dashboard's page and what it reads. It only shows: nothing can be changed through it.
struct DashboardRoutes: Sendable {
  let board: Board
  let configuration: DashboardConfiguration
  let pages: DashboardPages
  let health: ServiceHealth
  let stories: StoryReader

  func add(to router: Router<BasicRequestContext>) {
    let shown = router.group().add(middleware: DashboardGuard(token: configuration.token))
    shown.get("/") { _, _ in Response(status: .seeOther, headers: [.location: "/dashboard"]) }
    for page in pages.all { shown.get(RouterPath(page.path)) { _, _ in page.response } }
    shown.get("/api/overview") { request, _ -> Response in
      guard let query = Overview.Query(request) else { return .refused("days is 7 to 400, currency has three letters") }
      return overview(query)
    }
    shown.get("/api/learning") { _, _ in Response.json(board.latest.learned.json) }
    shown.get("/api/handovers") { _, _ in Response.json(board.latest.queue.json) }
    shown.get("/api/health") { _, _ in Response.json(await health.json()) }
    shown.get("/api/customers/:id") { _, context -> Response in
      let customer = try context.parameters.require("id")
      guard let customer = customer.removingPercentEncoding, !customer.isEmpty else { return .refused("no customer is named") }
      return try await story(customer)
    }
    shown.get("/api/live") { _, _ in LiveStream(board: board).response }
  }

  private func overview(_ query: Overview.Query) -> Response {
    let contents = board.latest
    guard contents.isComplete else { return Response.json(Array(#"{"reading":true}"#.utf8)) }
    return Response.json(Overview(contents.figures, query, holdOutShare: contents.strategy.holdOutShare).json)
  }

  private func story(_ customer: String) async throws -> Response {
    let story = try await stories.story(of: customer)
    return story.isEmpty ? Response.json(Array(#"{"entries":[]}"#.utf8), status: .notFound) : Response.json(story.json)
  }
}

extension Overview.Query {
  init?(_ request: Request) {
    let parameters = request.uri.queryParameters
    self.init()
    if let text = parameters["days"] {
      guard let days = Int(text), (7...400).contains(days) else { return nil }
      self.days = days
    }
    if let text = parameters["currency"] {
      guard let currency = Currency(text) else { return nil }
      self.currency = currency
    }
  }
}

extension Response {
  static func json(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// `sentence` needs no escape in JSON.
  static func refused(_ sentence: String) -> Response { json(Array(#"{"error":"\#(sentence)"}"#.utf8), status: .badRequest) }
}
