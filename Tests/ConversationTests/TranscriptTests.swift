import Foundation
import Testing

/// Twenty dialogues in each language. With `CORDIAL_WRITE_TRANSCRIPTS` set the files are written anew instead of compared: read them before
/// you commit them.
@Suite("Scripted dialogues come out as they are written down") struct TranscriptTests {
  static let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "Transcripts")

  static let files: [String] =
    ["en", "es", "pt"].flatMap { language in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: language).path)) ?? []
      return names.filter { $0.hasSuffix(".txt") }.sorted().map { "\(language)/\($0)" }
    }

  @Test("every dialogue", arguments: files) func dialogue(file: String) throws {
    let place = Self.folder.appending(path: file)
    let text = try String(contentsOf: place, encoding: .utf8)
    let played = try Transcript.played(text)
    if ProcessInfo.processInfo.environment["CORDIAL_WRITE_TRANSCRIPTS"] != nil {
      try played.write(to: place, atomically: true, encoding: .utf8)
    } else {
      let expected = text.split(separator: "\n", omittingEmptySubsequences: false)
      let actual = played.split(separator: "\n", omittingEmptySubsequences: false)
      let first = zip(expected, actual).enumerated().first { $0.element.0 != $0.element.1 }
      #expect(
        text == played, "line \((first?.offset ?? min(expected.count, actual.count)) + 1) comes out as “\(first?.element.1 ?? "nothing")”")
    }
  }

  @Test("there are twenty in each language, the same in all") func complete() {
    for language in ["en", "es", "pt"] { #expect(Self.files.count { $0.hasPrefix(language) } >= 20) }
  }
}
