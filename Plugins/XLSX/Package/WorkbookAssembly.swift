import Compression
import Glibc

/// A sheet of a workbook in which stored rows are set.
struct SheetWithRows: Sendable {
  /// The sheet's number in the workbook, from 1.
  let number: Int
  /// The styles of its placeholder's cells.
  let styles: [Int]
  let rows: StoredTable.Part
}

/// Makes a workbook of one that the library made and of the rows that are missing in it.
///
/// The library's sheet stands there with headings, table, filter, widths and one placeholder row. Its XML is cut around
/// that row, and packed rows are put between. All other parts are copied as they are.
enum WorkbookAssembly {
  /// Sets rows into the sheets of the workbook at a path.
  static func set(_ sheets: [SheetWithRows], of store: borrowing RowStore, into path: String)
    throws(WorkbookError) -> [JoinedPart]
  {
    let skeleton = try aside(path)
    var writer = try PackageWriter.open(path)
    var relations: [String: SheetWithRows] = [:]
    for sheet in sheets where !sheet.rows.relations.isEmpty { relations[relationsPart(sheet.number)] = sheet }
    let targets = Dictionary(uniqueKeysWithValues: sheets.map { (sheetPart($0.number), $0) })
    for part in skeleton.parts {
      if let sheet = targets[part.name] {
        try write(sheet, in: part.name, try contents(of: part, skeleton), store, &writer)
      } else if let sheet = relations.removeValue(forKey: part.name) {
        try writeRelations(of: sheet, in: part.name, try contents(of: part, skeleton), store, &writer)
      } else {
        try writer.copy(part, of: skeleton)
      }
    }
    for sheet in sheets {
      let name = relationsPart(sheet.number)
      guard relations[name] != nil else { continue }
      try writeRelations(of: sheet, in: name, Array(emptyRelations.utf8), store, &writer)
    }
    return try writer.finish()
  }

  /// The name of a sheet's part, by the number of the sheet.
  static func sheetPart(_ number: Int) -> String { "xl/worksheets/sheet\(number).xml" }

  private static func relationsPart(_ number: Int) -> String { "xl/worksheets/_rels/sheet\(number).xml.rels" }

  private static let emptyRelations = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>
    """

  /// The package at a path, in a file of its own without a name, so that the path can be written anew.
  private static func aside(_ path: String) throws(WorkbookError) -> PackageFile {
    let file = try Files.copyAside(path)
    do throws(PackageFile.Damage) {
      return try PackageFile.open(file)
    } catch {
      throw .verificationFailed(part: path, reason: error.reason)
    }
  }

  private static func contents(of part: PackagePart, _ package: borrowing PackageFile) throws(WorkbookError)
    -> [UInt8]
  {
    do throws(PackageFile.Damage) {
      return try package.contents(of: part)
    } catch {
      throw .verificationFailed(part: part.name, reason: error.reason)
    }
  }

  private static func write(
    _ sheet: SheetWithRows, in name: String, _ xml: [UInt8], _ store: borrowing RowStore,
    _ writer: inout PackageWriter
  ) throws(WorkbookError) {
    let skeleton: SheetSkeleton
    do throws(SheetSkeleton.Mismatch) {
      skeleton = try SheetSkeleton(xml, rows: sheet.rows.rows + 1, styles: sheet.styles)
    } catch {
      throw .verificationFailed(part: name, reason: error.reason)
    }
    try writer.begin(name)
    try writer.put(try packed(skeleton.head))
    for piece in sheet.rows.xml { try writer.put(piece, of: store) }
    if sheet.rows.links.isEmpty {
      try writer.put(try packed(skeleton.middle + skeleton.tail, isLast: true))
    } else {
      try writer.put(try packed(skeleton.middle + "<hyperlinks>".utf8))
      for piece in sheet.rows.links { try writer.put(piece, of: store) }
      try writer.put(try packed("</hyperlinks>".utf8 + skeleton.tail, isLast: true))
    }
    try writer.endPart()
  }

  private static func writeRelations(
    of sheet: SheetWithRows, in name: String, _ xml: [UInt8], _ store: borrowing RowStore,
    _ writer: inout PackageWriter
  ) throws(WorkbookError) {
    guard let end = xml.firstRange(of: "</Relationships>") else {
      throw .verificationFailed(part: name, reason: "has no end")
    }
    try writer.begin(name)
    try writer.put(try packed(Array(xml[..<end.lowerBound])))
    for piece in sheet.rows.relations { try writer.put(piece, of: store) }
    try writer.put(try packed(Array(xml[end.lowerBound...]), isLast: true))
    try writer.endPart()
  }

  private static func packed(_ bytes: [UInt8], isLast: Bool = false) throws(WorkbookError) -> PackedPiece {
    var deflate = Deflate(.thorough)
    bytes.withUnsafeBytes { deflate.add($0) }
    guard let piece = deflate.endPiece(isLast: isLast) else {
      throw .writeFailed(step: "pack a part", code: nil, reason: "out of memory")
    }
    return piece
  }
}
