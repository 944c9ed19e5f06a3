/// What happened when, as a Mermaid timeline, line by line: it has the order of time, and no scale.
package struct MermaidTimeline {
  /// The lines: `timeline`, and what was added.
  package private(set) var lines = ["timeline"]

  private var indent = "  "
  private var last = ""

  /// A timeline without entries, under a title if it has one.
  package init(title: String? = nil) {
    if let title { lines.append("  title \(MermaidText(title).text)") }
  }

  /// Begins a section, for the entries that follow.
  package mutating func section(_ title: String) {
    lines.append("  section \(MermaidText(title).text)")
    indent = "    "
    last = ""
  }

  /// Adds an entry by its date in words; those of one date in a row stand together.
  package mutating func add(_ text: String, on date: String) {
    let entry = MermaidText(text).text
    lines.append(date == last ? "\(indent)  : \(entry)" : "\(indent)\(MermaidText(date).text) : \(entry)")
    last = date
  }
}
