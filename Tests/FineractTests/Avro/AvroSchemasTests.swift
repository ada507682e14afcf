import Fineract
import FineractSupport
import Testing

@Suite("Schema files") struct AvroSchemasTests {
  private static func schemas(_ texts: String...) -> AvroSchemas {
    AvroSchemas(texts.enumerated().map { AvroSchemas.File(path: "\($0.offset).avsc", bytes: Array($0.element.utf8)) })
  }

  @Test("may come in any order and name each other") func order() {
    let schemas = AvroSchemas(TestSchemas.files.reversed())
    #expect(schemas.problems == [])
    #expect(schemas.names == TestSchemas.all.names)
    #expect(schemas.names.count == 15)
    for name in schemas.names { #expect(schemas.fingerprint(of: name) == TestSchemas.all.fingerprint(of: name)) }
  }

  @Test("have namespaces that reach inwards") func namespaces() {
    let schemas = Self.schemas(
      """
      {"type": "record", "name": "a.b.Outer", "fields": [
        {"name": "x", "type": {"type": "enum", "name": "Inner", "symbols": ["A"]}},
        {"name": "y", "type": {"type": "fixed", "name": "Far", "namespace": "c", "size": 1}},
        {"name": "z", "type": "Inner"}]}
      """)
    #expect(schemas.names == ["a.b.Inner", "a.b.Outer", "c.Far"])
    #expect(schemas.fingerprint(of: "a.b.Outer") != nil)
  }

  @Test(
    "that are broken are named, and the others are used",
    arguments: [
      ("{", "0.avsc: the schema: is no JSON: "), ("7", "0.avsc: the schema: 7 is no type; a type is a name, a list or an object"),
      ("{\"type\": \"record\", \"fields\": []}", "0.avsc: the schema: a record needs a “name”"),
      ("{\"type\": \"record\", \"name\": \"A\"}", "0.avsc: A: needs a list of “fields”"),
      ("{\"type\": \"record\", \"name\": \"A\", \"fields\": [{\"name\": \"x\"}]}", "0.avsc: A.x: has no “type”"),
      ("{\"type\": \"array\"}", "0.avsc: the schema: is array without “items”"),
      ("{\"type\": \"fixed\", \"name\": \"A\", \"size\": -1}", "0.avsc: A: needs a “size” from 0 to 1,048,576"),
      ("[]", "0.avsc: the schema: is a union without branches"),
    ]) func broken(text: String, sentence: String)
  {
    let schemas = Self.schemas(text, "{\"type\": \"enum\", \"name\": \"Good\", \"symbols\": [\"A\"]}")
    #expect(schemas.problems.count == 1)
    #expect(schemas.problems.first?.hasPrefix(sentence) == true, "\(schemas.problems)")
    #expect(schemas.names == ["Good"])
  }

  @Test("that define a type twice are told, and the first counts") func twice() {
    let schemas = Self.schemas(
      "{\"type\": \"enum\", \"name\": \"A\", \"symbols\": [\"X\"]}", "{\"type\": \"enum\", \"name\": \"A\", \"symbols\": [\"X\"]}",
      "{\"type\": \"enum\", \"name\": \"A\", \"symbols\": [\"Y\"]}")
    #expect(schemas.problems == ["2.avsc: A is defined differently in another file, which is the one that counts"])
  }

  /// Worked out with fastavro, which takes what says nothing of the bytes (documents, defaults, logical types) out of the schema first.
  @Test("have the specification's fingerprints") func fingerprints() {
    let schemas = Self.schemas(
      "{\"type\": \"record\", \"name\": \"R\", \"fields\": []}",
      """
      {"type": "record", "name": "a.R", "doc": "d", "fields": [
        {"name": "x", "type": ["null", "long"], "default": null, "doc": "q"},
        {"name": "y", "type": {"type": "bytes", "logicalType": "decimal", "precision": 20, "scale": 8}},
        {"name": "z", "type": {"type": "array", "items": {"type": "enum", "name": "E", "symbols": ["A", "B"]}}},
        {"name": "w", "type": "E"}]}
      """)
    #expect(schemas.fingerprint(of: "R") == 0xbb62_c914_b860_f139)
    #expect(schemas.fingerprint(of: "a.R") == 0xdc43_fb07_4e96_c69a)
    #expect(schemas.fingerprint(of: "S") == nil)
  }

  @Test("tell the version that wrote a message; another is refused with both fingerprints") func versions() throws {
    let name = "\(TestSchemas.namespace).loan.v1.LoanAccountDataV1"
    let old = TestSchemas.head("loan.v1.LoanAccountDataV1") + TestMessages.loan().bytes
    let new = TestSchemas.head("loan.v1.LoanAccountDataV1", TestSchemas.next) + TestMessages.loan().bytes + [2, 1]
    let both = AvroMessages([TestSchemas.all, TestSchemas.next])
    #expect(try both.read(name, from: old).fields.count == 11)
    #expect(try both.read(name, from: new)["chargedOff"] == .boolean(true))
    let failure = #expect(throws: AvroFailure.self) { try AvroMessages([TestSchemas.all]).read(name, from: new) }
    #expect(failure?.reason.contains("give the folder of the version that wrote it as well") == true)
    let missing = #expect(throws: AvroFailure.self) { try both.read("org.apache.fineract.avro.Nothing", from: old) }
    #expect(missing?.description == "org.apache.fineract.avro.Nothing: no file of the schemas defines this type")
    #expect(throws: AvroFailure.self) { try AvroMessages([]).read(name, from: old) }
  }
}
