/// A sheet as the library made it, with one row that holds the place of all others; cut where they are set in.
///
/// The placeholder is the second row, a zero in each column. Its styles show that the library numbers them as the rows
/// that are set in do, and its attributes that it asks nothing else of rows.
struct SheetSkeleton {
  /// What stands before the rows: panes, widths, headings.
  let head: [UInt8]
  /// What stands between the rows and the links.
  let middle: [UInt8]
  /// What stands behind the links: the page, the table.
  let tail: [UInt8]

  /// Why rows cannot be set into a sheet: the end of a sentence about it.
  struct Mismatch: Error {
    var reason: String
  }

  /// Cuts the XML of a sheet that is to have so many rows, headings included, in columns with these styles.
  init(_ xml: [UInt8], rows: Int, styles: [Int]) throws(Mismatch) {
    guard let start = xml.firstRange(of: "<row r=\"2\""),
      let end = xml.firstRange(of: "</row>", from: start.upperBound),
      let page = xml.firstRange(of: "<pageMargins", from: end.upperBound)
    else { throw Mismatch(reason: "has no place for its rows") }
    let row = xml[start.upperBound..<end.lowerBound]
    guard row.starts(with: " spans=\"1:\(styles.count)\">".utf8) else {
      throw Mismatch(reason: "has a row that is not like others")
    }
    guard Self.styles(in: row) == styles else { throw Mismatch(reason: "has other styles than its rows") }
    let last = "\(ColumnLetters.name(of: styles.count - 1))\(rows)"
    head = try Self.setting(dimension: "A1:\(last)", in: xml[..<start.lowerBound])
    middle = Array(xml[end.upperBound..<page.lowerBound])
    tail = Array(xml[page.lowerBound...])
  }

  /// The style of each cell of a row that has one in every column.
  private static func styles(in row: ArraySlice<UInt8>) -> [Int] {
    var styles: [Int] = []
    var rest = row
    while let cell = rest.firstRange(of: "<c "), let end = rest[cell.upperBound...].firstIndex(of: 0x3E) {
      let attributes = rest[cell.upperBound..<end]
      let style = attributes.firstRange(of: "s=\"").flatMap { style in
        Int(ascii: attributes[style.upperBound...].prefix { $0 != UInt8(ascii: "\"") })
      }
      styles.append(style ?? 0)
      rest = rest[end...]
    }
    return styles
  }

  private static func setting(dimension: String, in head: ArraySlice<UInt8>) throws(Mismatch) -> [UInt8] {
    guard let start = head.firstRange(of: "<dimension ref=\""),
      let end = head[start.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    else { throw Mismatch(reason: "does not say how large it is") }
    return Array(head[..<start.upperBound]) + dimension.utf8 + head[end...]
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Where a text stands first.
  func firstRange(of text: StaticString, from start: Int? = nil) -> Range<Int>? {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var index = start ?? startIndex
    while index + wanted.count <= endIndex {
      if self[index] == wanted[0], self[index..<index + wanted.count].elementsEqual(wanted) {
        return index..<index + wanted.count
      }
      index += 1
    }
    return nil
  }
}
