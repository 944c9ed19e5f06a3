/// How wide a column must be to show what is in it.
///
/// Excel has no "fit" in the file: a width is a number that we must know. Glyphs are summed in the
/// classes of Carlito, which has the widths of Calibri, at 11 points and 96 dots an inch.
enum ColumnWidths {
  /// Widths of text are taken from so many rows of a sheet; numbers and dates are always measured.
  static let measuredRows = 20_000

  /// The pixels of a line of text, or of the longest of several lines.
  static func pixels(of text: some Sequence<UInt8>) -> Int {
    var widest = 0
    var line = 0
    var decoder = text.makeIterator()
    while let byte = decoder.next() {
      if byte < 0x80 {
        if byte == UInt8(ascii: "\n") {
          widest = max(widest, line)
          line = 0
        } else {
          line += Int(ascii[Int(byte)])
        }
      } else if byte >= 0xC0 {
        line += pixels(ofLead: byte, second: decoder.next() ?? 0x80)
      }
    }
    return max(widest, line)
  }

  /// The lines that text takes in a cell of so many pixels, broken after blanks and hyphens.
  static func lines(of text: UnsafeBufferPointer<UInt8>, in width: Int) -> Int {
    // No glyph is wider than 15 pixels, and most texts are short.
    if text.count * 15 <= width && !text.contains(UInt8(ascii: "\n")) { return 1 }
    // Programs differ by a pixel here and there.
    let usable = max(1, width * 49 / 50)
    return ascii.withUnsafeBufferPointer { ascii in
      var lines = 1
      // All glyphs so far, those before this line, and those up to the last place where it may be broken.
      var total = 0
      var before = 0
      var breakable = 0
      var index = 0
      while index < text.count {
        let byte = text[index]
        index += 1
        if byte < 0x80 {
          if byte == UInt8(ascii: "\n") {
            lines += 1
            (before, breakable) = (total, total)
            continue
          }
          total += Int(ascii[Int(byte)])
        } else if byte >= 0xC0 {
          total += pixels(ofLead: byte, second: index < text.count ? text[index] : 0x80)
          index += 1
        } else {
          continue
        }
        // A blank at a line's end takes no room.
        if total - before > usable && byte != UInt8(ascii: " ") {
          lines += 1
          // A word longer than a line is broken where the line ends.
          if breakable == before { breakable = total - Int(ascii[Int(UInt8(ascii: "n"))]) }
          before = breakable
        }
        if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") { breakable = total }
      }
      return lines
    }
  }

  /// How many pages side by side show a sheet of some width in print that can be read.
  ///
  /// A page of A4 or Letter holds some 90 characters, or 130 when it lies; half the size of type can be read.
  static func pages(forWidth width: Double, isLandscape: Bool) -> Int {
    max(1, Int((width / (isLandscape ? 250 : 150)).rounded(.up)))
  }

  /// The scale, in percent, at which a lying page holds a table of some width and height, and another page the chart beside
  /// it.
  ///
  /// Each column takes five pixels more than its width says; the height is in points. A page holds some 130 characters of
  /// Carlito, and 100 of DejaVu Sans, which makes the columns wider where Carlito is missing, and the chart with them. A table
  /// that is much longer than a page goes on over the next.
  static func scale(forWidth width: Double, columns: Int, height: Double, beside chart: SheetChart) -> Int {
    let widest = max(width + Double(columns) * 5 / 7, Double(chart.width) / 7)
    // Such a page is some 480 points high between head and foot, and a pixel is three quarters of a point.
    var scale = min(100 / widest, 440 / (Double(chart.height + 30) * 0.75), 1)
    let whole = 480 / height
    if whole >= 0.7 { scale = min(scale, whole) }
    return max(30, Int(scale * 100))
  }

  /// Whether a heading is broken over two lines in a column that is as narrow as it may become.
  static func isBroken(heading: String, minimumWidth: Double, hasFilterButton: Bool) -> Bool {
    let room = max(Int(minimumWidth * 7) - (hasFilterButton ? 21 : 5), pixels(ofHeading: heading))
    return bold(pixels(of: heading.utf8)) > room
  }

  /// The width in Excel's unit, clamped, of a column whose longest content has so many pixels.
  static func width(pixels: Int, hasFilterButton: Bool, in range: ClosedRange<Double>) -> Double {
    let button = hasFilterButton ? 16 : 0
    let width = Double(pixels + 5 + button) / 7
    // Quarters are fine enough, and read the same in every program.
    let quarters = (width * 4).rounded(.up) / 4
    return min(max(quarters, range.lowerBound), range.upperBound)
  }

  /// The pixels of a number in a format with groups of three. `1,234` -> 5 glyphs
  static func pixels(ofInteger number: Int, grouped: Bool) -> Int {
    var digits = 1
    var rest = number.magnitude
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    let commas = grouped ? (digits - 1) / 3 : 0
    return digits * 7 + commas * 3 + (number < 0 ? 4 : 0)
  }

  /// The pixels of a number with decimals, as wide as the widest that the formats show.
  static func pixels(ofNumber number: Double) -> Int {
    guard let whole = Int(exactly: number.rounded(.towardZero)) else { return 18 * 7 }
    let decimals = number == number.rounded() ? 2 : 6
    return pixels(ofInteger: whole, grouped: false) + 3 + decimals * 7 + (number < 0 ? 4 : 0)
  }

  /// The pixels that numbers keep from the next column.
  static let indent = 9

  /// The pixels of a date such as `2025-03-10`.
  static let datePixels = 8 * 7 + 2 * 4

  /// The pixels of a heading, which is bold; a long one may be broken over two lines.
  static func pixels(ofHeading heading: String) -> Int {
    let whole = bold(pixels(of: heading.utf8))
    let words = heading.split(separator: " ").map { bold(pixels(of: $0.utf8)) }
    guard whole > longestHeadingLine, words.count > 1 else { return whole }
    return max(words.max() ?? 0, whole * 6 / 10)
  }

  /// The pixels of a heading on its side, which is bold, with some blank around it.
  ///
  /// Columns grow with the font that takes the place of a missing one, and rows do not: DejaVu Sans needs 1.4 times as much.
  static func pixels(ofTurnedHeading heading: String) -> Int { pixels(of: heading.utf8) * 140 / 100 + 12 }

  /// The pixels of bold text, where columns are as wide as the digits of the font make them.
  ///
  /// Those of Carlito are 1.08 times as wide as others; those of DejaVu Sans, where Carlito is missing, 1.16 times.
  private static func bold(_ pixels: Int) -> Int { pixels * 116 / 100 }

  /// Headings up to some twelve characters stay on one line.
  private static let longestHeadingLine = 84

  /// Beyond ASCII the first bytes tell enough: accents are as wide as their letter, combining marks
  /// have no width, East Asian characters are wide.
  private static func pixels(ofLead lead: UInt8, second: UInt8) -> Int {
    switch lead {
    case 0xC2...0xCB: 7
    case 0xCC: 0
    case 0xCD: second < 0xB0 ? 0 : 7
    case 0xE1: (0x84...0x87).contains(second) ? 15 : 8
    case 0xE3...0xED, 0xF0: 15
    case 0xEF: second >= 0xBC ? 15 : 8
    default: 8
    }
  }

  private static let ascii: [UInt8] = {
    var widths = [UInt8](repeating: 7, count: 128)
    let classes: [(UInt8, String)] = [
      (3, " il,.:;'|`j"), (4, "()[]fI-!{}"), (5, "Jrt/\\"), (6, "\"Lcsxz?"),
      (7, "0123456789EFSTYZagekvy$#*+<=>^_~"), (8, "ABCKPRVXbdhnopqu"),
      (9, "DGHNUOQ"), (10, "w%&"), (12, "m"), (13, "MW@"),
    ]
    for (width, glyphs) in classes {
      for glyph in glyphs.utf8 { widths[Int(glyph)] = width }
    }
    return widths
  }()
}
