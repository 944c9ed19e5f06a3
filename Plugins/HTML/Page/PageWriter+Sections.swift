import DossierModel
import PluginKit

extension PageWriter {
  mutating func write(_ section: ReportSection) {
    buffer.put("\n<section")
    buffer.put(attribute: "id", section.subject.anchor)
    buffer.put("><h2>")
    buffer.put(html: section.title)
    if section.count > 0 { buffer.put(" <small>\(section.count)</small>") }
    buffer.put("</h2>")
    // What one person said is a division, and in it what was said on one occasion: a search hides it as a whole.
    var isDivided = false
    for block in section.blocks {
      switch block {
      case .note(let text):
        buffer.put("<p>")
        buffer.put(html: text)
      case .items(let items, let heading, let occasion):
        if let heading {
          buffer.put(isDivided ? "</div><div>" : "<div>")
          isDivided = true
          element("h3", heading)
        }
        if !occasion.isEmpty {
          buffer.put("<div><h4>")
          write(occasion, of: "", section.subject)
          buffer.put("</h4>")
        }
        list(items, of: section.subject, isNested: false)
        if !occasion.isEmpty { buffer.put("</div>") }
      case .table(let headings, let rows): table(headings, rows, section.subject)
      }
    }
    if isDivided { buffer.put("</div>") }
    buffer.put("</section>")
  }

  // MARK: - Items

  private mutating func list(_ items: [ReportItem], of subject: ReportSection.Subject, isNested: Bool) {
    let isOrdered = subject == .events || subject == .sources
    buffer.put(isOrdered ? "<ol>" : "<ul>")
    for (number, item) in items.enumerated() {
      buffer.put("\n<li")
      if !isNested, subject == .sources {
        buffer.put(" id=S\(number + 1)")
      } else if !isNested, subject == .conflicts {
        buffer.put(" id=C\(number + 1)")
      } else if let id = item.id {
        anchor(id)
      }
      buffer.put(">")
      content(of: item, subject)
      if !item.parts.isEmpty { list(item.parts, of: subject, isNested: true) }
    }
    buffer.put(isOrdered ? "</ol>" : "</ul>")
  }

  private mutating func content(of item: ReportItem, _ subject: ReportSection.Subject) {
    if let date = item.date { write(date) }
    if !item.title.isEmpty {
      buffer.put("<b>")
      buffer.put(html: item.title)
      buffer.put("</b>")
    }
    // What a statement says stands before what sort of saying it is.
    if item.title.isEmpty, let text = item.text { broken(text) }
    if let kind = item.kind {
      buffer.put(" <em>")
      buffer.put(html: kind)
      buffer.put("</em>")
    }
    for mark in item.marks {
      buffer.put(" <strong>")
      write(mark, of: item.id ?? "", subject)
      buffer.put("</strong>")
    }
    var lines = item.details + [item.citations]
    if let reported = item.date?.reported, item.date?.plain != nil { lines.insert([.quote(reported)], at: 0) }
    let pieces = lines.joinedPieces(" · ")
    if !item.title.isEmpty, let text = item.text, !text.isEmpty {
      // The style knows a description by the line of details behind it.
      for paragraph in text.paragraphs {
        buffer.put(pieces.isEmpty ? "<p class=d>" : "<p>")
        buffer.put(html: paragraph)
      }
    }
    guard !pieces.isEmpty else { return }
    // What weighs little needs no mark of its own here: the whole line weighs little, but for its links.
    buffer.put("<p>")
    for piece in pieces {
      if case .aside(let text) = piece {
        buffer.put(html: text)
      } else {
        write(piece, of: item.id ?? "", subject)
      }
    }
  }

  /// A date that a machine may read, else its words: first those of the source.
  private mutating func write(_ date: ReportedDate) {
    if let plain = date.plain {
      // A year is its own date for machines.
      buffer.put(plain == date.words ? "<time>" : "<time datetime=\(plain)>")
      buffer.put(html: date.words)
      buffer.put("</time>")
    } else {
      buffer.put("<span>")
      if let reported = date.reported {
        buffer.put("<q>")
        buffer.put(html: reported)
        buffer.put("</q> ")
      }
      buffer.put(html: date.words)
      buffer.put("</span>")
    }
  }

  // MARK: - Tables

  private mutating func table(
    _ headings: [String], _ rows: [ReportRow], _ subject: ReportSection.Subject
  ) {
    buffer.put("<table><thead><tr>")
    for heading in headings {
      buffer.put("<th>")
      buffer.put(html: heading)
    }
    buffer.put("<tbody>")
    for row in rows {
      buffer.put("\n<tr")
      anchor(row.id)
      buffer.put(">")
      for (number, cell) in row.cells.enumerated() {
        buffer.put(number == 0 ? "<th>" : "<td>")
        write(cell, of: row.id, subject)
      }
    }
    buffer.put("</table>")
  }

  // MARK: - Pieces

  /// A text as elements: each paragraph its own.
  mutating func paragraphs(_ text: String) {
    for paragraph in text.paragraphs {
      buffer.put("<p>")
      buffer.put(html: paragraph)
    }
  }

  /// A text amid others, with a blank line between its paragraphs.
  private mutating func broken(_ text: String) {
    guard text.contains(where: \.isNewline) else { return buffer.put(html: text) }
    for (number, paragraph) in text.paragraphs.enumerated() {
      if number > 0 { buffer.put("<br><br>") }
      buffer.put(html: paragraph)
    }
  }

  private mutating func anchor(_ id: String) {
    guard written.insert(id).inserted else { return }
    buffer.put(attribute: "id", id)
    if let place = places[id] { buffer.put(attribute: "data-x", place) }
  }

  private mutating func write(_ pieces: [ReportPiece], of id: String, _ subject: ReportSection.Subject) {
    for piece in pieces { write(piece, of: id, subject) }
  }

  private mutating func write(_ piece: ReportPiece, of id: String, _ subject: ReportSection.Subject) {
    switch piece {
    case .text(let text): broken(text)
    case .quote(let text): element("q", text)
    case .aside(let text): if !text.isEmpty { element("i", text) }
    case .codes(let text): element("small", text)
    case .record(let record, let name):
      if let anchor = anchors[record] {
        link("#" + anchor, name)
      } else if options.script, subject == .events || subject == .undated,
        report.dossier.actor(record) != nil
      {
        // By which the script knows whom to filter by, where actors are not listed: by one name, the short one if any.
        guard let short = abbreviations[record], name != short else { return element("u", name) }
        buffer.put(html: String(name.dropLast(short.count + 1)))
        element("u", short)
        buffer.put(")")
      } else {
        buffer.put(html: name)
      }
    case .conflict(let number, let words):
      if report.subjects.contains(.conflicts) { link("#C\(number)", words) } else { buffer.put(html: words) }
    case .source(let number): link("#S\(number)", "[\(number)]")
    case .page(let url, let title):
      guard let address = PageAddress(url) else {
        refused.append((subject.recordKind, id))
        return buffer.put(html: title)
      }
      buffer.put("<a")
      buffer.put(attribute: "href", address.text)
      buffer.put(" rel=\"noreferrer noopener\">")
      buffer.put(html: title)
      buffer.put("</a>")
    }
  }

  private mutating func element(_ name: String, _ text: String) {
    buffer.put("<\(name)>")
    buffer.put(html: text)
    buffer.put("</\(name)>")
  }

  private mutating func link(_ target: String, _ text: String) {
    buffer.put("<a")
    buffer.put(attribute: "href", target)
    buffer.put(">")
    buffer.put(html: text)
    buffer.put("</a>")
  }
}

extension ReportSection.Subject {
  /// The id of the section's element, which begins with a capital, as no record's id does.
  var anchor: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
