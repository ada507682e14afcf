import Models
import Testing

@Suite("The JSON writer") struct JSONWriterTests {
  @Test("writes members in the order of the calls and leaves out those without a value") func members() {
    #expect(
      Self.written { writer in
        writer.beginObject()
        writer.member("text", "a\"b\\c\n\u{1}é")
        writer.member("missing", nil as String?)
        writer.member("whole", -12)
        writer.member("least", Int64.min)
        writer.member("double", 0.1)
        writer.member("flag", false)
        writer.member("time", Instant(milliseconds: 1_773_151_500_250))
        writer.member("day", CalendarDate(year: 2024, month: 2, day: 29))
        writer.member("money", Money(-5, .usd))
        writer.member("channel", Channel.sms)
        writer.member("none", [] as [String])
        writer.member("list", ["x", "y"])
        writer.endObject()
      } == #"{"text":"a\"b\\c\n\u0001é","whole":-12,"least":-9223372036854775808,"double":0.1,"flag":false,"#
        + #""time":"2026-03-10T14:05:00.250Z","day":"2024-02-29","money":{"amount":-5,"currency":"USD"},"channel":"sms","list":["x","y"]}"#)
  }

  @Test("puts commas between values of every kind") func commas() {
    #expect(
      Self.written { writer in
        writer.beginArray()
        writer.null()
        writer.boolean(true)
        writer.beginObject()
        writer.endObject()
        writer.raw(Array("[1]".utf8))
        writer.double(.infinity)
        writer.date(CalendarDate(daysSince1970: 0))
        writer.endArray()
      } == #"[null,true,{},[1],null,"1970-01-01"]"#)
  }

  @Test("an emptied writer starts anew") func clear() {
    var writer = JSONWriter()
    writer.integer(1)
    writer.clear()
    writer.integer(2)
    #expect(writer.bytes == Array("2".utf8))
  }

  private static func written(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
