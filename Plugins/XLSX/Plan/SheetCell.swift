/// What one cell says.
enum SheetCell: Sendable, Hashable {
  case empty
  case text(String)
  case integer(Int)
  case number(Double)
  /// A day. It becomes a date that Excel can count with when Excel's calendar has it.
  case date(year: Int, month: Int, day: Int)
  /// A link out of the workbook. What is not `http`, `https` or `mailto` stays text.
  case link(url: String, text: String)
  /// A link to a cell of a sheet of the plan.
  case internalLink(sheet: String, cell: String = "A1", text: String)
  /// A formula in A1 references, with the value that it has now: most readers show that value and
  /// never calculate.
  case formula(String, now: FormulaValue)
  /// Text on a cover, in the type that its role asks for.
  case styled(String, TextRole)
}

/// What a formula comes to at the time of writing.
enum FormulaValue: Sendable, Hashable {
  case number(Double)
  case text(String)
}

/// What a text on a cover is for.
enum TextRole: Sendable, Hashable, CaseIterable {
  case title, subtitle, label, note
}
