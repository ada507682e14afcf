import Foundation

/// Where a command's words go: results to standard output, everything about the work to standard error.
public struct Terminal: Sendable {
  /// True where standard error is a screen that understands a line being written over.
  public let isLive: Bool

  /// True where standard output is a screen: colours make sense.
  public var isScreen: Bool { isatty(1) == 1 }
  /// True where a person types.
  public var isTyped: Bool { isatty(0) == 1 }

  /// `plain` wants no live lines even on a screen.
  public init(plain: Bool = false) { isLive = !plain && isatty(2) == 1 }

  /// One line of the result.
  public func result(_ line: String) { result(bytes: Array((line + "\n").utf8)) }

  /// Bytes of the result, as they are. Ends the process where nobody reads them any more, as in `cordial tail outreach | head`.
  public func result(bytes: [UInt8]) {
    do { try FileHandle.standardOutput.write(contentsOf: Data(bytes)) } catch { exit(EXIT_FAILURE) }
  }

  /// One line about the work.
  public func note(_ line: String) { error((isLive ? Terminal.clearLine : "") + line + "\n") }

  /// A line that the next one replaces; nothing where the screen is not live.
  public func status(_ line: String) {
    if isLive { error(Terminal.clearLine + line) }
  }

  /// Leaves no half-written status behind.
  public func clearStatus() {
    if isLive { error(Terminal.clearLine) }
  }

  /// How many characters fit on a line; 80 where nobody knows.
  public var columns: Int {
    var size = winsize()
    guard unsafe ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Text with its own control sequences, for a live screen.
  func raw(_ text: String) { error(text) }

  private static let clearLine = "\r\u{1b}[2K"

  private func error(_ text: String) {
    // Words about the work may get lost; the work goes on.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
