import AsyncHTTPClient
import DispatchChannels
import DispatchCore
import NIOCore
import NIOHTTP1
import NIOPosix

/// Makes the calls to providers. Whether something was sent is known exactly where the connection was refused, and where an answer came.
struct ProviderClient: Sendable {
  let client: HTTPClient
  let secondsMax: Int

  static let answerBytesMax = 1 << 20

  func perform(_ call: HTTPCall, _ judge: (HTTPAnswer) -> ProviderAnswer) async -> ProviderAnswer {
    do {
      return judge(try await execute(call))
    } catch let error as HTTPClientError where error == .connectTimeout {
      return ProviderAnswer(.unsent, reason: "the provider did not accept a connection in time")
    } catch is NIOConnectionError {
      return ProviderAnswer(.unsent, reason: "the provider refused the connection")
    } catch {
      return ProviderAnswer(.unknown, reason: "the call to the provider broke off")
    }
  }

  /// For calls that may be made again: nil where no answer came.
  func answer(_ call: HTTPCall) async -> HTTPAnswer? { try? await execute(call) }

  private func execute(_ call: HTTPCall) async throws -> HTTPAnswer {
    var request = HTTPClientRequest(url: call.url)
    request.method = HTTPMethod(rawValue: call.method.rawValue)
    for header in call.headers { request.headers.add(name: header.name, value: header.value) }
    if !call.body.isEmpty { request.body = .bytes(call.body) }
    let response = try await client.execute(request, timeout: .seconds(Int64(secondsMax)))
    let body = try await response.body.collect(upTo: ProviderClient.answerBytesMax)
    return HTTPAnswer(
      status: Int(response.status.code), retryAfter: response.headers.first(name: "Retry-After"), body: Array(body.readableBytesView))
  }
}
