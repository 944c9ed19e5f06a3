/// How many rows and cells a sheet must have in the file.
struct SheetCount: Sendable, Hashable {
  var rows: Int
  var cells: Int
}

/// Reads a finished workbook to see that it is whole.
enum PackageVerification {
  static func verify(_ path: String, sheets: [SheetCount]) throws(WorkbookError) {}
}
