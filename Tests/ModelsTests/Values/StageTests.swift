import Models
import Testing

@Suite("Stages") struct StageTests {
  @Test(
    "follow the days past due",
    arguments: [
      (-400, Stage.preventive), (0, .preventive), (1, .early), (30, .early), (31, .medium), (90, .medium), (91, .advanced),
      (180, .advanced),
      (181, .writtenOff), (100_000, .writtenOff),
    ]) func bounds(days: Int, stage: Stage)
  { #expect(StageBounds().stage(daysPastDue: days) == stage) }

  @Test("get graver with age") func order() {
    #expect(Stage.allCases == Stage.allCases.sorted())
    #expect(Stage.allCases.map(\.gravity) == [0, 1, 2, 3, 4])
  }
}
