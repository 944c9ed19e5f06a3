extension [ReportSection] {
  /// Numbers the sources that are cited from 1 on, without gaps, and tells which they are: the first is what was `[3]`.
  mutating func renumberSources() -> [Int] {
    var cited: Set<Int> = []
    change { piece in
      if case .source(let number) = piece { cited.insert(number - 1) }
    }
    let order = cited.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1 + 1, $0 + 1) })
    change { piece in
      if case .source(let number) = piece { piece = .source(numbers[number] ?? number) }
    }
    return order
  }

  private mutating func change(_ body: (inout ReportPiece) -> Void) {
    for index in indices { self[index].change(body) }
  }
}

extension ReportSection {
  /// Changes each piece, in the order in which they are read.
  mutating func change(_ body: (inout ReportPiece) -> Void) { blocks = blocks.map { $0.changing(body) } }
}

extension ReportBlock {
  fileprivate func changing(_ body: (inout ReportPiece) -> Void) -> ReportBlock {
    switch self {
    case .items(let items, let heading, let occasion):
      // First the line that is read first.
      let occasion = occasion.changing(body)
      return .items(items.map { $0.changing(body) }, heading: heading, occasion: occasion)
    case .table(let headings, let rows):
      return .table(
        headings: headings, rows: rows.map { ReportRow(id: $0.id, cells: $0.cells.changing(body)) })
    case .note: return self
    }
  }
}

extension ReportItem {
  fileprivate func changing(_ body: (inout ReportPiece) -> Void) -> ReportItem {
    var item = self
    item.marks = item.marks.changing(body)
    item.details = item.details.changing(body)
    item.citations = item.citations.changing(body)
    item.parts = item.parts.map { $0.changing(body) }
    return item
  }
}

extension [ReportPiece] {
  fileprivate func changing(_ body: (inout ReportPiece) -> Void) -> [ReportPiece] {
    map { piece in
      var piece = piece
      body(&piece)
      return piece
    }
  }
}

extension [[ReportPiece]] {
  fileprivate func changing(_ body: (inout ReportPiece) -> Void) -> [[ReportPiece]] {
    map { $0.changing(body) }
  }
}
