import Bytes
import HTTPTypes
import Hummingbird
import NIOCore

/// Lets those in who show the token: as a bearer, as the cookie that the page keeps, or once as `?token=` in the address, which sets the cookie.
struct DashboardGuard: RouterMiddleware {
  typealias Context = BasicRequestContext

  /// Nil lets everybody in.
  let token: String?

  private static let cookie = "cordial-dashboard"

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard let token else { return hardened(try await next(request, context)) }
    if let shown = request.uri.queryParameters["token"] {
      guard ConstantTime.isEqual(shown.utf8, token.utf8) else { return DashboardGuard.refusal }
      // The token leaves the address at once, so that it stays out of histories and logs.
      return Response(
        status: .seeOther,
        headers: [.location: request.uri.path, .setCookie: "\(DashboardGuard.cookie)=\(shown); Path=/; HttpOnly; SameSite=Strict"])
    }
    let bearer = request.headers[.authorization].flatMap { $0.hasPrefix("Bearer ") ? String($0.dropFirst(7)) : nil }
    let kept = request.cookies[DashboardGuard.cookie]?.value
    guard let shown = bearer ?? kept, ConstantTime.isEqual(shown.utf8, token.utf8) else { return DashboardGuard.refusal }
    return hardened(try await next(request, context))
  }

  /// Nothing from elsewhere runs in the page, and no other page may frame it.
  private func hardened(_ response: Response) -> Response {
    var response = response
    response.headers[.contentSecurityPolicy] =
      "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.init("Referrer-Policy")!] = "no-referrer"
    return response
  }

  private static let refusal = Response(
    status: .unauthorized, headers: [.contentType: "text/plain; charset=utf-8"],
    body: ResponseBody(
      byteBuffer: ByteBuffer(string: "This dashboard needs its token: open /dashboard?token=… with what CORDIAL_DASHBOARD_TOKEN says.\n")))
}
