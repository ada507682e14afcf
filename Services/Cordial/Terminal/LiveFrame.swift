/// A few lines at the bottom of a screen that are drawn over and over; other lines go above them.
public struct LiveFrame: Sendable {
  private let terminal: Terminal
  private var drawn: [String] = []

  public init(_ terminal: Terminal) { self.terminal = terminal }

  /// Lines that are too long are cut: one that the screen breaks in two would leave half of itself behind.
  public mutating func draw(_ lines: [String]) {
    guard terminal.isLive else { return }
    let columns = terminal.columns
    let fitting = lines.map { LiveFrame.cut($0, to: columns) }
    terminal.raw(erased + fitting.map { $0 + "\n" }.joined())
    drawn = fitting
  }

  static func cut(_ line: String, to columns: Int) -> String { line.count < columns ? line : line.prefix(columns - 2) + "…" }

  /// A line that stays.
  public mutating func note(_ line: String) {
    guard terminal.isLive else { return terminal.note(line) }
    terminal.raw(erased + line + "\n" + drawn.map { $0 + "\n" }.joined())
  }

  /// Moves up over the frame and clears it.
  private var erased: String { drawn.isEmpty ? "" : "\u{1b}[\(drawn.count)A\u{1b}[J" }
}
