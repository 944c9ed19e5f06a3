import DossierReading
import PluginKit

extension InputText.OtherFormat {
  /// What a file is by its name, where that is the name of a format and of no dossier; no plugin is asked.
  init?(ofPath path: String) {
    let name = Files.name(of: path)
    let isDossier = InputText.Syntax(fileName: name) != nil
    if let known = Registry.importable.first(where: { $0.importer?.reads(name) == true }) {
      // Of tables in a folder, what describes them is JSON.
      let toImport = isDossier ? Files.folder(of: path) : path
      self.init(
        isDossier ? "“\(name)” tells of tables" : "“\(name)” is of the format \(known.description.id)",
        help: "make a dossier of it: \(Files.importing(toImport, as: known))")
    } else if !isDossier, let known = Registry.formats.first(where: { $0.description.isEnding(of: name) }) {
      self.init(
        "“\(name)” is of the format \(known.description.id)",
        help: known.description.id == "xlsx"
          ? "save its sheets as CSV UTF-8, and make a dossier of them: chancery import csv FILE -o dossier.jsonl"
          : "it cannot be read back; name the dossier that it was made from")
    } else {
      return nil
    }
  }
}

extension Files {
  /// The command that makes a dossier of a file or folder: `chancery import csv events.csv -o dossier.jsonl`.
  fileprivate static func importing(_ path: String, as format: AnyFormat) -> String {
    "chancery import \(format.description.id) \(asTyped(path)) -o dossier.jsonl"
  }

  /// How a folder without a dossier becomes one; nil where none of its files can be imported.
  static func importing(ofFolder path: String) -> String? {
    let format = Registry.importable.first { format in
      format.importer.map { (try? folder(path, wanting: $0.reads)) != nil } ?? false
    }
    return format.map { importing(path, as: $0) }
  }
}

extension FormatDescription {
  fileprivate func isEnding(of name: String) -> Bool {
    extensions.contains { name.lowercased().hasSuffix("." + $0) }
  }
}
