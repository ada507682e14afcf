import Compliance
import Glibc
import Models

/// Prints how many times a second of processor time `mayContact` answers on one core, with a history of 50 contacts. Processor time,
/// so that the figure is the same on a busy machine.
@main struct ComplianceBenchmark {
  static func main() throws {
    let book = try PolicyBook.standard()
    let zones = ZoneCatalog()
    let places = [
      ("US-DC", "America/New_York"), ("US-MA", "America/New_York"), ("US-NY-NYC", "America/New_York"), ("CO", "America/Bogota"),
      ("CL", "America/Santiago"), ("BR-SP", "America/Sao_Paulo"), ("IE", "Europe/Dublin"), ("ZZ", "Africa/Nairobi"),
    ]
    for (place, zoneName) in places {
      guard let zone = zones[zoneName] else { continue }
      let pack = book.pack(for: place)
      measure("\(place), within hours, old history", pack, zone, history(contacts: 50, hoursApart: 120), hours: 15...16)
      measure("\(place), any hour, full history", pack, zone, history(contacts: 50, hoursApart: 14), hours: 0...23)
    }
  }

  private static let start = Instant(seconds: 1_791_000_000)

  /// Contacts of all kinds, the latest just before the first request.
  private static func history(contacts: Int, hoursApart: Int64) -> ContactHistory {
    let media = [Medium.voice, .sms, .whatsapp, .email]
    let outcomes = [ContactOutcome.noAnswer, .delivered, .delivered, .voicemail, .failed, .conversation]
    return ContactHistory(
      (0..<contacts).map { index in
        PastContact(
          at: start.adding(hours: -hoursApart * Int64(contacts - index)), medium: media[index % 4], outcome: outcomes[index % 6],
          debts: [DebtKey("D\(index % 3)")])
      })
  }

  private static func measure(_ name: String, _ pack: Pack, _ zone: ZoneRules, _ history: ContactHistory, hours: ClosedRange<Int>) {
    let checks = 400_000
    let media = [Medium.sms, .email, .whatsapp, .voice]
    var request = ContactRequest(
      at: start, medium: .sms, debts: ["D1"], zones: [zone], consents: .all, platformTerms: .confirmed)
    var allowed = 0
    let started = clock()
    for index in 0..<checks {
      let hour = hours.lowerBound + index % hours.count
      request.at = start.adding(days: Int64(index % 7)).floored(to: 86_400_000).adding(minutes: Int64(hour * 60 + index % 60))
      request.medium = media[index % 4]
      if mayContact(request, history: history, pack: pack).isAllowed { allowed += 1 }
    }
    // POSIX counts `clock()` in millionths of a second.
    let seconds = Double(clock() - started) / 1_000_000
    print("\(name): \(Int(Double(checks) / seconds)) checks a second, \(allowed * 100 / checks) % allowed")
  }
}
