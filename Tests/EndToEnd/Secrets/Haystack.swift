import Foundation
import Synchronization

/// All that came out of a system, by where it came from.
final class Haystack: Sendable {
  private let texts = Mutex<[String: [String]]>([:])

  func add(_ text: String, from place: String) { texts.withLock { $0[place, default: []].append(text) } }

  func count(_ place: String) -> Int { texts.withLock { $0[place]?.count ?? 0 } }

  /// Where there is something, sorted.
  var places: [String] { texts.withLock { $0.keys.sorted() } }

  /// Which secret came out where.
  func search(_ needles: [Needle]) -> [String] {
    texts.withLock { texts in
      texts.sorted { $0.key < $1.key }.flatMap { place, texts in
        needles.filter { needle in texts.contains(where: needle.isIn) }.map { "\($0.name) in \(place)" }
      }
    }
  }
}
