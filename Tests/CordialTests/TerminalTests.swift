import Testing

@testable import Terminal

@Suite struct TerminalTests {
  static let bars: [(Int, Int, String)] = [
    (0, 10, "[----------]   0%"), (5, 10, "[#####-----]  50%"), (10, 10, "[##########] 100%"), (12, 10, "[##########] 100%"),
    (0, 0, "[##########] 100%"), (999, 1_000, "[#########-]  99%"),
  ]

  @Test("A bar is full only when all is done", arguments: bars) func bar(done: Int, total: Int, expected: String) {
    #expect(ProgressBar(done: done, total: total).line(columns: 10) == expected)
  }

  @Test("Columns are as wide as their longest cell") func table() {
    var table = TextTable(header: ["topic", "n", "result"])
    table.add(["collections.clock", "1", "created"])
    #expect(table.lines == ["topic              n  result", "collections.clock  1  created"])
  }

  @Test("A line that does not fit is cut before the edge", arguments: [("12345678", "12345678"), ("123456789", "123456789"), ("1234567890", "12345678…")])
  func cut(line: String, expected: String) {
    #expect(LiveFrame.cut(line, to: 10) == expected)
  }
}
