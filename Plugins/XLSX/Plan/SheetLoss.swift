/// Something that a cell could not carry, and where.
struct SheetLoss: Sendable, Hashable {
  var sheet: String
  /// The row's number in Excel, from 1; 0 for the file's properties.
  var row: Int
  var column: String
  var reason: Reason

  enum Reason: Sendable, Hashable {
    /// A cell holds 32,767 UTF-16 units; so many characters were cut.
    case textCut(characters: Int)
    /// Control characters, which XML cannot hold, became U+FFFD.
    case charactersReplaced
    /// Excel has no NaN and no infinity; the cell is empty.
    case notANumber
    /// The day is before 1900-03-01, after 9999-12-31 or does not exist; it stands as text.
    case dateAsText
    /// The text is there, the link is not.
    case linkDropped(LinkProblem)
    /// A property of the file holds 255 characters; so many were cut.
    case propertyCut(characters: Int)
  }
}

extension SheetLoss: CustomStringConvertible {
  var description: String {
    row == 0 ? "\(sheet), \(column): \(reason)" : "\(sheet), row \(row), \(column): \(reason)"
  }
}

extension SheetLoss.Reason: CustomStringConvertible {
  var description: String {
    switch self {
    case .textCut(let characters): "the text was cut by \(characters) characters: a cell holds 32,767"
    case .charactersReplaced: "control characters were replaced by U+FFFD"
    case .notANumber: "not a number; the cell is empty"
    case .dateAsText: "written as text: a workbook's dates go from 1900-03-01 to 9999-12-31"
    case .linkDropped(let problem): "written without its link: \(problem)"
    case .propertyCut(let characters): "cut by \(characters) characters: a property holds 255"
    }
  }
}

/// The losses of a workbook: all are counted, the first are listed.
struct SheetLosses: Sendable, Hashable {
  /// A million dropped links need not fill the memory.
  static let listedAtMost = 10_000

  private(set) var listed: [SheetLoss] = []
  private(set) var count = 0

  mutating func add(_ loss: SheetLoss) {
    count += 1
    if listed.count < Self.listedAtMost { listed.append(loss) }
  }
}
