import DossierModel
import PluginKit

/// Formats and their options as text, Markdown and JSON, drawn from their declarations.
enum FormatListing {
  static func overview(of formats: [AnyFormat]) -> String {
    let rows = formats.map { format in
      let description = format.description
      let endings = description.extensions.map { "." + $0 }.joined(separator: " ")
      return [description.id, endings, verbs(of: format), shapes(of: format), description.title]
    }
    return aligned(rows) + "\n\n“chancery formats FORMAT” tells the options of one."
  }

  /// What can be done with a format: `reads, writes`.
  static func verbs(of format: AnyFormat) -> String {
    [format.importer == nil ? nil : "reads", format.isExported ? "writes" : nil].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// What an export to it makes: `file, folder`; nothing, where it can only be imported.
  private static func shapes(of format: AnyFormat, separator: String = ", ") -> String {
    format.isExported ? format.description.shapes.map(\.rawValue).joined(separator: separator) : ""
  }

  static func details(of format: AnyFormat) -> String {
    let description = format.description
    let kinds = RecordKind.allCases.filter(description.uses.contains).map(\.rawValue).joined(separator: ", ")
    var lines = [
      "\(description.id): \(description.title)",
      "  endings     \(description.extensions.map { "." + $0 }.joined(separator: ", "))",
      "  media type  \(description.mediaType)",
    ]
    if format.isExported {
      lines.append("  writes      \(shapes(of: format, separator: " or "))")
      lines.append("  uses        \(kinds)")
    } else {
      lines.append("  writes      nothing: it can only be imported")
    }
    lines.append(
      "  imported    \(format.importer == nil ? "no" : "yes: chancery import \(description.id) PATH")")
    if format.isExported, format.options.isEmpty {
      lines.append("  options     none")
    } else if format.isExported {
      lines.append(
        "  options     (-O \(description.id).OPTION=VALUE for all outputs, -o \(description.id),OPTION=VALUE:PATH for one)"
      )
      lines += list(of: format.options)
    }
    if let options = format.importer?.options, !options.isEmpty {
      lines.append("  options of import     (-O \(description.id).OPTION=VALUE)")
      lines += list(of: options)
    }
    return lines.map { DiagnosticText.plain($0) }.joined(separator: "\n")
  }

  private static func list(of options: [OptionSummary]) -> [String] {
    options.flatMap { option in
      [
        "    \(option.name)=\(option.standard)", "        \(option.help)",
        "        Takes \(option.expected).",
      ]
    }
  }

  /// The table of options as the README of the plugin shows it.
  static func markdown(_ options: [OptionSummary]) -> String {
    let rows = options.map { option in
      let standard = option.standard.isEmpty ? "" : "`\(option.standard)`"
      return
        "| `\(option.name)` | \(standard) | \(option.expected.replacing("|", with: "\\|")) | \(option.help) |"
    }
    return (["| option | default | takes | what it does |", "| --- | --- | --- | --- |"] + rows).joined(
      separator: "\n")
  }

  static func json(_ formats: [AnyFormat]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("formats") { json in
        json.array(formats) { json, format in write(format, to: &json) }
      }
    }
    return json.text
  }

  private static func write(_ format: AnyFormat, to json: inout JSONWriter) {
    let description = format.description
    json.object { json in
      json.field("id", description.id)
      json.field("title", description.title)
      json.field("extensions") { json in json.array(description.extensions) { $0.value($1) } }
      json.field("mediaType", description.mediaType)
      json.field("shapes") { json in
        json.array(format.isExported ? description.shapes : []) { $0.value($1.rawValue) }
      }
      json.field("uses") { json in
        json.array(RecordKind.allCases.filter(description.uses.contains)) { $0.value($1.rawValue) }
      }
      json.field("binary", description.isBinary)
      json.field("isExported", format.isExported)
      json.field("options") { write(format.isExported ? format.options : [], to: &$0) }
      json.field("isImported", format.importer != nil)
      json.field("importOptions") { write(format.importer?.options ?? [], to: &$0) }
    }
  }

  private static func write(_ options: [OptionSummary], to json: inout JSONWriter) {
    json.array(options) { json, option in
      json.object { json in
        json.field("name", option.name)
        json.field("default", option.standard)
        json.field("expected", option.expected)
        json.field("choices") { json in json.array(option.choices) { $0.value($1) } }
        json.field("help", option.help)
      }
    }
  }

  /// Rows with their columns under each other.
  static func aligned(_ rows: [[String]]) -> String {
    let rows = rows.map { $0.map(AlignedTable.oneLine) }
    let widths = (0..<(rows.first?.count ?? 0)).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().map { index, cell in
        index == row.count - 1 ? cell.0 : cell.0 + String(repeating: " ", count: cell.1 - cell.0.count + 2)
      }.joined()
    }.joined(separator: "\n")
  }
}
