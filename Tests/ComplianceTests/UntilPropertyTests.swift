import Compliance
import Models
import Testing

/// Random contacts and histories against every pack.
struct UntilPropertyTests {
  private static let cases = 3_000

  @Test(arguments: [UInt64(1), 2, 3])
  func untilIsAllowedAndOneMinuteBeforeIsNot(seed: UInt64) throws {
    var random = RandomContacts(seed: seed, book: try Fixture.book())
    var checked = 0
    for _ in 0..<UntilPropertyTests.cases {
      let (request, history, pack) = try random.next()
      guard case .denied(let denial) = mayContact(request, history: history, pack: pack), let until = denial.until else { continue }
      checked += 1
      #expect(until > request.at)
      var later = request
      later.at = until
      #expect(mayContact(later, history: history, pack: pack).isAllowed, "\(pack.jurisdiction) \(request) \(until)")
      later.at = until.adding(minutes: -1)
      if later.at >= request.at {
        #expect(!mayContact(later, history: history, pack: pack).isAllowed, "\(pack.jurisdiction) \(request) \(until)")
      }
    }
    #expect(checked > UntilPropertyTests.cases / 10)
  }

  @Test(arguments: [UInt64(4), 5])
  func noMomentBeforeUntilIsAllowed(seed: UInt64) throws {
    var random = RandomContacts(seed: seed, book: try Fixture.book())
    for _ in 0..<200 {
      let (request, history, pack) = try random.next()
      guard case .denied(let denial) = mayContact(request, history: history, pack: pack) else { continue }
      // Where time alone never helps, a fortnight is looked through.
      let end = min(denial.until ?? .init(milliseconds: .max), request.at.adding(days: 14))
      var moment = request
      while moment.at < end {
        #expect(!mayContact(moment, history: history, pack: pack).isAllowed, "\(pack.jurisdiction) \(moment)")
        moment.at = moment.at.adding(minutes: 17)
      }
    }
  }

  @Test(arguments: [UInt64(6), 7])
  func anotherContactNeverMakesADeniedOneAllowed(seed: UInt64) throws {
    var random = RandomContacts(seed: seed, book: try Fixture.book())
    var denied = 0
    for _ in 0..<UntilPropertyTests.cases {
      let (request, history, pack) = try random.next()
      if mayContact(request, history: history, pack: pack).isAllowed { continue }
      denied += 1
      var longer = history
      longer.add(random.contact(before: request.at))
      #expect(!mayContact(request, history: longer, pack: pack).isAllowed, "\(pack.jurisdiction) \(request)")
    }
    #expect(denied > UntilPropertyTests.cases / 10)
  }

  @Test func stricterPacksAllowNothingMore() throws {
    let book = try Fixture.book()
    var random = RandomContacts(seed: 8, book: book)
    for _ in 0..<UntilPropertyTests.cases {
      let (request, history, pack) = try random.next()
      guard pack.profile == .default, mayContact(request, history: history, pack: pack).isAllowed else { continue }
      for name in pack.sources where name != pack.jurisdiction {
        // A part of a country may know more holidays than the whole, never fewer; so the whole allows what the part allows.
        #expect(mayContact(request, history: history, pack: book.pack(for: name)).isAllowed, "\(pack.jurisdiction), \(name): \(request)")
      }
      let lawOnly = book.pack(for: pack.jurisdiction, profile: .law)
      #expect(mayContact(request, history: history, pack: lawOnly).isAllowed, "\(pack.jurisdiction) \(request)")
    }
  }
}
