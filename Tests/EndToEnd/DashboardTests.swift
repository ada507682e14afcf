import BrokerSupport
import Foundation
import Testing

extension EndToEnd {
  @Suite("The dashboard: a browser beside a demo that runs", .enabled(if: Program.hasBrowser, "needs chromium-driver: see deploy/test"))
  struct DashboardTests {
    @Test("figures, charts, feed and one customer's story follow the demo; three languages, two colour schemes, keyboard, narrow and wide")
    func followsADemo() async throws {
      let demo = try Program("cordial", ["demo", "--plain", "--days", "8", "--customers", "60", "--seed", "7", "--stay"])
      var said = ""
      var looked = ""
      var status: Int32?
      for await line in demo.lines {
        said += line + "\n"
        guard status == nil, let start = line.firstRange(of: "the dashboard is at ") else { continue }
        let url = line[start.upperBound...].prefix { $0 != " " }
        let browser = try Program(Program.root.appending(path: ".tools/venv/bin/python").path, ["-B", "Tests/EndToEnd/dashboard.py", String(url)])
        for await line in browser.lines { looked += line + "\n" }
        status = await browser.ended()
        kill(demo.identifier, SIGINT)
      }
      #expect(status == 0, "\(looked)\nThe demo said: \(said)")
      #expect(looked.contains("the browser complains of nothing"), "\(looked)")
      #expect(await demo.ended() == 0 || said.contains("interrupted"), "\(said)")
    }
  }
}
