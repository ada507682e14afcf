import Bytes
import Testing

@Suite struct ByteCodingTests {
  @Test(arguments: [0, 1, 127, 128, 255, 16_383, 16_384, UInt64(UInt32.max), UInt64.max]) func unsigned(value: UInt64) throws {
    var writer = ByteWriter()
    writer.unsigned(value)
    writer.fixed(value)
    var reader = ByteReader(writer.bytes)
    #expect(try reader.unsigned() == value)
    #expect(try reader.fixed() == value)
    #expect(reader.isAtEnd)
  }

  @Test(arguments: [0, -1, 1, -64, 64, Int64.min, Int64.max]) func signed(value: Int64) throws {
    var writer = ByteWriter()
    writer.signed(value)
    var reader = ByteReader(writer.bytes)
    #expect(try reader.signed() == value)
    #expect(reader.isAtEnd)
  }

  @Test(arguments: [(Int64(0), 1), (-1, 1), (63, 1), (64, 2), (-65, 2)]) func smallNumbersAreShort(value: Int64, bytes: Int) {
    var writer = ByteWriter()
    writer.signed(value)
    #expect(writer.bytes.count == bytes)
  }

  @Test func blobsAndTexts() throws {
    var writer = ByteWriter()
    writer.blob([])
    writer.blob([1, 2])
    writer.text("größer 🧾")
    writer.byte(9)
    var reader = ByteReader(writer.bytes)
    #expect(try reader.blob() == [])
    #expect(try reader.blob() == [1, 2])
    #expect(try reader.text() == "größer 🧾")
    #expect(try reader.byte() == 9)
  }

  @Test(
    arguments: [
      [], [0x80], [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
      [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f], [5, 1, 2],
    ] as [[UInt8]])
  func brokenLengthsThrow(bytes: [UInt8]) {
    #expect(throws: ByteReader.Broken.self) {
      var reader = ByteReader(bytes)
      _ = try reader.blob()
    }
    #expect(throws: ByteReader.Broken.self) {
      var reader = ByteReader(bytes)
      _ = try reader.text()
    }
  }

  @Test func everyEndIsSeen() {
    #expect(throws: ByteReader.Broken.self) {
      var reader = ByteReader([1, 2, 3])
      _ = try reader.fixed()
    }
    #expect(throws: ByteReader.Broken.self) {
      var reader = ByteReader([])
      _ = try reader.byte()
    }
  }
}
