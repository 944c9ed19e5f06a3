import DossierModel
import PluginKit

/// The timeline as Mermaid draws it: what happened, by its date in words, the parts of an event left out.
enum MermaidTimeline {
  /// What Mermaid draws as it is set up, on GitHub and elsewhere: more is an error there, in place of the picture.
  static let mostCharacters = 50_000

  /// The diagram; nil where nothing has a date.
  static func text(_ report: Report) -> String? {
    let known = Set(report.events.map(\.id))
    let drawn = report.events.filter { event in
      report.date(of: event) != nil && event.modality.isShown && !(event.partOf.map(known.contains) ?? false)
    }
    guard !drawn.isEmpty else { return nil }
    var file = ByteBuffer()
    file.put("timeline\n  title ")
    file.put(report.words.timeline, escaping: escaper)
    file.put("\n")
    var last = ""
    for event in drawn {
      let date = report.phrase(ofDateOf: event)
      file.put(date == last ? "    : " : "  ")
      if date != last {
        file.put(date, escaping: escaper)
        file.put(" : ")
      }
      last = date
      file.put(event.title.text(in: report.language), escaping: escaper)
      file.put("\n")
    }
    return String(decoding: file.bytes, as: UTF8.self)
  }

  /// What Mermaid reads as its own: a colon ends a period, a number sign begins a character by its number.
  private static let escaper = Escaper(
    "#;:\"<>&`%{}\\|".unicodeScalars.map { ($0, "#\($0.value);") }
      + (0..<32).map { (Unicode.Scalar(UInt8($0)), " ") })
}
