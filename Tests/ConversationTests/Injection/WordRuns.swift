@testable import ConversationCore

/// The runs of three words of a text, by which an echo of it is known wherever it turns up.
struct WordRuns {
  private(set) var runs: Set<[String]>

  /// Shorter texts are one run.
  private static let length = 3

  init(_ text: String) {
    let words = Self.words(text)
    let length = min(Self.length, words.count)
    runs = words.isEmpty ? [] : Set((0...words.count - length).map { Array(words[$0..<$0 + length]) })
  }

  private init(runs: Set<[String]>) { self.runs = runs }

  /// Without those that reviewed sentences have too.
  var unreviewed: WordRuns { WordRuns(runs: runs.subtracting(Self.reviewed)) }

  func union(_ other: WordRuns) -> WordRuns { WordRuns(runs: runs.union(other.runs)) }

  /// A run of them that stands in the text.
  func echo(in text: String) -> String? {
    let words = Self.words(text)
    for length in Set(runs.map(\.count)) where words.count >= length {
      for start in 0...words.count - length where runs.contains(Array(words[start..<start + length])) {
        return words[start..<start + length].joined(separator: " ")
      }
    }
    return nil
  }

  /// Small letters and digits; what can't be seen is between words and not in them.
  private static func words(_ text: String) -> [String] {
    let seen = text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    return String(String.UnicodeScalarView(seen)).lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Of all lengths up to the usual one.
  private static let reviewed: Set<[String]> = {
    var runs: Set<[String]> = []
    for set in PhraseSet.all {
      for sentence in Array(set.open.values.joined()) + set.debt.values.joined() {
        let words = words(sentence.text)
        for length in 1...WordRuns.length where words.count >= length {
          for start in 0...words.count - length { runs.insert(Array(words[start..<start + length])) }
        }
      }
    }
    return runs
  }()
}
