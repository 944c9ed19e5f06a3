/// A chart beside the table of its sheet, drawn of the table's columns.
struct SheetChart: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// Columns stacked upon each other, a category a row.
    case stackedColumns
    /// Bars behind each other, the first row on top.
    case stackedBars
  }

  /// One column of numbers; without a colour it only keeps the others away from the axis.
  struct Series: Sendable, Hashable {
    var column: Int
    var colour: Colour?
  }

  /// The numbers along an axis.
  struct Axis: Sendable, Hashable {
    var first: Int
    var last: Int
    var step: Int
  }

  var kind: Kind
  var title: String
  /// What one sees, for those who do not: the alternative text.
  var description: String
  /// The column that names the categories.
  var categories: Int
  var series: [Series]
  var categoryTitle = ""
  var valueTitle = ""
  /// The axis of values, where it does not begin with zero.
  var axis: Axis?
  /// In pixels.
  var width: Int
  var height: Int
}

extension Colour {
  /// The colour of one of several series: told apart also by those who see fewer colours, and when printed in grey.
  static func series(_ number: Int, of count: Int) -> Colour {
    let colours: [UInt32] = [
      0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0x332288, 0xF0E442, 0x882255, 0x117733,
      0xAA4499,
    ]
    return number < colours.count && (number < count - 1 || count <= colours.count)
      ? Colour(rgb: colours[number]) : Colour(rgb: 0xA6A6A6)
  }
}
