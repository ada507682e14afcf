import Terminal

/// Shows a rehearsal: one live frame on a screen, a line for each day elsewhere.
actor RehearsalScreen {
  private let terminal: Terminal
  private var frame: LiveFrame
  private var dayShown = -1
  private var violationsShown = 0

  init(_ terminal: Terminal) {
    self.terminal = terminal
    frame = LiveFrame(terminal)
  }

  func note(_ line: String) { frame.note(line) }

  func show(_ text: ScreenText) {
    for sentence in text.violations.dropFirst(violationsShown) { frame.note("VIOLATION: \(sentence)") }
    violationsShown = text.violations.count
    if terminal.isLive {
      frame.draw(text.lines)
    } else if text.day > dayShown {
      terminal.note(text.line)
    }
    dayShown = max(dayShown, text.day)
  }
}
