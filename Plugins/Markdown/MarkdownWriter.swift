import DossierModel
import PluginKit

/// Writes a report as CommonMark with tables of GitHub: what pandoc, GitHub and wikis read.
struct MarkdownWriter {
  let report: Report
  let hasTimeline: Bool

  func write(into file: inout ByteBuffer, _ tally: inout ExportTally) {
    file.put("# ")
    file.put(markdown: report.title)
    file.put("\n\n*")
    file.put(markdown: report.asOf)
    file.put("*\n")
    if let description = report.dossier.header.description {
      for text in description.text(in: report.language).paragraphs { paragraph(text, &file) }
    }
    paragraph(report.counts.joined(separator: " · "), &file)
    if hasTimeline { timeline(&file, &tally) }
    let sections = report.sections
    for section in sections { write(section, &file) }
    report.count(sections, into: &tally)
    file.put("\n---\n")
    paragraph(report.colophon.joined(separator: " · "), &file)
  }

  /// The timeline; beyond what Mermaid reads, a word in its place, for an error would stand there.
  private func timeline(_ file: inout ByteBuffer, _ tally: inout ExportTally) {
    guard let text = report.mermaidTimeline else { return }
    let (length, most) = (text.utf16.count, MermaidLimits.characters)
    guard length > most else { return file.put("\n```mermaid\n\(text)```\n") }
    paragraph(report.words.noTimeline(length, most), &file)
    tally.omitted(
      .event, report.dossier.header.id,
      "the timeline is left out: it has \(length) characters, and Mermaid draws \(most) "
        + "(fewer events: --from, --until, --actor)")
  }

  private func paragraph(_ text: String, _ file: inout ByteBuffer) {
    file.put("\n")
    line(text, &file)
    file.put("\n")
  }

  /// A text at the beginning of a line.
  private func line(_ text: String, _ file: inout ByteBuffer) {
    if text.isMarkupAtStart { file.put("\\") }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text[digits.endIndex...]
    if !digits.isEmpty, rest.hasPrefix(".") || rest.hasPrefix(")") {
      // Else it would be the number of an item.
      file.put(digits + "\\")
      return file.put(markdown: String(rest))
    }
    file.put(markdown: text)
  }

  private func write(_ section: ReportSection, _ file: inout ByteBuffer) {
    file.put("\n## ")
    file.put(markdown: section.title)
    file.put("\n")
    for block in section.blocks {
      switch block {
      case .note(let text): paragraph(text, &file)
      case .items(let items, let heading, let occasion):
        if let heading {
          file.put("\n### ")
          file.put(markdown: heading)
          file.put("\n")
        }
        if !occasion.isEmpty {
          file.put("\n#### ")
          write(occasion, &file)
          file.put("\n")
        }
        file.put("\n")
        list(items, numbered: section.subject == .sources, indent: "", &file)
      case .table(let headings, let rows): table(headings, rows, &file)
      }
    }
  }

  // MARK: - Lists

  private func list(_ items: [ReportItem], numbered: Bool, indent: String, _ file: inout ByteBuffer) {
    for (number, item) in items.enumerated() {
      let bullet = numbered ? "\(number + 1). " : "- "
      let inner = indent + String(repeating: " ", count: bullet.utf8.count)
      file.put(indent + bullet)
      var isFirst = true
      for part in lines(of: item, inner) {
        if !isFirst { file.put("\\\n" + inner) }
        isFirst = false
        part(&file)
      }
      file.put("\n")
      list(item.parts, numbered: false, indent: inner, &file)
    }
  }

  /// The lines of an item: what it is called, what there is to say of it, further details.
  private func lines(of item: ReportItem, _ indent: String) -> [(inout ByteBuffer) -> Void] {
    var lines: [(inout ByteBuffer) -> Void] = []
    if !item.title.isEmpty || item.date != nil { lines.append { self.head(of: item, &$0) } }
    if let text = item.text, !text.isEmpty {
      lines.append { file in
        for (number, paragraph) in text.paragraphs.enumerated() {
          if number > 0 { file.put("\n\n" + indent) }
          self.line(paragraph, &file)
        }
        if item.title.isEmpty { self.tail(of: item, &file) }
      }
    }
    for detail in item.details { lines.append { file in self.write(detail, &file) } }
    if !item.citations.isEmpty { lines.append { file in self.write(item.citations, &file) } }
    return lines
  }

  private func head(of item: ReportItem, _ file: inout ByteBuffer) {
    if let date = item.date {
      if let reported = date.reported, date.plain == nil {
        file.put("“")
        file.put(markdown: reported)
        file.put("” (")
        file.put(markdown: date.words)
        file.put("): ")
      } else {
        line(date.words, &file)
        if let reported = date.reported {
          file.put(" (“")
          file.put(markdown: reported)
          file.put("”)")
        }
        file.put(": ")
      }
    }
    file.put("**")
    file.put(markdown: item.title)
    file.put("**")
    tail(of: item, &file)
  }

  private func tail(of item: ReportItem, _ file: inout ByteBuffer) {
    if let kind = item.kind {
      file.put(" · ")
      file.put(markdown: kind)
    }
    for mark in item.marks {
      file.put(" · *")
      write([mark], &file)
      file.put("*")
    }
  }

  // MARK: - Tables

  private func table(_ headings: [String], _ rows: [ReportRow], _ file: inout ByteBuffer) {
    file.put("\n|")
    for heading in headings {
      file.put(" ")
      file.put(markdown: heading)
      file.put(" |")
    }
    file.put("\n|" + String(repeating: " --- |", count: headings.count) + "\n")
    for row in rows {
      file.put("|")
      for cell in row.cells {
        file.put(" ")
        write(cell, &file)
        file.put(" |")
      }
      file.put("\n")
    }
  }

  // MARK: - Pieces

  private func write(_ pieces: [ReportPiece], _ file: inout ByteBuffer) {
    for piece in pieces {
      switch piece {
      case .text(let text), .aside(let text), .codes(let text), .record(_, let text): file.put(markdown: text)
      case .conflict(_, let words): file.put(markdown: words)
      case .quote(let text):
        file.put("“")
        file.put(markdown: text)
        file.put("”")
      case .source(let number): file.put("\\[\(number)\\]")
      case .page(let url, let title):
        guard let address = PageAddress(url) else {
          file.put(markdown: title)
          continue
        }
        file.put("[")
        file.put(markdown: title)
        file.put("](<")
        file.put(address.text, escaping: Self.destination)
        file.put(">)")
      }
    }
  }

  /// What would begin a character by its name; no address holds what would end it, or a cell of a table.
  private static let destination = Escaper([("&", "&amp;")])
}
