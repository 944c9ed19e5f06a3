/// The lines above and below every printed page, in Excel's little language: `&L`, `&P` and so on.
enum PageText {
  /// The title on the left, as much of it as there is room for, and the name on the tab on the right.
  static func header(title: String, tab: String, isLandscape: Bool) -> String {
    // The shorter of A4 and Letter, without its margins, in pixels.
    let line = isLandscape ? 920 : 650
    let room = line - ColumnWidths.pixels(of: tab.utf8) - 40
    return "&L\(escaped(TitleLines.cut(title, pixels: room), units: 200))&R&A"
  }

  /// The caller's text on the left, what is said of the page on the right: "Page 2 of 5".
  static func footer(_ text: String, page: String) -> String {
    "&L\(escaped(text, units: 200))&R\(page)"
  }

  /// Text in which nothing is an order.
  ///
  /// An `&` is doubled; before a G, which the library would take for the order to show a picture, it
  /// becomes the full-width sign.
  private static func escaped(_ text: String, units: Int) -> String {
    let flat = CellGuards.guarded(text).text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    var escaped = ""
    for (index, character) in flat.enumerated() {
      var piece = String(character)
      if character == "&" {
        let next = index + 1 < flat.count ? flat[index + 1] : " "
        piece = "G[".contains(next) ? "＆" : "&&"
      }
      // The sheet of a page can be 255 long at most, orders included.
      if escaped.utf16.count + piece.utf16.count > units { break }
      escaped += piece
    }
    return escaped
  }
}
