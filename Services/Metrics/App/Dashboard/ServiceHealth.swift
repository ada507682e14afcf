import AsyncHTTPClient
import Models
import NIOCore
import NIOHTTP1

/// What the services say of themselves.
struct ServiceHealth: Sendable {
  let services: [DashboardConfiguration.Service]

  private static let answerBytesMax = 1 << 20

  /// One entry a service, in their order; `status` is absent where it does not answer.
  func json() async -> [UInt8] {
    let answers = await withTaskGroup(of: (Int, [UInt8]?).self) { group in
      for (index, service) in services.enumerated() { group.addTask { (index, await ServiceHealth.status(service.url)) } }
      var answers: [Int: [UInt8]] = [:]
      for await (index, answer) in group { answers[index] = answer }
      return answers
    }
    var bytes = Array("[".utf8)
    for (index, service) in services.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      var writer = JSONWriter()
      writer.string(service.name)
      bytes += Array(#"{"service":"#.utf8) + writer.bytes
      if let answer = answers[index] { bytes += Array(#","status":"#.utf8) + answer }
      bytes.append(UInt8(ascii: "}"))
    }
    return bytes + Array("]".utf8)
  }

  /// Nil unless it is one JSON object.
  private static func status(_ url: String) async -> [UInt8]? {
    guard let response = try? await HTTPClient.shared.execute(HTTPClientRequest(url: "\(url)/status"), timeout: .seconds(2)),
      response.status.code == 200, let body = try? await response.body.collect(upTo: answerBytesMax)
    else { return nil }
    let bytes = Array(body.readableBytesView)
    var reader = JSONReader(bytes)
    guard (try? reader.skip()) != nil, (try? reader.end()) != nil else { return nil }
    return bytes
  }
}
