/// What a workbook will hold, said without writing it.
///
/// A plan names the sheets in their order, the columns of each, and what a printed page and the
/// file's properties say. Rows are not in it: there may be a million of them, so they are handed to
/// `WorkbookWriter` one by one:
///
///     var writer = try WorkbookWriter.open(path, for: plan, options: .init())
///     try writer.append([.text("asean-visit"), .date(year: 2025, month: 3, day: 10)], to: 1)
///     let receipt = try writer.close()
///
/// The order of the sheets is the order of the plan; the order of filling them is free, so that the
/// summary in front can be written last, when the counts are known. `problems()` tells everything
/// that Excel would refuse, before a file is touched.
struct WorkbookPlan: Sendable, Hashable {
  var properties: WorkbookProperties
  var sheets: [Sheet]
  var definedNames: [DefinedName] = []
  /// The left part of every printed page's foot. "As of 2025-03-10"
  var footer = ""
  /// Its right part, with `&P` for the number of the page and `&N` for that of all.
  var pageLabel = "Page &P of &N"
  var paper = Paper.a4
}

/// Who made the workbook, when, and of what.
struct WorkbookProperties: Sendable, Hashable {
  var title: String
  var subject = ""
  var author = ""
  var keywords = ""
  var comments = ""
  /// Seconds since 1970, at least 1.
  ///
  /// The caller fixes it: the clock would make every file differ.
  var created: Int
  /// Properties of our own, in their order, for whoever reads the file by program.
  var custom: [CustomProperty] = []
}

/// A named text in the file's properties. `SchemaVersion`: "1"
struct CustomProperty: Sendable, Hashable {
  var name: String
  var value: String
}

/// A name that formulas may use for a cell. `AsOf` for `=Summary!$B$3`
struct DefinedName: Sendable, Hashable {
  var name: String
  var formula: String
}

/// The sheet of paper that a printed page is fitted to.
enum Paper: Sendable, Hashable {
  case a4, letter
}
