/// How a cell looks.
///
/// Equal styles become one format of the workbook.
struct CellStyle: Sendable, Hashable {
  var size = 11.0
  var isBold = false
  var isItalic = false
  var isUnderlined = false
  var colour: Colour?
  var fill: Colour?
  var numberFormat: String?
  var alignment = Alignment.general
  var wraps = false
  /// Whether the text reads from bottom to top.
  var isTurned = false

  enum Alignment: Sendable, Hashable {
    /// Text to the left, numbers to the right.
    case general
    case left
    case centred
    /// To the right, with room between the number and the text of the next column.
    case right
  }

  /// The number format, with the room of two brackets behind a number on the right: `#,##0` is `#,##0_)_)`.
  ///
  /// An indent means the same, but LibreOffice prints that of numbers in the first row only.
  var roomyNumberFormat: String? {
    guard alignment == .right else { return numberFormat }
    return numberFormat.map { $0.split(separator: ";").map { "\($0)_)_)" }.joined(separator: ";") }
  }
}

extension CellStyle {
  /// The row of headings: white on dark blue, so that it shows where table styles are not drawn.
  static let heading = CellStyle(
    isBold: true, colour: .white, fill: .darkBlue, alignment: .left, wraps: true)

  /// A heading over numbers, where no filter button is in the way.
  static let numberHeading = CellStyle(
    isBold: true, colour: .white, fill: .darkBlue, alignment: .right, wraps: true)

  /// A heading on its side.
  static let turnedHeading = CellStyle(
    isBold: true, colour: .white, fill: .darkBlue, alignment: .centred, isTurned: true)

  /// A text on a cover.
  static func role(_ role: TextRole) -> CellStyle {
    switch role {
    case .title: CellStyle(size: 16, isBold: true, colour: .darkBlue)
    case .subtitle: CellStyle(size: 13, colour: .grey)
    case .label: CellStyle(isBold: true, colour: .darkBlue)
    case .note: CellStyle(isItalic: true, colour: .grey)
    }
  }
}

/// The heights of rows, in points.
///
/// Excel makes room for broken lines and large type when it opens a file; LibreOffice does not, so
/// rows of more than one ordinary line say how high they are.
enum RowHeight {
  static let line = 15.0
  static let highest = 409.0

  static func height(lines: Int) -> Double {
    min(Double(lines) * line, highest)
  }

  /// The height that a text on a cover asks for.
  static func height(_ role: TextRole) -> Double {
    switch role {
    case .title: 24
    case .subtitle: 20
    case .label, .note: line
    }
  }
}

/// The kinds of content that look different in one column.
enum CellKind: Int, Sendable, CaseIterable {
  case text, integer, number, date, link
}

extension SheetColumn {
  /// How a kind of content looks in this column.
  ///
  /// Content of the column's own type takes the column's format; anything else looks as it would
  /// anywhere: a text among dates is plain text.
  func style(of kind: CellKind) -> CellStyle {
    var style = CellStyle(wraps: wraps)
    switch kind {
    case .text:
      style.alignment = .left
      if type == .code { style.numberFormat = "@" }
    case .integer:
      style.numberFormat = holdsNumbers ? ownFormat : "#,##0"
      style.alignment = numbersStandLeft ? .left : .right
    case .number:
      style.numberFormat = holdsNumbers ? ownFormat : "General"
      style.alignment = numbersStandLeft ? .left : .right
    case .date:
      style.numberFormat = type == .date ? ownFormat : "yyyy-mm-dd"
      style.alignment = .left
    case .link:
      style.colour = .linkBlue
      style.isUnderlined = true
      style.alignment = .left
    }
    return style
  }

  private var holdsNumbers: Bool {
    switch type {
    case .integer, .year, .days, .decimal: true
    case .text, .code, .date, .link: numberFormat != nil
    }
  }

  private var ownFormat: String {
    if let numberFormat { return numberFormat }
    return switch type {
    case .integer, .days: "#,##0"
    case .year, .text, .code, .link: "0"
    case .decimal: "0.00####"
    case .date: "yyyy-mm-dd"
    }
  }
}
