import DossierModel

/// What a format is, as pure data: it can be listed, checked and completed without running anything.
public struct FormatDescription: Sendable {
  /// What an output may be: one file (or a stream), or a folder of files.
  public enum Shape: String, Sendable { case file, folder }

  /// The format's name on the command line: `csv`.
  public let id: String
  /// Its name for people: `Comma-separated values`.
  public let title: String
  /// The endings of file names that mean this format, without the dot, the usual one first: `gv`, `dot`.
  public let extensions: [String]
  /// Its media type: `text/calendar`.
  public let mediaType: String
  /// What its outputs may be.
  public let shapes: [Shape]
  /// The kinds of record that it uses; the others are no loss.
  public let uses: Set<RecordKind>
  /// Whether an output cannot be shown on a terminal.
  public let isBinary: Bool

  /// A format.
  public init(
    id: String, title: String, extensions: [String], mediaType: String, shapes: [Shape] = [.file],
    uses: Set<RecordKind>, isBinary: Bool = false
  ) {
    self.id = id
    self.title = title
    self.extensions = extensions
    self.mediaType = mediaType
    self.shapes = shapes
    self.uses = uses
    self.isBinary = isBinary
  }
}
