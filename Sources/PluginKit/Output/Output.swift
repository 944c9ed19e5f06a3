import Glibc

/// Where an exporter writes: one file with what goes beside it, or a folder of files.
///
/// Nothing is visible under the names that the user asked for until ``publish()``.
public final class Output {
  /// The path that the user gave; `-` is standard output.
  public let path: String
  /// Whether the output is a folder of files.
  public let isFolder: Bool
  private let mustBeNew: Bool
  private var files: [OutputFile] = []
  private var unchanged: [String] = []
  private var isSwept = false
  private var withdrawn: [String] = []
  /// What the user is told of how the output came about: a picture that was made in another way than was asked.
  public private(set) var notes: [String] = []
  /// What the program that makes the output said of it, for the report: it has told the user itself.
  public private(set) var diagnostics: [OutputDiagnostic] = []

  /// An output to a path; one that ends in `/` or is a folder is filled with files.
  public init(path: String, mustBeNew: Bool = false) {
    self.mustBeNew = mustBeNew
    isFolder = path != "-" && (path.hasSuffix("/") || FilePlace(path).isFolder)
    self.path = isFolder && !path.hasSuffix("/") ? path + "/" : path
  }

  /// Whether what is written to a path is seen at once and cannot be taken back: standard output, a device, a pipe.
  package static func isWrittenInPlace(_ path: String) -> Bool { FilePlace(path).isStream }

  /// The file of an output that is one file.
  ///
  /// A format whose library writes by path asks for one with `needsPath`.
  public func mainFile(needsPath: Bool = false) throws(ExportError) -> OutputFile {
    try add(OutputFile(target: path, needsPath: needsPath, mustBeNew: mustBeNew))
  }

  /// A file of an output that is a folder.
  ///
  /// The folder is made when it is not there.
  public func file(named name: String) throws(ExportError) -> OutputFile {
    try makeFolder()
    return try add(OutputFile(target: path + name, mustBeNew: mustBeNew))
  }

  /// Writes one of many small files of an output that is a folder.
  ///
  /// A file that holds these bytes already is left as it is, so that who watches the folder sees no change.
  public func put(_ bytes: some Collection<UInt8>, named name: String) throws(ExportError) {
    try makeFolder()
    if !isSwept { TemporaryFiles.removeStale(in: folder) }
    isSwept = true
    if !mustBeNew, let old = SmallFile.bytes(of: path + name, most: bytes.count), old.elementsEqual(bytes) {
      return unchanged.append(path + name)
    }
    let file = try OutputFile(target: path + name, mustBeNew: mustBeNew, removesStale: false)
    var buffer = ByteBuffer(capacity: bytes.count)
    buffer.put(bytes: bytes)
    try file.write(&buffer)
    file.close()
    _ = add(file)
  }

  private func makeFolder() throws(ExportError) {
    if !TemporaryFiles.createFolder(folder) && errno != EEXIST {
      throw .systemCannotCreate(path)
    }
  }

  /// A file beside the output's, with another ending: `relations.svg` beside `relations.gv`.
  ///
  /// Standard output has none.
  public func companion(extension ending: String) throws(ExportError) -> OutputFile? {
    guard !isFolder, !Self.isWrittenInPlace(path) else { return nil }
    let name = path.split(separator: "/").last ?? ""
    let stem = name.lastIndex(of: ".").map { path.dropLast(name.distance(from: $0, to: name.endIndex)) }
    return try add(
      OutputFile(target: "\(stem ?? path[...]).\(ending)", needsPath: true, mustBeNew: mustBeNew))
  }

  /// Tells the user something about how the output came about.
  public func note(_ sentence: String) { notes.append(sentence) }

  /// Keeps something that the program said which makes the output, for the report.
  public func add(_ diagnostic: OutputDiagnostic) { diagnostics.append(diagnostic) }

  /// The file that stands for the output: what goes with it is made from this one.
  public var main: OutputFile? { files.first }

  /// The targets of the files written so far.
  public var targets: [String] { unchanged + files.map(\.target) }

  /// Takes a file of the folder away before the first one is published: metadata that would be wrong while files are
  /// replaced, or a file of an earlier export that is no longer written.
  ///
  /// Where no file may be replaced, none is taken away.
  public func withdraw(fileNamed name: String) {
    guard isFolder, !mustBeNew, !name.contains("/") else { return }
    withdrawn.append(path + name)
  }

  /// Gives every file its name, in the order in which the files were opened.
  public func publish() throws(ExportError) {
    for path in withdrawn { unlink(path) }
    for file in files { try file.publish() }
  }

  /// Takes a file that will not be published away.
  public func discard(_ file: OutputFile) {
    file.discard()
    files.removeAll { $0 === file }
  }

  /// Takes every temporary file away, and the folder if it was made for them.
  public func discard() {
    for file in files { file.discard() }
    if isFolder { TemporaryFiles.removeFolder(folder) }
  }

  private var folder: String { String(path.dropLast()) }

  private func add(_ file: OutputFile) -> OutputFile {
    files.append(file)
    return file
  }
}
