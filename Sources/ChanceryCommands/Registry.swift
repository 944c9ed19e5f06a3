import ArgumentParser
import CSVPlugin
import GEXFPlugin
import GraphvizPlugin
import HTMLPlugin
import ICalendarPlugin
import JSONLinesPlugin
import MarkdownPlugin
import MermaidPlugin
import PluginKit
import TimelineJSPlugin
import XLSXPlugin

/// The list of formats.
///
/// A new format is one line here.
enum Registry {
  static let formats: [AnyFormat] = [
    AnyFormat(CSVExporter.self, importer: CSVImporter.self),
    AnyFormat(XLSXExporter.self),
    AnyFormat(ICalendarExporter.self, importer: ICalendarImporter.self),
    AnyFormat(GraphvizExporter.self),
    AnyFormat(GEXFExporter.self),
    AnyFormat(MermaidExporter.self),
    AnyFormat(JSONLinesExporter.self),
    AnyFormat(HTMLExporter.self),
    AnyFormat(MarkdownExporter.self),
    AnyFormat(TimelineJSExporter.self),
  ]

  static func format(_ id: String) -> AnyFormat? { formats.first { $0.description.id == id } }

  /// The formats that can be imported.
  static var importable: [AnyFormat] { formats.filter { $0.importer != nil } }

  /// The format of a path, by the longest ending that one of them knows.
  static func format(ofPath path: String) -> AnyFormat? {
    let name = (path.split(separator: "/").last ?? "").lowercased()
    let matches = formats.flatMap { format in format.description.extensions.map { (format, ending: $0) } }
      .filter { name.hasSuffix("." + $0.ending) && name.count > $0.ending.count + 1 }
    return matches.max { $0.ending.count < $1.ending.count }?.0
  }

  /// The name of a format that another word was probably meant to be.
  static func nearest(to name: String) -> String? {
    nearestWord(to: name, among: formats.map(\.description.id))
  }

  /// What is said of a format that there is not.
  static func unknown(_ name: String) -> ValidationError {
    let hint = nearest(to: name).map { "did you mean \($0)?" } ?? "the formats are \(summary)"
    return ValidationError("there is no format “\(name)”; \(hint)")
  }

  /// `csv (.csv, .tsv), xlsx (.xlsx), …`.
  static var summary: String {
    formats.map { format in
      let endings = format.description.extensions.map { "." + $0 }.joined(separator: ", ")
      return "\(format.description.id) (\(endings))"
    }.joined(separator: ", ")
  }
}
