import ArgumentParser
import DossierModel
import DossierReading
import Glibc
import PluginKit

/// The dossier that a command works on.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders, or - for standard input: YAML, JSON or JSON Lines.", valueName: "input"),
    completion: .file(extensions: ["yaml", "yml", "json", "jsonl"]))
  var inputs: [String] = []

  /// Standard input is read once, and where no input is named: unless a person would have to type it.
  func validate() throws {
    if inputs.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input can be read only once")
    }
    guard inputs.isEmpty, isatty(STDIN_FILENO) == 1 else { return }
    throw ValidationError("name a dossier: a file, a folder, or - for standard input")
  }

  /// Reads the inputs, and says what cannot be had.
  func read() throws -> DossierContents {
    DossierReader.read(try requireSomething(Self.texts(of: paths)))
  }

  /// Reads the inputs, and ends with their errors where they have some.
  func readSound() throws -> DossierContents {
    try Self.sound(DossierReader.read(requireSomething(Self.texts(of: paths))))
  }

  /// Reads the inputs at these paths, and ends with their errors where they have some.
  static func readSound(_ paths: [String]) throws -> DossierContents {
    try sound(DossierReader.read(texts(of: paths)))
  }

  private static func sound(_ contents: DossierContents) throws -> DossierContents {
    guard contents.hasErrors else { return contents }
    let text = DiagnosticText(hasColour: Terminal.hasColour)
    for error in contents.diagnostics where error.severity == .error { Terminal.tell(text.full(error)) }
    throw ExitStatus.badData.code
  }

  /// The inputs, of which some may be too large to hold in memory without need.
  func open() throws -> Opened {
    var opened: [Input] = []
    do throws(Files.Failure) {
      for path in try Files.files(at: paths) {
        opened.append(path == "-" ? try Self.openStandardInput() : try Self.open(path))
      }
    } catch {
      throw Self.tell(error)
    }
    guard opened.contains(where: \.isLarge) else {
      return .small(try requireSomething(opened.compactMap(\.text)))
    }
    // What holds events is read as one; the rest is known before.
    var others: [InputText] = []
    var joined: [LargeInput] = []
    for input in opened {
      switch input {
      case .large(let large): joined.append(large)
      case .small(let text):
        if text.mayHoldEvents, let lines = Self.lines(of: LargeInput(text)) {
          joined.append(lines)
        } else {
          others.append(text)
        }
      }
    }
    return .large(joined.count == 1 ? joined[0] : LargeInput(joining: joined), others: others)
  }

  /// One of the inputs.
  private enum Input {
    case small(InputText)
    case large(LargeInput)

    var isLarge: Bool { if case .large = self { true } else { false } }
    var text: InputText? { if case .small(let text) = self { text } else { nil } }
  }

  private static func open(_ path: String) throws(Files.Failure) -> Input {
    if let large = Files.largeFile(path), let lines = lines(of: large) { return .large(lines) }
    return .small(try Files.text(of: path))
  }

  private static func openStandardInput() throws(Files.Failure) -> Input {
    switch try StandardInput.open() {
    case .small(let bytes): return .small(Files.standardInput(bytes))
    case .large(let large):
      if let lines = lines(of: large) { return .large(lines) }
      guard let text = large.wholeTexts()?.first else { throw .unreadable("-", reason: lastSystemError()) }
      return .small(text)
    }
  }

  /// The records of an input as lines; nil for a document that is strange, or where there is no room for a file.
  private static func lines(of large: LargeInput) -> LargeInput? {
    large.isLines ? large : LargeDocument.lines(of: large)
  }

  /// The inputs of a command.
  enum Opened {
    /// All of them, as text.
    case small([InputText])
    /// One that is read as it is needed, and the others as text.
    case large(LargeInput, others: [InputText])
  }

  private var paths: [String] { inputs.isEmpty ? ["-"] : inputs }

  /// Where no input is named and nothing comes in, the input was forgotten.
  private func requireSomething(_ texts: [InputText]) throws(ValidationError) -> [InputText] {
    guard inputs.isEmpty, texts.allSatisfy(\.bytes.isEmpty) else { return texts }
    throw ValidationError("no dossier is named, and nothing came on standard input")
  }

  private static func texts(of paths: [String]) throws -> [InputText] {
    do throws(Files.Failure) {
      return try Files.inputs(paths)
    } catch {
      throw tell(error)
    }
  }

  static func tell(_ failure: Files.Failure) -> any Error {
    Terminal.tell("chancery: \(failure.sentence)")
    return failure.status.code
  }

  /// The dossier's header; where no input holds one, its id and title are taken from the first input's name.
  func header(of contents: DossierContents) -> DossierHeader {
    contents.header ?? Self.header(fromPath: inputs.first ?? "-")
  }

  /// A header whose id and title are taken from the name of a file or folder.
  static func header(fromPath path: String) -> DossierHeader {
    var header = DossierHeader()
    header.id = identifier(fromPath: path)
    header.title = LocalizedText(stem(ofPath: path))
    return header
  }

  /// An id made from the name of a file or folder: `su-kien-2025` for `papers/Sự kiện 2025.yaml`.
  static func identifier(fromPath path: String) -> String {
    Slug(stem(ofPath: path), or: "dossier").text
  }

  /// The name of a file or folder without its ending; of `.`, the name of the folder that it is.
  private static func stem(ofPath path: String) -> String {
    let name = (Files.absolute(path) ?? path).split(separator: "/").last.map(String.init) ?? ""
    let stem = path == "-" ? "" : String(name.prefix { $0 != "." })
    return stem.isEmpty ? "Dossier" : stem
  }
}

extension Files.Failure {
  var sentence: String {
    switch self {
    case .missing(let path) where Files.isLink(path): "\(path) is a link that leads nowhere"
    case .missing(let path):
      "there is no file or folder \(path)" + (Files.nearest(to: path).map { "; did you mean \($0)?" } ?? "")
    case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
    case .namedTwice(let path, let first):
      path == first
        ? "\(path) is named twice; name it once" : "\(path) is named twice, as \(first) too; name it once"
    case .emptyFolder(let path):
      "the folder \(path) holds no dossier: no .yaml, .yml, .json or .jsonl file"
        + (Files.importing(ofFolder: path).map { "; to make one of its files: \($0)" } ?? "")
    }
  }

  var status: ExitStatus {
    switch self {
    case .missing, .emptyFolder: .noInput
    case .namedTwice: .usage
    case .unreadable(_, let reason): reason.contains("directory") ? .noInput : .ioFailed
    }
  }
}
