import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The page on which a person looks at the phones and plays a customer. It holds no data; what it reads needs the token like everything else.
struct SandboxPages: Sendable {
  private static let files = [
    ("/", "phones.html", "text/html; charset=utf-8"), ("/phones.css", "phones.css", "text/css; charset=utf-8"),
    ("/phones.js", "phones.js", "text/javascript; charset=utf-8"),
  ]

  func add(to router: Router<SandboxContext>) {
    for (path, file, type) in SandboxPages.files {
      router.get(RouterPath(path)) { _, _ -> Response in
        guard let url = Bundle.module.url(forResource: "Pages/\(file)", withExtension: nil), let data = try? Data(contentsOf: url) else {
          return Response(status: .notFound)
        }
        return Response(
          status: .ok, headers: [.contentType: type, .cacheControl: "no-cache", .contentSecurityPolicy: "default-src 'self'; img-src data:; frame-ancestors 'none'"],
          body: ResponseBody(byteBuffer: ByteBuffer(bytes: Array(data))))
      }
    }
  }
}
