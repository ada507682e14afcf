import Bytes
import Testing

@Suite struct IdentityTests {
  @Test func partsAreClosedOff() {
    #expect(Identity(of: "ab", "c") != Identity(of: "a", "bc"))
    #expect(Identity(of: "abc") != Identity(of: "abc", ""))
    #expect(Identity(of: "abc") == Identity(of: Array("abc".utf8)))
  }

  /// Ids are in changelogs and on topics: they must never change.
  @Test func goldenValues() {
    #expect(Identity(of: "").text == "4f2db50f124040cda1e701d7ae7a9d32")
    #expect(Identity(of: "crm", "e-1").text == "09c063fbaa6e8a901ae6da1dd8a2d086")
    #expect(Identity(of: "crm", "e-1").derived("emission", 0).text == "17f6ab3f535687311688c3f3f04dd602")
    #expect(Identity(of: "crm", "e-1").derived("emission", 1).text == "52aff320db3893fb15abd00aceb28a86")
  }

  @Test func textIsBothHalves() {
    #expect(Identity(high: 0x0123_4567_89ab_cdef, low: 0xf).text == "0123456789abcdef000000000000000f")
  }

  @Test func similarInputsDoNotMeet() {
    var low: Set<UInt64> = []
    var high: Set<UInt64> = []
    for number in 0..<20_000 {
      let identity = Identity(of: "source", "\(number)")
      low.insert(identity.low)
      high.insert(identity.high)
    }
    #expect(low.count == 20_000)
    #expect(high.count == 20_000)
  }
}
