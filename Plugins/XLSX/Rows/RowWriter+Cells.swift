import PluginKit

/// Each kind of cell: what its guard lets through is written, what it does not is replaced and listed.
extension RowWriter {
  /// Leaves a cell empty.
  mutating func skipCell() { column += 1 }

  /// Adds text; none leaves the cell empty.
  mutating func put(text: UnsafeBufferPointer<UInt8>) {
    put(text, as: .text)
    column += 1
  }

  mutating func put(integer: Int) {
    guard integer.magnitude <= CellGuards.largestInteger else { return put(Array("\(integer)".utf8)) }
    widen(to: ColumnWidths.pixels(ofInteger: integer, grouped: true) + ColumnWidths.indent)
    put(number: integer, as: .integer)
  }

  mutating func put(number: Double) {
    guard number.isFinite else {
      lose(.notANumber)
      return skipCell()
    }
    widen(to: ColumnWidths.pixels(ofNumber: number) + ColumnWidths.indent)
    open(.number)
    cells.put(bytes: Decimals.text(of: number))
    closeNumber()
  }

  /// Adds a day by its number.
  mutating func put(serial: Int) {
    widen(to: ColumnWidths.datePixels)
    put(number: serial, as: .date)
  }

  /// Adds an address that leads there, if it may and if the sheet takes links so far down.
  mutating func put(link url: UnsafeBufferPointer<UInt8>) {
    var kind = CellKind.link
    if rowInPart >= form.linkedRows {
      lose(.linkDropped(.tooMany))
      kind = .text
    } else if LinkGuards.isClean(url) {
      addLink(to: url)
    } else {
      switch LinkGuards.address(String(decoding: url, as: UTF8.self)) {
      case .success(var address): address.withUTF8 { addLink(to: $0) }
      case .failure(let refusal):
        lose(.linkDropped(refusal.problem))
        kind = .text
      }
    }
    put(url, as: kind)
    column += 1
  }
}

// MARK: - Markup

extension RowWriter {
  private mutating func open(_ kind: CellKind) {
    cells.put(bytes: markup.opening(column))
    cells.put(number)
    cells.put(bytes: markup.middle(column, kind))
    cellCount += 1
  }

  private mutating func closeNumber() {
    cells.put(literal: "</v></c>")
    column += 1
  }

  private mutating func put(number: Int, as kind: CellKind) {
    open(kind)
    cells.put(number)
    closeNumber()
  }

  private mutating func put(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { put(text: $0) }
  }

  private mutating func put(_ text: UnsafeBufferPointer<UInt8>, as kind: CellKind) {
    let concerns = CellGuards.concerns(about: text)
    if !concerns.contains(.content) || CellGuards.isClean(text) {
      put(text, as: kind, hasMarkup: concerns.contains(.markup))
    } else {
      let guarded = CellGuards.guarded(String(decoding: text, as: UTF8.self))
      if guarded.charactersCut > 0 { lose(.textCut(characters: guarded.charactersCut)) }
      if guarded.replacedCharacters { lose(.charactersReplaced) }
      var clean = guarded.text
      clean.withUTF8 { put($0, as: kind, hasMarkup: true) }
    }
  }

  private mutating func put(_ text: UnsafeBufferPointer<UInt8>, as kind: CellKind, hasMarkup: Bool) {
    guard let first = text.first, let last = text.last else { return }
    measure(text)
    open(kind)
    // Readers drop blanks at the ends unless they are told not to.
    let blank = UInt8(ascii: " ")
    cells.put(literal: first <= blank || last <= blank ? " xml:space=\"preserve\">" : ">")
    if hasMarkup {
      cells.put(text, escaping: XMLText.content)
    } else {
      cells.put(bytes: text)
    }
    cells.put(literal: "</t></is></c>")
  }
}

// MARK: - Links

extension RowWriter {
  private static let relationType: StaticString =
    "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\""

  /// Makes the cell lead to an address.
  ///
  /// The two halves of a link find each other by the cell's name.
  private mutating func addLink(to address: UnsafeBufferPointer<UInt8>) {
    let page = address.prefix { $0 != UInt8(ascii: "#") }
    let place = address.dropFirst(page.count + 1)
    links.put(literal: "<hyperlink ref=\"")
    links.put(bytes: markup.letters(column))
    links.put(number)
    links.put(literal: "\" r:id=\"rId")
    links.put(bytes: markup.letters(column))
    links.put(number)
    if !place.isEmpty {
      links.put(literal: "\" location=\"")
      links.put(UnsafeBufferPointer(rebasing: place), escaping: XMLText.attribute)
    }
    links.put(literal: "\"/>")
    relations.put(literal: "<Relationship Id=\"rId")
    relations.put(bytes: markup.letters(column))
    relations.put(number)
    relations.put(literal: Self.relationType)
    relations.put(UnsafeBufferPointer(rebasing: page), escaping: XMLText.attribute)
    relations.put(literal: "\" TargetMode=\"External\"/>")
  }
}

// MARK: - Measuring and losing

extension RowWriter {
  private mutating func widen(to width: Int) {
    if width > pixels[column] { pixels[column] = width }
  }

  /// Measures text: its lines where lines are broken, and its width in the first rows of a sheet, until the column is as
  /// wide as it may become.
  private mutating func measure(_ text: UnsafeBufferPointer<UInt8>) {
    let lineWidth = form.lineWidths[column]
    if lineWidth > 0 {
      let lines = ColumnWidths.lines(of: text, in: lineWidth)
      if lines > 1 { height = max(height, RowHeight.height(lines: lines)) }
    }
    guard rowInPart < ColumnWidths.measuredRows, pixels[column] < form.widest[column] else { return }
    widen(to: ColumnWidths.pixels(of: text))
  }

  private mutating func lose(_ reason: SheetLoss.Reason) {
    losses.append(Loss(column: column, reason: reason))
  }
}

/// The characters that XML has another use for.
private enum XMLText {
  static let content = Escaper([("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")])
  static let attribute = Escaper([("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")])
}
