// What a plugin says of itself when it is run with `describe`: one JSON object.
//
//   {"protocol":[1],"id":"gantt","title":"Gantt chart","version":"1.0","extensions":["gantt.svg"],
//    "mediaType":"image/svg+xml","output":"path","uses":["event","actor"],
//    "options":[{"name":"scale","type":"choice","choices":["month","year"],"default":"year","help":"…"}]}
//
// Fields that we do not know are passed over: a later version may have more.
import DossierModel
import PluginKit

/// What is wrong with a manifest, as a clause about it.
struct ManifestFault: Error {
  let clause: String
  /// A fault whose words may hold some of the plugin's.
  init(_ clause: String) { self.clause = shown(clause, most: 500) }
}

/// What a plugin says of itself.
public struct PluginManifest: Sendable {
  /// Where it writes what it exports.
  public enum OutputMode: String, Sendable, CaseIterable {
    /// To the path that it is told, with messages on standard output.
    case path
    /// To standard output, byte for byte.
    case stdout
  }

  /// How it wants the bytes that it imports.
  public enum InputMode: String, Sendable, CaseIterable {
    /// In a file whose path it is told.
    case path
    /// On standard input, behind the first line.
    case stdin
  }

  /// The version of the protocol that both sides speak.
  public let version: Int
  /// Its own version, for people.
  public let release: String
  /// The format, as formats of our own are described.
  public let description: FormatDescription
  /// Whether it exports, and whether it imports.
  public let exports, imports: Bool
  /// Where it writes.
  public let output: OutputMode
  /// How it reads.
  public let input: InputMode
  /// The options that it takes.
  public let options: [PluginOption]

  /// The manifest that a JSON object is.
  init(_ node: NodeView) throws(ManifestFault) {
    // The version comes first: all else may mean something different in another one.
    version = try Self.commonVersion(node)
    let id = try node.text("id", in: "it")
    guard isPluginWord(id) else { throw ManifestFault("its id “\(id)” must be of a–z, 0–9 and hyphens") }
    release = try node.text("version", in: "it")
    let commands = try node.texts("commands", in: "it") ?? ["export"]
    (exports, imports) = (commands.contains("export"), commands.contains("import"))
    guard exports || imports else {
      throw ManifestFault("its “commands” hold neither “export” nor “import”")
    }
    output = try node.choice("output", OutputMode.self) ?? .stdout
    input = try node.choice("input", InputMode.self) ?? .stdin
    let shapeNames = try node.texts("shapes", in: "it") ?? ["file"]
    let shapes = shapeNames.compactMap { FormatDescription.Shape(rawValue: $0) }
    guard shapes.count == shapeNames.count, !shapes.isEmpty else {
      throw ManifestFault("its “shapes” must be “file” or “folder”, or both")
    }
    guard output == .path || !shapes.contains(.folder) else {
      throw ManifestFault("it writes to standard output, which cannot be a folder")
    }
    let extensions = try node.texts("extensions", in: "it") ?? []
    guard !extensions.isEmpty, extensions.allSatisfy(Self.isEnding) else {
      throw ManifestFault("its “extensions” must be endings in small letters without the dot, like “svg”")
    }
    description = FormatDescription(
      id: id, title: try node.text("title", in: "it"), extensions: extensions,
      mediaType: try node.optionalText("mediaType", in: "it") ?? "application/octet-stream",
      shapes: shapes, uses: try Self.kinds(node), isBinary: try node.flag("binary", in: "it") ?? false)
    var options: [PluginOption] = []
    if let given = node["options"], !given.isNull {
      guard given.kind == .list else { throw ManifestFault("its “options” must be a list") }
      for option in given.elements {
        guard option.kind == .mapping else { throw ManifestFault("an option must be an object") }
        options.append(try PluginOption(option))
      }
    }
    guard Set(options.map(\.name)).count == options.count else {
      throw ManifestFault("two of its options have one name")
    }
    self.options = options
  }

  private static func commonVersion(_ node: NodeView) throws(ManifestFault) -> Int {
    guard let list = node["protocol"], list.kind == .list else {
      throw ManifestFault("it has no “protocol”, the list of the versions that it speaks, like [1]")
    }
    let spoken = list.elements.filter { $0.kind == .number }.compactMap { Int($0.string) }
    guard let version = spoken.filter(PluginHost.protocols.contains).max() else {
      throw ManifestFault(
        "it speaks version \(words(spoken)) of the protocol, and this Chancery \(words(PluginHost.protocols)): "
          + ((spoken.min() ?? 0) > 1 ? "take a newer Chancery" : "take a newer plugin"))
    }
    return version
  }

  private static func words(_ numbers: [Int]) -> String {
    numbers.isEmpty ? "none" : numbers.map(String.init).joined(separator: ", ")
  }

  private static func kinds(_ node: NodeView) throws(ManifestFault) -> Set<RecordKind> {
    guard let names = try node.texts("uses", in: "it") else { return Set(RecordKind.allCases) }
    for name in names where RecordKind(rawValue: name) == nil {
      guard let near = nearestWord(to: name, among: RecordKind.allCases.map(\.rawValue)) else { continue }
      throw ManifestFault("its “uses” have “\(name)”, which is no kind of record; did you mean “\(near)”?")
    }
    // A kind that a later version has is never sent by this one.
    return Set(names.compactMap { RecordKind(rawValue: $0) })
  }

  private static func isEnding(_ text: String) -> Bool {
    let isPlain = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_")].contains(byte)
    }
    return isPlain && !text.isEmpty && !text.hasPrefix(".") && !text.hasSuffix(".")
  }
}

extension NodeView {
  func optionalText(_ name: String, in place: String) throws(ManifestFault) -> String? {
    guard let value = self[name], !value.isNull else { return nil }
    guard value.kind == .text else { throw ManifestFault("the “\(name)” of \(place) must be a text") }
    return value.string
  }

  func text(_ name: String, in place: String) throws(ManifestFault) -> String {
    guard let text = try optionalText(name, in: place) else {
      throw ManifestFault("\(place) has no “\(name)”")
    }
    return text
  }

  func texts(_ name: String, in place: String) throws(ManifestFault) -> [String]? {
    guard let value = self[name], !value.isNull else { return nil }
    guard value.kind == .list, value.elements.allSatisfy({ $0.kind == .text }) else {
      throw ManifestFault("the “\(name)” of \(place) must be a list of texts")
    }
    return value.elements.map(\.string)
  }

  func integer(_ name: String, in place: String) throws(ManifestFault) -> Int? {
    guard let value = self[name], !value.isNull else { return nil }
    guard value.kind == .number, let number = Int(value.string) else {
      throw ManifestFault("the “\(name)” of \(place) must be a whole number")
    }
    return number
  }

  func flag(_ name: String, in place: String) throws(ManifestFault) -> Bool? {
    guard let value = self[name], !value.isNull else { return nil }
    guard value.kind == .flag else { throw ManifestFault("the “\(name)” of \(place) must be true or false") }
    return value.hasText("true")
  }

  fileprivate func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ type: Value.Type
  ) throws(ManifestFault) -> Value? {
    guard let text = try optionalText(name, in: "it") else { return nil }
    guard let value = Value(rawValue: text) else {
      let words = Value.allCases.map { "“\($0.rawValue)”" }.joined(separator: " or ")
      throw ManifestFault("its “\(name)” must be \(words), not “\(text)”")
    }
    return value
  }
}
