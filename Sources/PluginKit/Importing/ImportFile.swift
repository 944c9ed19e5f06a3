import DossierModel

/// A file to import, with its bytes.
public struct ImportFile: Sendable {
  /// The name by which messages call it: the path as given, or `-` for standard input.
  public let name: String
  /// Its bytes; those of a text format are UTF-8, which has been seen to, unless the importer does.
  public let bytes: [UInt8]
  /// Which of the files it is.
  let number: Int
  /// Reads bytes as JSON.
  private let parsed: @Sendable ([UInt8]) -> NodeView?
  /// Tells what is wrong with a record.
  private let faultIn: @Sendable (NodeView) -> String?

  /// A file of an import, the files numbered from 0.
  package init(
    name: String, bytes: [UInt8], number: Int,
    json: @escaping @Sendable ([UInt8]) -> NodeView? = { _ in nil },
    fault: @escaping @Sendable (NodeView) -> String? = { _ in nil }
  ) {
    self.name = name
    self.bytes = bytes
    self.number = number
    parsed = json
    faultIn = fault
  }

  /// The last part of its name: `events.csv`.
  public var lastName: String { name.split(separator: "/").last.map(String.init) ?? name }

  /// The last part of its name without the ending: `events`.
  public var stem: String {
    guard let dot = lastName.lastIndex(of: "."), dot > lastName.startIndex else { return lastName }
    return String(lastName[..<dot])
  }

  /// The place of a byte.
  public func place(_ offset: Int) -> ImportPlace { ImportPlace(file: number, offset: offset) }

  /// The file as one JSON value; nil where it is none.
  public var asJSON: NodeView? { parsed(bytes) }

  /// A piece of the file as JSON: a record that stands in a line; nil where it is none.
  public func json(_ piece: [UInt8]) -> NodeView? { parsed(piece) }

  /// What is wrong by the field table with a record that is written as in JSON Lines; nil where nothing is.
  ///
  /// Whether what it refers to is there, it cannot tell.
  public func fault(in record: NodeView) -> String? { faultIn(record) }

  /// The lines, without their ends, each with the place where it begins.
  ///
  /// A byte order mark is no part of the first line.
  public var lines: [(text: String, place: ImportPlace)] {
    var lines: [(String, ImportPlace)] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      let next = newline.map { $0 + 1 } ?? bytes.count
      var end = newline ?? bytes.count
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      lines.append((String(decoding: bytes[start..<end], as: UTF8.self), place(start)))
      start = next
    }
    return lines
  }
}

/// Where something stands in the files of an import.
public struct ImportPlace: Sendable, Hashable {
  /// Which of the files.
  let file: Int
  /// Which byte of it, from 0.
  public let offset: Int

  /// The place some bytes further on.
  public static func + (place: ImportPlace, distance: Int) -> ImportPlace {
    ImportPlace(file: place.file, offset: place.offset + distance)
  }
}
