import ArgumentParser
import CSVPlugin
import ExternalPlugin
import GEXFPlugin
import GraphvizPlugin
import HTMLPlugin
import ICalendarPlugin
import JSONLinesPlugin
import MarkdownPlugin
import MermaidPlugin
import PluginKit
import Synchronization
import TimelineJSPlugin
import XLSXPlugin

/// The list of formats.
///
/// A new format is one line here. A program of another package adds its own with ``Chancery/start(with:)``, and plugins
/// add theirs when they are asked for.
enum Registry {
  private static let builtIn: [AnyFormat] = [
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
  private static let added = Mutex<[AnyFormat]>([])

  /// Adds formats of the program that we are part of; a name that is taken is a fault of that program.
  static func add(_ formats: [AnyFormat]) {
    for format in formats {
      let id = format.description.id
      precondition(own(id) == nil, "there is a format “\(id)” already")
      added.withLock { $0.append(format) }
    }
  }

  /// The formats that are part of the program.
  static var formats: [AnyFormat] { builtIn + added.withLock { $0 } }

  /// A format that is part of the program; a plugin never takes its place.
  static func own(_ id: String) -> AnyFormat? { formats.first { $0.description.id == id } }

  /// The format of that name, of ours or of a plugin.
  static func format(_ id: String) throws -> AnyFormat? {
    if let own = own(id) { return own }
    do throws(PluginProblem) {
      return try PluginShelf.shared.plugin(named: id)?.format
    } catch {
      throw error.told()
    }
  }

  /// The formats that can be imported.
  static var importable: [AnyFormat] { formats.filter { $0.importer != nil } }

  /// The format of a path, by the longest ending that one of ours knows; else by that of a plugin.
  static func format(ofPath path: String) throws -> AnyFormat? {
    let name = Files.name(of: path).lowercased()
    let matches = formats.flatMap { format in format.description.extensions.map { (format, ending: $0) } }
      .filter { name.hasSuffix("." + $0.ending) && name.count > $0.ending.count + 1 }
    let own = matches.max { $0.ending.count < $1.ending.count }
    do throws(PluginProblem) {
      return try PluginShelf.shared.plugin(ofPath: path, besideOwn: own?.ending)?.format ?? own?.0
    } catch {
      throw error.told()
    }
  }

  /// The name of a format that another word was probably meant to be.
  static func nearest(to name: String) -> String? {
    names[name.lowercased()]
      ?? nearestWord(to: name, among: formats.map(\.description.id) + PluginShelf.shared.names)
  }

  /// What is said of a format that there is not.
  static func unknown(_ name: String) -> ValidationError {
    if PluginShelf.shared.isOff, let file = try? PluginShelf.shared.files.first(where: { $0.name == name }) {
      return ValidationError(
        "there is no format “\(name)”: the plugin \(file.path) is not used, as --no-plugins is given")
    }
    if let sentence = PluginShelf.shared.otherName(of: name) { return ValidationError(sentence) }
    let hint =
      pictures.contains(name.lowercased())
      ? "a picture is made beside a graph: dot,render=\(name.lowercased()):FILE.gv"
      : nearest(to: name).map { "did you mean \($0)?" } ?? "the formats are \(summary)"
    return ValidationError("there is no format “\(name)”; \(hint)")
  }

  private static let pictures = ["png", "svg", "pdf"]

  /// What formats are called elsewhere.
  private static let names = [
    "excel": "xlsx", "xls": "xlsx", "tsv": "csv", "ical": "ics", "icalendar": "ics", "calendar": "ics",
    "graphviz": "dot", "gv": "dot", "gephi": "gexf", "markdown": "md", "htm": "html", "json": "jsonl",
    "timeline": "timelinejs",
  ]

  /// `csv (.csv, .tsv), xlsx (.xlsx), …`.
  static var summary: String { summary(of: formats) }

  /// The same with the formats of plugins, each of which is asked for its description.
  static var summaryWithPlugins: String {
    get throws {
      let usable = try pluginEntries.filter { $0.shadowedBy == nil }
      return summary(of: formats + usable.compactMap { $0.plugin?.format })
    }
  }

  /// A line that says how many plugins cannot be used; nothing where all can.
  static var unusablePlugins: String {
    get throws {
      let count = try pluginEntries.count { $0.problem != nil }
      return count == 0
        ? "" : "\n\(counted(count, "plugin")) cannot be used: “chancery plugin list” tells why"
    }
  }

  private static var pluginEntries: [PluginEntry] {
    get throws {
      do throws(PluginProblem) {
        return try PluginShelf.shared.entries
      } catch {
        throw error.told()
      }
    }
  }

  private static func summary(of formats: [AnyFormat]) -> String {
    formats.map { format in
      let endings = format.description.extensions.map { "." + $0 }.joined(separator: ", ")
      return "\(format.description.id) (\(endings))"
    }.joined(separator: ", ")
  }
}
