import Foundation
import Models
import Testing

@Suite("Instants") struct InstantTests {
  @Test("are written and read as Foundation does", arguments: 1...30) func againstFoundation(seed: UInt64) throws {
    var sampler = Sampler(seed: seed)
    for _ in 0..<30 {
      let instant = Instant(milliseconds: Int64(sampler.whole(-2_208_988_800_000...7_258_118_400_000)))
      let style = Date.ISO8601FormatStyle(includingFractionalSeconds: instant.milliseconds % 1000 != 0)
      let parsed = try style.parse(instant.description).timeIntervalSince1970
      #expect(Int64((parsed * 1000).rounded()) == instant.milliseconds)
      #expect(Instant(instant.description) == instant)
    }
  }

  @Test("are written as mail writes dates, and read back") func internetDates() {
    #expect(Instant(seconds: 1_773_144_000).internetDate == "Tue, 10 Mar 2026 12:00:00 +0000")
    #expect(Instant(seconds: -1).internetDate == "Wed, 31 Dec 1969 23:59:59 +0000")
    var sampler = Sampler(seed: 7)
    for _ in 0..<300 {
      let instant = Instant(seconds: Int64(sampler.whole(-2_208_988_800...7_258_118_400)))
      #expect(Instant(internetDate: instant.internetDate) == instant)
    }
    #expect(Instant(internetDate: "10 Mar 2026 07:00:00 -0500") == Instant(seconds: 1_773_144_000))
    #expect(Instant(internetDate: "Tue, 10 Mar 2026 12:00:00 GMT") == Instant(seconds: 1_773_144_000))
    for text in ["", "Tue, 31 Feb 2026 12:00:00 +0000", "Tue, 10 Mar 2026 25:00:00 +0000", "Tue, 10 Mar 2026 12:00:00", "10 März 2026 12:00:00 +0000"] {
      #expect(Instant(internetDate: text) == nil)
    }
  }

  @Test(
    "are read with offsets, fractions and small letters",
    arguments: [
      ("2026-03-10T14:05:00Z", 1_773_151_500_000), ("2026-03-10t14:05:00z", 1_773_151_500_000), ("2026-03-10 14:05:00Z", 1_773_151_500_000),
      ("2026-03-10T09:05:00-05:00", 1_773_151_500_000), ("2026-03-10T19:35:00+05:30", 1_773_151_500_000),
      ("2026-03-10T14:05:00.5Z", 1_773_151_500_500), ("2026-03-10T14:05:00.123456789Z", 1_773_151_500_123),
      ("1969-12-31T23:59:59.999Z", -1), ("2016-12-31T23:59:60Z", 1_483_228_800_000),
    ]) func read(text: String, milliseconds: Int64)
  { #expect(Instant(text)?.milliseconds == milliseconds) }

  @Test(
    "are refused where they are none",
    arguments: [
      "2026-02-30T00:00:00Z", "2026-03-10T24:00:00Z", "2026-03-10T14:60:00Z", "2026-03-10T14:05:61Z", "2026-03-10T14:05Z", "2026-03-10",
      "2026-03-10T14:05:00", "2026-03-10T14:05:00.Z", "2026-03-10T14:05:00+5:00", "2026-03-10T14:05:00+24:00", "2026-03-10T14:05:00Zx",
      "1773151500", "", "2026-W11-2T14:05:00Z",
    ]) func refused(text: String)
  { #expect(Instant(text) == nil) }

  @Test("fall into windows that start in 1970, before it too") func windows() {
    #expect(Instant(milliseconds: 61_000).floored(to: 60_000) == Instant(seconds: 60))
    #expect(Instant(milliseconds: -1).floored(to: 60_000) == Instant(seconds: -60))
    #expect(Instant(milliseconds: -60_000).floored(to: 60_000) == Instant(seconds: -60))
    #expect(Instant(milliseconds: -1).seconds == -1)
  }
}
