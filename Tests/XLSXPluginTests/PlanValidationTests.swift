import TestSupport
import Testing

@testable import XLSXPlugin

struct PlanValidationTests {
  private func problems(_ change: (inout WorkbookPlan) -> Void) -> [String] {
    var plan = SamplePlan.plan
    change(&plan)
    return plan.problems().map(\.description)
  }

  @Test func `the sample has no problem`() {
    #expect(problems { _ in } == [])
  }

  @Test func `headings that differ only in case are told with both columns`() {
    let found = problems { $0.sheets[1].columns[3].heading = "event id" }
    #expect(
      found == [
        "sheet \"Events\": columns 1 and 4 are both headed \"event id\"; "
          + "headings that differ only in case are equal to Excel"
      ])
  }

  @Test func `all problems are told at once`() {
    let found = problems { plan in
      plan.properties.created = 0
      plan.properties.custom = [CustomProperty(name: "", value: "x")]
      plan.sheets[0].name = "EVENTS"
      plan.sheets[1].layout = .table(name: "A1")
      plan.sheets[2].columns[1].heading = ""
      plan.sheets[2].columns[0].minimumWidth = 90
      plan.definedNames = [
        DefinedName(name: "a b", formula: "=A1"), DefinedName(name: "sources", formula: "Sheet1!A1"),
      ]
    }
    #expect(
      found == [
        "the time of creation must be 1970-01-01T00:00:01Z or later, not 0 s",
        "two sheets are named \"Events\"; names that differ only in case are equal to Excel",
        "sheet \"Events\": the table name \"A1\" looks like a cell",
        "sheet \"Sources\", \"Source ID\": widths must go from 0 up to 255, the smaller first",
        "sheet \"Sources\", column 2: the heading \"\" must not be empty",
        "the defined name \"a b\" may hold letters, digits, underscores and dots only",
        "the defined name \"sources\" must start with =",
        "two tables or defined names are called \"Sources\"; names that differ only in case are equal to Excel",
        "the property \"\" must have a name",
      ])
  }

  @Test func `headings that need escapes and too many columns are told`() {
    #expect(problems { $0.sheets[1].columns[0].heading = "_x0041_" }.count == 1)
    #expect(problems { $0.sheets[1].columns[0].heading = "a\nb" }.count == 1)
    let many = (0...Sheet.mostColumns).map { SheetColumn(heading: "c\($0)", type: .text) }
    #expect(
      problems { $0.sheets[1].columns = many } == ["sheet \"Events\": 16385 columns; a sheet holds 16,384"])
  }

  @Test func `a limit without room for a row is told`() {
    #expect(SamplePlan.plan.problems(maxRowsPerSheet: 3).count == 1)
    #expect(SamplePlan.plan.problems(maxRowsPerSheet: Sheet.mostRows + 1).count == 3)
  }

  @Test func `a refused plan leaves no file`() {
    let folder = TestFolder()
    var plan = SamplePlan.plan
    plan.sheets = []
    #expect(throws: WorkbookError.planRefused([.noSheets])) {
      _ = try WorkbookWriter.open(folder.path("a.xlsx"), for: plan, options: WritingOptions())
    }
    #expect(TestBytes.read(folder.path("a.xlsx")).isEmpty)
  }
}
