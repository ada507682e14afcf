import Foundation
import HTTPTypes
import Hosting
import Hummingbird
import NIOCore

/// The files of the page, read once at the start.
struct DashboardPages: Sendable {
  struct Page: Sendable {
    var path: String
    var type: String
    var bytes: [UInt8]

    /// Browsers ask again each time: a new version must show at once, and the files are small.
    var response: Response {
      Response(
        status: .ok, headers: [.contentType: type, .cacheControl: "no-cache"], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
  }

  private static let files = [
    ("/dashboard", "dashboard.html", "text/html; charset=utf-8"), ("/dashboard/style.css", "style.css", "text/css; charset=utf-8"),
    ("/dashboard/words.js", "words.js", "text/javascript; charset=utf-8"),
    ("/dashboard/figures.js", "figures.js", "text/javascript; charset=utf-8"),
    ("/dashboard/charts.js", "charts.js", "text/javascript; charset=utf-8"),
    ("/dashboard/tables.js", "tables.js", "text/javascript; charset=utf-8"),
    ("/dashboard/people.js", "people.js", "text/javascript; charset=utf-8"),
    ("/dashboard/page.js", "page.js", "text/javascript; charset=utf-8"),
  ]

  let all: [Page]

  /// - Throws: `ConfigurationFailure` where a file is missing.
  init(chartScript: String) throws {
    guard let folder = Bundle.module.resourceURL?.appending(path: "Pages") else {
      throw ConfigurationFailure(sentences: ["the dashboard's pages are not beside the program; copy its .resources folder too"])
    }
    all = try DashboardPages.files.map { path, file, type in
      Page(path: path, type: type, bytes: try DashboardPages.read(folder.appending(path: file).path))
    } + [DashboardPages.chart(chartScript)]
  }

  private static func read(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ConfigurationFailure(sentences: ["\(path) can't be read; the dashboard needs it"])
    }
    return Array(data)
  }

  /// Without Chart.js the page shows its tables, and says why there are no charts.
  private static func chart(_ path: String) -> Page {
    Page(
      path: "/dashboard/chart.js", type: "text/javascript; charset=utf-8",
      bytes: FileManager.default.contents(atPath: path).map { Array($0) } ?? Array("// Chart.js is not installed: apt-get install libjs-chart.js\n".utf8))
  }
}
