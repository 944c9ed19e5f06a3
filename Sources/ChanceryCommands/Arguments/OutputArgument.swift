import ArgumentParser
import DossierReading
import PluginKit

/// One `-o`: `report.xlsx`, `csv:-`, `csv,delimiter=tab:events.tsv`.
///
/// The first colon that is not in quotes ends the format and its options.
struct OutputArgument {
  let format: AnyFormat
  let path: String
  private let options: [(name: String, value: String)]

  /// Reads `[FORMAT[,option=value…]:]PATH`.
  ///
  /// What stands before the first colon is a format only if it is the name of one.
  init(_ text: String) throws {
    let (prefix, path) = try Self.split(text)
    self.path = path
    guard !path.isEmpty else {
      throw ValidationError("“-o \(text)” names no path; write it like csv:events.csv")
    }
    if let prefix {
      guard let known = try Registry.format(prefix.name) else { throw Registry.unknown(prefix.name) }
      format = known
      try prefix.refuseCutValue(in: text)
      options = try prefix.parts.dropFirst().map { part in
        guard let equals = part.firstIndex(of: "=") else {
          throw ValidationError(
            "“\(part)” in “-o \(text)” must be an option and its value, like delimiter=tab; "
              + "between the values of a list write + here, as in columns=id+title")
        }
        return (String(part[..<equals]), String(part[part.index(after: equals)...]))
      }
    } else {
      guard path != "-" else {
        throw ValidationError("standard output has no name to tell the format by; write csv:-")
      }
      guard !path.hasSuffix("/") else { throw ValidationError("a folder needs a format; write csv:\(path)") }
      guard let known = try Registry.format(ofPath: path) else {
        if try Registry.format(path) != nil {
          throw ValidationError("“-o \(path)” names a format and no path; write it like \(path):PATH")
        }
        throw ValidationError(
          "no format is known by the ending of “\(path)”\(Self.nearEnding(path)); the formats are "
            + "\(try Registry.summaryWithPlugins), and FORMAT:PATH names one\(Self.drawing(path))\(try Registry.unusablePlugins)"
        )
      }
      format = known
      options = []
    }
    guard format.isExported else {
      throw ValidationError("\(format.description.id) can only be imported")
    }
    let isFolder = path.hasSuffix("/") || Files.isFolder(path)
    if isFolder && !format.description.shapes.contains(.folder) {
      let ending = format.description.extensions[0]
      let folder = path.hasSuffix("/") ? path : path + "/"
      throw ValidationError(
        "\(format.description.id) writes one file, not a folder; name it, like \(folder)report.\(ending)")
    }
    if !isFolder && !format.description.shapes.contains(.file) {
      throw ValidationError("\(format.description.id) writes a folder; end its path with /, like \(path)/")
    }
  }

  /// The ending that was probably meant: `.xlsx` for `report.xls`.
  private static func nearEnding(_ path: String) -> String {
    guard let dot = path.lastIndex(of: ".") else { return "" }
    let endings = Registry.formats.flatMap(\.description.extensions)
    return nearestWord(to: String(path[path.index(after: dot)...]), among: endings)
      .map { " (did you mean .\($0)?)" } ?? ""
  }

  /// How a picture is made, where the path is that of one.
  private static func drawing(_ path: String) -> String {
    guard let ending = ["png", "svg", "pdf"].first(where: { path.lowercased().hasSuffix("." + $0) }) else {
      return ""
    }
    return "; a picture is made beside a graph: dot,render=\(ending):\(path.dropLast(ending.count + 1)).gv"
  }

  /// The format with its options, and the path.
  ///
  /// A word before the colon that is no format, but is close to one or stands before a path of no known ending, is taken
  /// for a misspelt one; `./cvs:a.csv` is a path all the same.
  private static func split(_ text: String) throws -> (prefix: OutputPrefix?, path: String) {
    guard let prefix = try OutputPrefix(text) else { return (nil, text) }
    let name = prefix.name
    let isWord = !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    let isMisspelt = try Registry.nearest(to: name) != nil || Registry.format(ofPath: prefix.path) == nil
    let hasOption = prefix.parts.contains { $0.contains("=") }
    let isFormat = try Registry.format(name) != nil || hasOption || isWord && isMisspelt
    return isFormat ? (prefix, prefix.path) : (nil, text)
  }

  /// The output, with the options that `-O` gives to all outputs of its format; its own come after them and win.
  func requested(_ shared: [FormatOption]) throws(ValidationError) -> RequestedOutput {
    let id = format.description.id
    try options.refuseContradiction(of: id)
    let given = shared.filter { $0.format == id }.map { (name: $0.option, value: $0.value) } + options
    do throws(OptionFailure) {
      let exporter = try format.make(given)
      try exporter.check(writesFolder: path.hasSuffix("/") || Files.isFolder(path))
      return RequestedOutput(exporter: exporter, path: path)
    } catch {
      throw ValidationError(error.sentence(for: id))
    }
  }
}

/// One `-O`: `dot.render=svg`, an option of all outputs of a format.
struct FormatOption {
  let format: String
  let option: String
  let value: String

  /// Reads `FORMAT.OPTION=VALUE`.
  init(_ text: String) throws {
    guard let equals = text.firstIndex(of: "="), let dot = text[..<equals].firstIndex(of: ".") else {
      throw ValidationError("“-O \(text)” must be FORMAT.OPTION=VALUE, like dot.render=svg")
    }
    format = String(text[..<dot])
    option = String(text[text.index(after: dot)..<equals])
    value = String(text[text.index(after: equals)...])
    guard try Registry.format(format) != nil else { throw Registry.unknown(format) }
  }
}

extension [(name: String, value: String)] {
  /// Refuses options of which one is given twice, with two values.
  func refuseContradiction(of format: String) throws(ValidationError) {
    for (place, option) in enumerated() {
      guard let other = self[..<place].first(where: { $0.name == option.name && $0.value != option.value })
      else { continue }
      throw ValidationError(
        "\(format).\(option.name) is given twice, as “\(other.value)” and as “\(option.value)”; give it once")
    }
  }
}

extension [FormatOption] {
  /// Refuses options of which one is given twice, with two values.
  func refuseContradiction() throws(ValidationError) {
    for format in Set(map(\.format)).sorted() {
      try filter { $0.format == format }.map { (name: $0.option, value: $0.value) }
        .refuseContradiction(of: format)
    }
  }
}

extension OptionFailure {
  /// What is wrong, in one sentence.
  func sentence(for format: String) -> String {
    switch problem {
    case .unknown(let known):
      let near = nearestWord(to: option, among: known)
      let hint = near.map { "did you mean \($0)?" } ?? "its options are \(known.joined(separator: ", "))"
      return known.isEmpty ? "\(format) has no options" : "\(format) has no option “\(option)”; \(hint)"
    case .value(let found, let expected):
      return "\(format).\(option) must be \(expected), not “\(found)”"
    case .conflict(let sentence):
      return "\(format).\(option): \(sentence)"
    }
  }
}
