/// What stands around the content of a sheet's cells: made once, put in every row.
///
/// All of it lies in one place in memory, so that looking it up costs nothing.
struct RowMarkup: ~Copyable {
  private let text: UnsafeMutableBufferPointer<UInt8>
  private let places: [Range<Int>]
  private static let perColumn = 2 + CellKind.allCases.count

  init(styles: [[Int]]) {
    var text: [UInt8] = []
    var places: [Range<Int>] = []
    func add(_ piece: String) {
      places.append(text.count..<text.count + piece.utf8.count)
      text += piece.utf8
    }
    for (index, styles) in styles.enumerated() {
      add(ColumnLetters.name(of: index))
      add("<c r=\"\(ColumnLetters.name(of: index))")
      for kind in CellKind.allCases { add("\"\(Self.rest(of: kind, style: styles[kind.rawValue]))") }
    }
    self.text = .allocate(capacity: text.count)
    _ = self.text.initialize(from: text)
    self.places = places
  }

  deinit {
    text.deallocate()
  }

  /// What is left of a cell's start tag behind its name: up to `<v>`, or to `<t`, which is not closed yet.
  private static func rest(of kind: CellKind, style: Int) -> String {
    // Style 0 is every cell's own.
    let style = style == 0 ? "" : " s=\"\(style)\""
    return switch kind {
    case .text, .link: "\(style) t=\"inlineStr\"><is><t"
    case .integer, .number, .date: "\(style)><v>"
    }
  }

  /// The column's letters.
  func letters(_ column: Int) -> UnsafeBufferPointer<UInt8> { piece(column * Self.perColumn) }

  /// `<c r="AB`, which the row's number follows.
  func opening(_ column: Int) -> UnsafeBufferPointer<UInt8> { piece(column * Self.perColumn + 1) }

  /// What stands between the row's number and the content.
  func middle(_ column: Int, _ kind: CellKind) -> UnsafeBufferPointer<UInt8> {
    piece(column * Self.perColumn + 2 + kind.rawValue)
  }

  private func piece(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[places[index]])
  }
}
