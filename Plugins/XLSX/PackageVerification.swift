import Inflation

/// How many rows and cells a sheet must have in the file.
struct SheetCount: Sendable, Hashable {
  var rows: Int
  var cells: Int
}

/// Reads a finished workbook to see that it is whole.
///
/// On a full disk the library says that all is well, and leaves parts that break off, packed without a
/// fault. So every part is unpacked: its CRC must match, its XML must end with the end of what it began
/// with, and each sheet must have the rows and cells that were written. Memory stays small.
enum PackageVerification {
  private static let needed = ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/styles.xml"]

  /// Throws `verificationFailed` with the name of the first part that is not as it must be.
  static func verify(_ path: String, sheets: [SheetCount]) throws(WorkbookError) {
    let package = try open(path)
    let names = Set(package.parts.map(\.name))
    let sheetNames = sheets.indices.map { sheetPart($0 + 1) }
    for name in needed + sheetNames where !names.contains(name) {
      throw .verificationFailed(part: name, reason: "is missing")
    }
    var inflate = Inflate()
    let counts = Dictionary(uniqueKeysWithValues: zip(sheetNames, sheets))
    for part in package.parts {
      try verify(part, of: package, with: &inflate, expecting: counts[part.name])
    }
  }

  private static func open(_ path: String) throws(WorkbookError) -> PackageFile {
    do throws(PackageFile.Damage) {
      return try PackageFile.open(path)
    } catch {
      throw .verificationFailed(part: path, reason: error.reason)
    }
  }

  private static func verify(
    _ part: PackagePart, of package: borrowing PackageFile, with inflate: inout Inflate,
    expecting expected: SheetCount?
  ) throws(WorkbookError) {
    var scanner = PartScanner()
    do throws(PackageFile.Damage) {
      try package.read(part, with: &inflate) { scanner.scan($0) }
    } catch {
      throw .verificationFailed(part: part.name, reason: error.reason)
    }
    let isXML = [".xml", ".rels", ".vml"].contains(where: part.name.hasSuffix)
    if isXML, let problem = scanner.problem {
      throw .verificationFailed(part: part.name, reason: problem)
    }
    guard let expected else { return }
    if scanner.rows != expected.rows {
      throw .verificationFailed(
        part: part.name, reason: "has \(scanner.rows) rows; \(expected.rows) were written")
    }
    if scanner.cells != expected.cells {
      throw .verificationFailed(
        part: part.name, reason: "has \(scanner.cells) cells; \(expected.cells) were written")
    }
  }

  private static func sheetPart(_ number: Int) -> String {
    "xl/worksheets/sheet\(number).xml"
  }
}
