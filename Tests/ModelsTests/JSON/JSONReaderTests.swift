import Models
import Testing

@Suite("The JSON reader") struct JSONReaderTests {
  @Test(
    "says what is wrong with a broken document, and where",
    arguments: [
      ("", "at byte 0: expected an object in braces"),
      ("hello", "at byte 0: expected an object in braces"),
      ("[1]", "at byte 0: expected an object in braces"),
      ("{", "at byte 1: the document ends here, in the middle; was it cut off?"),
      (#"{"a""#, "a: expected a colon after the member name"),
      (#"{"a" 1}"#, "a: expected a colon after the member name"),
      (#"{"a":"#, "a: expected a value"),
      (#"{"a":1"#, "a: the document ends here, in the middle; was it cut off?"),
      (#"{"a":1 "b":2}"#, "a: expected a comma or the closing brace after this value"),
      (#"{"a":1,}"#, "at byte 7: expected a member name in double quotes"),
      (#"{,"a":1}"#, "at byte 1: expected a member name in double quotes"),
      (#"{a:1}"#, "at byte 1: expected a member name in double quotes"),
      (#"{'a':1}"#, "at byte 1: expected a member name in double quotes"),
      (#"{"a":1}x"#, "at byte 7: more text follows the end of the document"),
      (#"{"a":{"b":[1,2 3]}}"#, "a.b[1]: expected a comma or the closing bracket after this value"),
      (#"{"a":[{"b":1},{"b":tru}]}"#, "a[1].b: expected true or false, without quotes"),
      (#"{"a":[1,]}"#, "a[1]: expected a value"),
      (#"{"a":nul}"#, "a: expected a value"),
      (#"{"a":undefined}"#, "a: expected a value"),
      (#"{"a":"open}"#, "a: a text is not closed"),
      ("{\"a\":\"tab\there\"}", "a: a text holds a bare control character; write it as an escape, such as \\n or \\u0007"),
      (#"{"a":01}"#, "a: a number must not start with a zero"),
      (#"{"a":-}"#, "a: expected a value"),
      (#"{"a":1.}"#, "a: a number needs digits after its point"),
      (#"{"a":1e}"#, "a: a number needs digits in its exponent"),
      (#"{"a":+1}"#, "a: expected a value"),
      (#"{"a":.5}"#, "a: expected a value"),
    ]) func broken(document: String, sentence: String)
  {
    #expect(
      Self.failure(document) { reader throws(JSONFailure) in
        try reader.beginObject()
        while try reader.nextKey() != nil { try reader.skip() }
        try reader.end()
      } == sentence)
  }

  @Test("refuses values of another kind than was asked for") func kinds() {
    #expect(Self.value("1") { reader throws(JSONFailure) in _ = try reader.string() } == "a: expected a text in double quotes")
    #expect(Self.value("\"1\"") { reader throws(JSONFailure) in _ = try reader.integer() } == "a: expected a whole number, without quotes")
    #expect(
      Self.value("1.5") { reader throws(JSONFailure) in _ = try reader.integer() }
        == "a: expected a whole number, without a point or an exponent")
    #expect(
      Self.value("1e3") { reader throws(JSONFailure) in _ = try reader.integer() }
        == "a: expected a whole number, without a point or an exponent")
    #expect(Self.value("9223372036854775808") { reader throws(JSONFailure) in _ = try reader.integer() } == "a: the number is too large")
    #expect(Self.value("1e999") { reader throws(JSONFailure) in _ = try reader.double() } == "a: the number is too large")
    #expect(
      Self.value("\"true\"") { reader throws(JSONFailure) in _ = try reader.boolean() } == "a: expected true or false, without quotes")
    #expect(Self.value("{}") { reader throws(JSONFailure) in try reader.beginArray() } == "a: expected a list in brackets")
    #expect(
      Self.value(#""\q""#) { reader throws(JSONFailure) in _ = try reader.string() }
        == "a: a text holds an unknown escape; write a backslash as \\\\")
    #expect(
      Self.value(#""\u12x4""#) { reader throws(JSONFailure) in _ = try reader.string() }
        == "a: a \\u escape needs four hexadecimal digits")
  }

  @Test("reads the extremes of 64 bits") func extremes() throws {
    for value in [Int64.min, -1, 0, 1, .max] {
      var reader = JSONReader(Array("\(value)".utf8))
      #expect(try reader.integer() == value)
    }
  }

  @Test(
    "resolves surrogate pairs; half of one becomes the replacement character",
    arguments: [
      (#""\ud83d\ude00""#, "😀"), (#""\uD83D\uDE00!""#, "😀!"), (#""\ud83d""#, "\u{FFFD}"), (#""\ude00""#, "\u{FFFD}"),
      (#""\ud83dx""#, "\u{FFFD}x"), (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\u0000\u00e9\/""#, "\u{0}é/"),
    ]) func surrogates(document: String, text: String) throws
  {
    var reader = JSONReader(Array(document.utf8))
    #expect(try reader.string() == text)
  }

  @Test("refuses bytes that are not UTF-8", arguments: [[0xff], [0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]])
  func utf8(bytes: [UInt8]) {
    var reader = JSONReader(Array("\"".utf8) + bytes + Array("\"".utf8))
    #expect(throws: JSONFailure("at byte \(bytes.count + 2): is not valid UTF-8")) { try reader.string() }
  }

  @Test("takes nesting up to 64 levels") func depth() throws {
    func nested(_ levels: Int) -> [UInt8] {
      Array((String(repeating: "[", count: levels) + String(repeating: "]", count: levels)).utf8)
    }
    var allowed = JSONReader(nested(64))
    try allowed.skip()
    try allowed.end()
    var refused = JSONReader(nested(65))
    #expect(throws: JSONFailure("\(String(repeating: "[0]", count: 64)): is nested deeper than 64 levels")) { try refused.skip() }
  }

  @Test("passes over null members, and compares names with their escapes resolved") func members() throws {
    var reader = JSONReader(Array(#" { "a" : null , "\u0062" : 7 , "c":null } "#.utf8))
    try reader.beginObject()
    let key = try #require(try reader.nextKey())
    #expect("b" ~= key)
    #expect(key.text == "b")
    #expect(try reader.integer() == 7)
    #expect(try reader.nextKey() == nil)
    try reader.end()
  }

  @Test("gives the bytes of a value as they are written") func raw() throws {
    var reader = JSONReader(Array(#"{"a": [1, {"b" : "x]"} ] ,"c":1}"#.utf8))
    try reader.beginObject()
    _ = try reader.nextKey()
    #expect(String(decoding: try reader.raw(), as: UTF8.self) == #"[1, {"b" : "x]"} ]"#)
  }

  private static func value(_ json: String, _ read: (inout JSONReader) throws(JSONFailure) -> Void) -> String? {
    failure("{\"a\":\(json)}") { reader throws(JSONFailure) in
      try reader.beginObject()
      _ = try reader.nextKey()
      try read(&reader)
    }
  }

  private static func failure(_ document: String, _ read: (inout JSONReader) throws(JSONFailure) -> Void) -> String? {
    var reader = JSONReader(Array(document.utf8))
    do throws(JSONFailure) {
      try read(&reader)
      return nil
    } catch { return error.description }
  }
}
