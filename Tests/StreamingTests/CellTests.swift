import Bytes
import Testing

@testable import Streaming

@Suite struct CellTests {
  static func cell() -> Cell {
    var cell = Cell()
    cell.state = [1, 2, 3]
    for number in 0..<5 as Range<UInt64> { cell.take(Identity(high: 9, low: number << 56 | 7), capacity: 24) }
    cell.timers = [StreamTimer(due: -5, name: "früh"), StreamTimer(due: 1_767_225_600_000, name: "")]
    cell.effects = [
      StreamEffect(id: Identity(high: .max, low: 1), kind: "contact", isRepeatable: false, request: [0xff, 0]),
      StreamEffect(id: Identity(high: 2, low: 3), kind: "lookup", isRepeatable: true, request: []),
    ]
    return cell
  }

  @Test func comesBackAsItWas() throws {
    for cell in [Cell(), CellTests.cell()] { #expect(try Cell(decoding: cell.encoded) == cell) }
  }

  /// The layout is what changelogs hold: a change of it must be a decision.
  @Test func layoutIsPinned() {
    var cell = Cell()
    cell.state = [7]
    cell.take(Identity(high: 0, low: 0x0102_0304_0506_0708), capacity: 4)
    cell.timers = [StreamTimer(due: 1, name: "t")]
    cell.effects = [StreamEffect(id: Identity(high: 1, low: 2), kind: "k", isRepeatable: true, request: [5])]
    #expect(
      cell.encoded == [
        1, 1, 8, 7, 6, 5, 4, 3, 2, 1, 1, 2, 1, 116, 1, 1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1, 107, 1, 1, 5, 1, 1, 7,
      ])
  }

  @Test func everyCutAndEveryExtraByteIsRefused() {
    let bytes = CellTests.cell().encoded
    for count in 0..<bytes.count { #expect(throws: ByteReader.Broken.self) { try Cell(decoding: Array(bytes.prefix(count))) } }
    #expect(throws: ByteReader.Broken.self) { try Cell(decoding: bytes + [0]) }
    #expect(throws: ByteReader.Broken.self) { try Cell(decoding: [2] + bytes.dropFirst()) }
  }

  @Test func changedBytesNeverTrap() {
    let bytes = CellTests.cell().encoded
    for index in bytes.indices {
      for value in [0, 0x7f, 0x80, 0xff] as [UInt8] {
        var broken = bytes
        broken[index] = value
        _ = try? Cell(decoding: broken)
      }
    }
  }

  @Test func theRingForgetsTheOldest() {
    var cell = Cell()
    let inputs = (0..<10).map { Identity(high: 0, low: UInt64($0)) }
    for input in inputs { cell.take(input, capacity: 4) }
    #expect(inputs.map(cell.hasTaken) == [false, false, false, false, false, false, true, true, true, true])
    cell.take(inputs[0], capacity: 2)
    #expect(cell.recent == [9, 0])
  }
}
