/// The letters that name a column, from A to Z, then AA and so on.
enum ColumnLetters {
  /// The name of a column counted from 0. 27 -> "AB"
  static func name(of column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    repeat {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
