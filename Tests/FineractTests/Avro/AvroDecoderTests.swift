import Fineract
import FineractSupport
import Testing

@Suite("Avro's binary encoding") struct AvroDecoderTests {
  /// One record `R` with one field `f` of that type, and what it needs.
  private static func read(_ type: String, _ bytes: [UInt8], others: String...) throws -> AvroValue? {
    let files = (["{\"type\": \"record\", \"name\": \"R\", \"fields\": [{\"name\": \"f\", \"type\": \(type)}]}"] + others).enumerated()
      .map { AvroSchemas.File(path: "\($0.offset).avsc", bytes: Array($0.element.utf8)) }
    let schemas = AvroSchemas(files)
    #expect(schemas.problems == [])
    return try AvroMessages([schemas]).read("R", from: bytes)["f"]
  }

  @Test(
    "is read value by value",
    arguments: [
      ("\"boolean\"", [1], AvroValue.boolean(true)), ("\"int\"", [0x01], .int(-1)),
      ("\"int\"", [0xff, 0xff, 0xff, 0xff, 0x0f], .int(.min)),
      ("\"long\"", [0x80, 0x01], .long(64)),
      ("\"long\"", [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01], .long(.min)),
      ("\"float\"", [0, 0, 0xc0, 0x3f], .float(1.5)),
      ("\"double\"", [0, 0, 0, 0, 0, 0, 0xf8, 0xbf], .double(-1.5)), ("\"bytes\"", [4, 1, 2], .bytes([1, 2])),
      ("\"string\"", [6, 0x65, 0xc3, 0xb1], .string("eñ")), ("\"null\"", [], .null),
      ("[\"null\", \"string\"]", [0], .null), ("[\"null\", \"string\"]", [2, 2, 0x61], .string("a")),
      ("\"bigdecimal\"", [4, 0xff, 0x85], .decimal(AvroDecimal(unscaled: -123, scale: 8))),
      (
        "{\"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": 4, \"scale\": 2}", [2, 0x7f],
        .decimal(AvroDecimal(unscaled: 127, scale: 2))
      ),
      ("{\"type\": \"fixed\", \"name\": \"F\", \"size\": 2}", [9, 8], .fixed([9, 8])),
      (
        "{\"type\": \"fixed\", \"name\": \"F\", \"size\": 2, \"logicalType\": \"decimal\", \"precision\": 4}", [0xff, 0xfe],
        .decimal(AvroDecimal(unscaled: -2, scale: 0))
      ),
      ("{\"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"A\", \"B\"]}", [2], .enumeration("B")),
      ("{\"type\": \"array\", \"items\": \"long\"}", [4, 2, 4, 0], .array([.long(1), .long(2)])),
      // A block of -1 elements and 1 byte, then one of 1.
      ("{\"type\": \"array\", \"items\": \"long\"}", [1, 2, 2, 2, 4, 0], .array([.long(1), .long(2)])),
      ("{\"type\": \"map\", \"values\": \"int\"}", [2, 2, 0x6b, 6, 0], .map(["k": .int(3)])),
      ("{\"type\": {\"type\": \"string\", \"avro.java.string\": \"String\"}}", [2, 0x61], .string("a")),
      ("{\"type\": \"long\", \"logicalType\": \"timestamp-millis\"}", [2], .long(1)),
    ] as [(String, [UInt8], AvroValue)]) func values(type: String, bytes: [UInt8], value: AvroValue) throws
  {
    #expect(try Self.read(type, bytes) == value)
  }

  @Test(
    "that is broken is named by field and byte",
    arguments: [
      ("\"boolean\"", [2], "R.f, byte 0: 2 is neither false (0) nor true (1)"), ("\"long\"", [], "R.f, byte 0: the message ends here"),
      ("\"int\"", [0x80, 0x80, 0x80, 0x80, 0x10], "R.f, byte 0: a number has more than 32 bits"),
      ("\"long\"", [UInt8](repeating: 0xff, count: 10), "R.f, byte 0: a number has more than 64 bits"),
      ("\"string\"", [8, 0x61], "R.f, byte 0: 4 bytes are announced where 1 are left"),
      ("\"string\"", [1], "R.f, byte 0: -1 bytes are announced where 0 are left"),
      ("\"string\"", [2, 0xff], "R.f, byte 0: a text is not UTF-8"),
      ("[\"null\", \"int\"]", [4], "R.f, byte 0: branch 2 of a union that has 2"),
      ("[\"null\", \"int\"]", [1], "R.f, byte 0: branch -1 of a union that has 2"),
      ("\"bigdecimal\"", [0], "R.f, byte 0: a decimal number has no bytes"),
      ("\"bigdecimal\"", [40] + [UInt8](repeating: 1, count: 20), "R.f, byte 0: a decimal number of 20 bytes is more than any amount"),
      ("{\"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"A\"]}", [2], "R.f, byte 0: symbol 1 of 1"),
      ("{\"type\": \"fixed\", \"name\": \"F\", \"size\": 2}", [1], "R.f, byte 0: 2 bytes are announced where 1 are left"),
      (
        "{\"type\": \"array\", \"items\": \"null\"}", Wire.zigzag(.max),
        "R.f, byte 0: 9223372036854775807 elements are announced; the most of a message is 1000000"
      ),
      (
        "{\"type\": \"array\", \"items\": \"null\"}", Wire.zigzag(.min) + [0],
        "R.f, byte 0: 9223372036854775808 elements are announced; the most of a message is 1000000"
      ),
      ("{\"type\": \"array\", \"items\": \"int\"}", [1, 40], "R.f, byte 0: a block of 20 bytes is announced where 0 are left"),
      ("\"int\"", [2, 9, 9], "R, byte 1: 2 bytes are left over; the message was written with another schema"),
      ("\"Other\"", [2], "R: needs Other, which no file of the schemas defines"),
    ] as [(String, [UInt8], String)]) func broken(type: String, bytes: [UInt8], sentence: String)
  {
    let failure = #expect(throws: AvroFailure.self) { try Self.read(type, bytes) }
    #expect(failure?.description == sentence)
  }

  @Test("of a type that holds itself ends with the bytes, or at 64 levels") func recursion() throws {
    let chain = "[\"null\", \"R\"]"
    let inner = AvroValue.record(AvroRecord(name: "R", fields: [AvroRecord.Field(name: "f", value: .null)]))
    #expect(try Self.read(chain, [2, 0]) == inner)
    let failure = #expect(throws: AvroFailure.self) { try Self.read(chain, [UInt8](repeating: 2, count: 1_000)) }
    #expect(failure?.reason == "values are nested more than 64 deep")
    #expect(failure?.offset == 32)
  }

  @Test("of lists in lists is bounded in all") func lists() throws {
    let type = "{\"type\": \"array\", \"items\": {\"type\": \"array\", \"items\": \"null\"}}"
    func bytes(_ count: Int) -> [UInt8] { Wire.zigzag(Int64(count)) + (0..<count).flatMap { _ in Wire.zigzag(9_000) + [0] } + [0] }
    #expect(try Self.read(type, bytes(2)) == .array([AvroValue](repeating: .array([AvroValue](repeating: .null, count: 9_000)), count: 2)))
    let failure = #expect(throws: AvroFailure.self) { try Self.read(type, bytes(120)) }
    #expect(failure?.reason == "9000 elements are announced; the most of a message is 1000000")
  }

  @Test("of large decimals keeps every digit") func large() throws {
    let bytes: [UInt8] = [0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]
    #expect(try Self.read("\"bigdecimal\"", [20] + bytes) == .decimal(AvroDecimal(unscaled: (1 << 72) - 1, scale: 8)))
    // A number may begin with any count of bytes that say nothing.
    #expect(try Self.read("\"bigdecimal\"", [60] + [UInt8](repeating: 0xff, count: 30)) == .decimal(AvroDecimal(unscaled: -1, scale: 8)))
  }
}
