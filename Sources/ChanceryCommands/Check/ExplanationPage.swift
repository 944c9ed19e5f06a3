import DossierChecks
import PluginKit

/// Explanations for people, and for machines.
enum ExplanationPage {
  /// A page on one code.
  static func text(_ explanation: Explanation) -> String {
    let paragraphs = explanation.paragraphs.map { wrapped($0, width: 90) }
    let severity = explanation.severity.rawValue
    let title = "\(explanation.code), \(article(severity)) \(severity): \(explanation.title)"
    let examples = [("wrong", explanation.wrong), ("right", explanation.right)].map { name, example in
      let head = "  \(name)\(remark(on: example)):"
      return head + "\n\n"
        + example.text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(
          separator: "\n")
    }
    return ([title] + paragraphs + examples).joined(separator: "\n\n")
  }

  /// A line for each code.
  static func list(_ explanations: [Explanation]) -> String {
    FormatListing.aligned(explanations.map { [$0.code, $0.severity.rawValue, $0.title] })
  }

  static func json(_ explanations: [Explanation]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("codes") { json in
        json.array(explanations) { json, explanation in
          json.object { json in
            json.field("code", explanation.code)
            json.field("severity", explanation.severity.rawValue)
            json.field("title", explanation.title)
            json.field("explanation", explanation.paragraphs.joined(separator: "\n\n"))
            json.field("wrong") { write(explanation.wrong, to: &$0) }
            json.field("right") { write(explanation.right, to: &$0) }
          }
        }
      }
    }
    return json.text
  }

  private static func write(_ example: Explanation.Example, to json: inout JSONWriter) {
    json.object { json in
      json.field("syntax", example.syntax.rawValue)
      json.field("encoding", example.isLatin1 ? "ISO-8859-1" : "UTF-8")
      json.field("text", example.text)
    }
  }

  /// What is to be known of an example that is no YAML in UTF-8.
  static func remark(on example: Explanation.Example) -> String {
    if example.isLatin1 { return ", in a file that is saved as Latin-1" }
    switch example.syntax {
    case .yaml: return ""
    case .json: return ", in JSON"
    case .jsonl: return ", in JSON Lines"
    case .csv: return ", in a table that is imported"
    case .ics: return ", in a calendar that is imported"
    }
  }

  /// A paragraph in lines of some width.
  private static func wrapped(_ paragraph: String, width: Int) -> String {
    var lines: [String] = []
    var line = ""
    for word in paragraph.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
