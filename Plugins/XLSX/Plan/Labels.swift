import DossierModel
import PluginKit

/// The words of a workbook that stand in no dossier, in the languages that it speaks.
///
///     let labels = Labels(of: "vi")
///     labels(.asOf)                 // "Tính đến ngày"
///     labels(.otherKinds, 3)        // "3 loại khác"
struct Labels: Sendable, Hashable {
  /// The languages that there are words in; any other is spoken to in English.
  enum Language: Sendable, Hashable { case english, vietnamese }

  let language: Language

  /// The words for someone who reads a language: `vi`, `vi-VN`, `en`.
  init(of language: String) {
    self.language = isVietnamese(language) ? .vietnamese : .english
  }

  func callAsFunction(_ label: Label) -> String {
    switch language {
    case .english: label.words.english
    case .vietnamese: label.words.vietnamese
    }
  }

  /// A label with a number, or another text, in the place of its `#`.
  func callAsFunction(_ label: Label, _ text: some CustomStringConvertible) -> String {
    let parts = self(label).split(separator: "#", omittingEmptySubsequences: false)
    return parts.joined(separator: text.description)
  }
}

extension Labels {
  /// A word of a record where it is read, not filtered by: `visit`, in Vietnamese `chuyến thăm`.
  func word(_ word: String) -> String {
    language == .vietnamese ? ReportWords.vietnamese.word(word) : word
  }

  /// A table as it is called in this language.
  func table(_ table: TableOutline) -> TableOutline {
    guard language == .vietnamese else { return table }
    var localized = table
    if let words = Headings.vietnamese(ofTable: table.name) {
      localized.title = words.title
      localized.meaning = words.meaning
    }
    for index in localized.columns.indices {
      let name = localized.columns[index].name
      if let heading = Headings.vietnamese(of: name, in: table.name) {
        localized.columns[index].heading = heading
      }
      if let meaning = Headings.vietnameseMeaning(of: name, in: table.name) {
        localized.columns[index].meaning = meaning
      }
    }
    return localized
  }
}
