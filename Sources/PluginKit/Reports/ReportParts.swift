// What a report is made of, whatever it is written as: a page, Markdown.
//
// A report is put together once (`Report`), as sections of items and tables whose texts are pieces: plain words, a
// title, a link to a record, a number of a source. A format decides how a piece looks, and escapes it; it decides
// nothing about what is told.

/// A piece of a text in a report.
package enum ReportPiece: Sendable, Hashable {
  /// Words of the dossier or of the report.
  case text(String)
  /// Words of a source, to be put in quotation marks.
  case quote(String)
  /// A word that weighs little: a role, a remark.
  case aside(String)
  /// What other data sets call something: for machines, so it stands last and small.
  case codes(String)
  /// The name of a record that stands somewhere in the report.
  case record(id: String, name: String)
  /// A conflict, by its number.
  case conflict(Int, words: String)
  /// A source of the dossier, by its number in the list of sources.
  case source(Int)
  /// A page that is named on the spot, or the address of a source.
  case page(url: String, title: String)
}

/// When something was.
package struct ReportedDate: Sendable, Equatable {
  /// The date in words: `10 March 2025`, `about 1997 – about 1999`.
  package let words: String
  /// The words of the source, where they say something else.
  package let reported: String?
  /// The date as machines read it, where it is a plain day, month or year since the year 1: `1995`, never `1997~`.
  package let plain: String?
}

/// One thing that a report tells: an event, a statement, a side of a conflict.
package struct ReportItem: Sendable {
  /// The record's id; nil for one that stands elsewhere with its id.
  package var id: String?
  /// When it was.
  package var date: ReportedDate?
  /// What it is called.
  package var title = ""
  /// What it is, in a word: `visit`.
  package var kind: String?
  /// What a reader must not overlook: planned, cancelled, disputed.
  package var marks: [ReportPiece] = []
  /// What there is to say of it.
  package var text: String?
  /// Further lines, each of pieces.
  package var details: [[ReportPiece]] = []
  /// Where it stands.
  package var citations: [ReportPiece] = []
  /// What it consists of.
  package var parts: [ReportItem] = []

  package init(id: String? = nil, title: String = "") {
    self.id = id
    self.title = title
  }

  /// Says once what all its parts say alike: where they stand, as of when, of whom.
  mutating func takeWhatAllPartsShare() {
    guard let first = parts.first, parts.count > 1 else { return }
    details += first.details.filter { detail in parts.allSatisfy { $0.details.contains(detail) } }
    if parts.allSatisfy({ $0.citations == first.citations }) { citations = first.citations }
    for index in parts.indices {
      parts[index].details.removeAll(where: details.contains)
      if !citations.isEmpty { parts[index].citations = [] }
    }
  }
}

/// A row of a table.
package struct ReportRow: Sendable {
  /// The record's id.
  package let id: String
  /// A text for each heading.
  package let cells: [[ReportPiece]]
}

/// Something under a section's heading.
package enum ReportBlock: Sendable {
  /// Items one below the other; under a heading of their own, and a line that says on what occasion, where they have one.
  case items([ReportItem], heading: String? = nil, occasion: [ReportPiece] = [])
  /// A table; the first cell of a row names it.
  case table(headings: [String], rows: [ReportRow])
  /// A remark.
  case note(String)
}

/// A section of a report.
package struct ReportSection: Sendable {
  /// Which section it is.
  package enum Subject: String, Sendable, CaseIterable {
    case events, undated, statements, targets, conflicts, indicators, actors, relations, objects, places
    case sources
  }

  /// Which section it is.
  package let subject: Subject
  /// Its heading.
  package let title: String
  /// How many records it tells of.
  package let count: Int
  /// What stands in it.
  package internal(set) var blocks: [ReportBlock]
}
