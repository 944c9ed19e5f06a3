import Compression
import PluginKit

/// How many rows and cells a sheet must have in the file.
struct SheetCount: Sendable, Hashable {
  var rows: Int
  var cells: Int
}

/// What a finished workbook must hold.
struct PackageCount: Sendable, Hashable {
  var sheets: [SheetCount]
  var tables = 0
  var charts = 0
}

/// Reads a finished workbook to see that it is whole.
///
/// On a full disk the library says that all is well, and leaves parts that break off, packed without a
/// fault. So every part is unpacked: its CRC must match, its XML must end with the end of what it began
/// with, and each sheet must have the rows and cells that were written. Memory stays small. A part that was put together
/// from pieces is read piece by piece, on all cores.
enum PackageVerification {
  private static let needed = ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/styles.xml"]

  /// Throws `verificationFailed` with the name of the first part that is not as it must be.
  static func verify(_ path: String, _ count: PackageCount) throws(WorkbookError) {
    let package = try open(path)
    let counts = try counts(of: count, in: package)
    var inflate = Inflate()
    for part in package.parts {
      try verify(part, of: package, with: &inflate, expecting: counts[part.name])
    }
  }

  /// Verifies a workbook of which some parts were put together.
  static func verify(_ path: String, _ count: PackageCount, joined: [JoinedPart], jobs: Int)
    async throws(WorkbookError)
  {
    let package = try open(path)
    let counts = try counts(of: count, in: package)
    let joined = Dictionary(uniqueKeysWithValues: joined.map { ($0.name, $0) })
    var inflate = Inflate()
    for part in package.parts {
      if let pieces = joined[part.name] {
        let scanner = try await scan(pieces, as: part, of: package, jobs: jobs)
        try check(scanner, of: part, expecting: counts[part.name])
      } else {
        try verify(part, of: package, with: &inflate, expecting: counts[part.name])
      }
    }
  }

  private static func open(_ path: String) throws(WorkbookError) -> PackageFile {
    try named(path) { () throws(PackageFile.Damage) in try PackageFile.open(path) }
  }

  /// What each sheet's part must hold.
  private static func counts(of count: PackageCount, in package: borrowing PackageFile) throws(WorkbookError)
    -> [String: SheetCount]
  {
    let names = Set(package.parts.map(\.name))
    let sheetNames = count.sheets.indices.map { WorkbookAssembly.sheetPart($0 + 1) }
    let tables = (0..<count.tables).map { "xl/tables/table\($0 + 1).xml" }
    let charts = (0..<count.charts).flatMap {
      ["xl/charts/chart\($0 + 1).xml", "xl/drawings/drawing\($0 + 1).xml"]
    }
    for name in needed + sheetNames + tables + charts where !names.contains(name) {
      throw .verificationFailed(part: name, reason: "is missing")
    }
    return Dictionary(uniqueKeysWithValues: zip(sheetNames, count.sheets))
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
    try check(scanner, of: part, expecting: expected)
  }

  private static func check(_ scanner: PartScanner, of part: PackagePart, expecting expected: SheetCount?)
    throws(WorkbookError)
  {
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
}

// MARK: - Parts that were put together

extension PackageVerification {
  /// Reads the pieces of a part, which must fill it without a gap.
  private static func scan(
    _ joined: JoinedPart, as part: PackagePart, of package: borrowing PackageFile, jobs: Int
  ) async throws(WorkbookError) -> PartScanner {
    let start = try named(part.name) { () throws(PackageFile.Damage) in try package.dataStart(of: part) }
    var end = start
    for piece in joined.pieces where piece.place.lowerBound == end { end = piece.place.upperBound }
    guard end == start + part.packedSize, part.isDeflated, part.checksum == joined.checksum else {
      throw .verificationFailed(part: part.name, reason: "is not what its pieces make")
    }
    var whole = PartScanner()
    let work = OrderedWork<Result<PartScanner, PackageFile.Damage>>(jobs: jobs)
    for (index, piece) in joined.pieces.enumerated() {
      let isLast = index == joined.pieces.count - 1
      let range = PackedRange(piece.place, end: isLast ? .ofStream : .ofPiece, piece.checksum)
      let file = package.file
      if let result = await work.begin({ scan(range, of: file) }) { try add(result, to: &whole, of: part) }
    }
    while let result = await work.next() { try add(result, to: &whole, of: part) }
    return whole
  }

  private static func scan(_ range: PackedRange, of file: Int32) -> Result<PartScanner, PackageFile.Damage> {
    var scanner = PartScanner()
    var inflate = Inflate()
    do throws(PackageFile.Damage) {
      try PackageFile.read(range, of: file, with: &inflate) { scanner.scan($0) }
      return .success(scanner)
    } catch {
      return .failure(error)
    }
  }

  private static func add(
    _ result: Result<PartScanner, PackageFile.Damage>, to whole: inout PartScanner, of part: PackagePart
  ) throws(WorkbookError) {
    switch result {
    case .success(let scanner): whole.add(scanner)
    case .failure(let damage): throw .verificationFailed(part: part.name, reason: damage.reason)
    }
  }

  private static func named<Value: ~Copyable>(
    _ part: String, _ body: () throws(PackageFile.Damage) -> Value
  ) throws(WorkbookError) -> Value {
    do throws(PackageFile.Damage) {
      return try body()
    } catch {
      throw .verificationFailed(part: part, reason: error.reason)
    }
  }
}
