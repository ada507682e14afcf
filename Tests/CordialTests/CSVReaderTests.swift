import Portfolio
import Testing

@Suite struct CSVReaderTests {
  /// Rows of a text that arrives in chunks of so many bytes.
  static func rows(_ text: String, chunk: Int = 64, delimiter: Character = ",") throws -> [CSVReader.Row] {
    try rows(bytes: Array(text.utf8), chunk: chunk, delimiter: delimiter)
  }

  static func rows(bytes: [UInt8], chunk: Int, delimiter: Character = ",") throws -> [CSVReader.Row] {
    var rest = bytes[...]
    var reader = try CSVReader(delimiter: delimiter.asciiValue ?? 0) {
      defer { rest = rest.dropFirst(chunk) }
      return rest.isEmpty ? nil : Array(rest.prefix(chunk))
    }
    var rows: [CSVReader.Row] = []
    while let row = try reader.next() { rows.append(row) }
    #expect(reader.bytesRead == bytes.count)
    return rows
  }

  @Test("RFC 4180, whatever the size of the chunks", arguments: [1, 2, 3, 7, 64])
  func table(chunk: Int) throws {
    let text = "\u{feff}a,b\r\n1,\"x, \"\"y\"\"\nz\"\r\n\n\"\",\r\nJosé,5\" pipe"
    #expect(
      try Self.rows(text, chunk: chunk) == [
        .fields(["a", "b"], line: 1), .fields(["1", "x, \"y\"\nz"], line: 2), .fields(["", ""], line: 5),
        .fields(["José", "5\" pipe"], line: 6),
      ])
  }

  @Test("One stray quote costs one row", arguments: [1, 5, 64]) func strayQuotes(chunk: Int) throws {
    let open = "column 2 opens a double quote that is never closed"
    let after = "column 2 has text after its closing double quote"
    #expect(
      try Self.rows("a,b\n1,\"x\n2,y\n3,z\n", chunk: chunk) == [
        .fields(["a", "b"], line: 1), .malformed(open, line: 2), .fields(["2", "y"], line: 3), .fields(["3", "z"], line: 4),
      ])
    #expect(
      try Self.rows("1,\"x\n2,y\n3,\"z\"\n4,w", chunk: chunk) == [
        .malformed(after, line: 1), .fields(["2", "y"], line: 2), .fields(["3", "z"], line: 3), .fields(["4", "w"], line: 4),
      ])
  }

  @Test("A quote that nobody closes is given up after the largest row") func endlessRow() throws {
    let filler = String(repeating: "x", count: 999) + "\n"
    let text = "\"open," + String(repeating: filler, count: 2_100)
    let rows = try Self.rows(text, chunk: 65_536)
    guard case .malformed(let reason, line: 1) = rows[0] else {
      Issue.record("the first row was taken: \(rows[0])")
      return
    }
    #expect(reason.contains("probably not closed"))
    #expect(rows.count == 2_100)
  }

  @Test("Bytes that are not UTF-8 are named by column") func notUTF8() throws {
    #expect(
      try Self.rows(bytes: Array("a,".utf8) + [0xe9] + Array("\nb,c\n".utf8), chunk: 64) == [
        .malformed("column 2 is not UTF-8; save the file as UTF-8", line: 1), .fields(["b", "c"], line: 2),
      ])
  }

  @Test("Other delimiters") func semicolons() throws {
    #expect(try Self.rows("a;b,c\n", delimiter: ";") == [.fields(["a", "b,c"], line: 1)])
  }
}
