import DossierModel
import PluginKit

/// A citation, of an event that is read in place or of any other record.
protocol CitedWork {
  associatedtype Text: TextBytes
  var source: Text? { get }
  var locator: Text? { get }
  var retrieved: EDTFDate? { get }
  var url: Text? { get }
  var title: Text? { get }
  /// The source's place among the sources of the dossier.
  func number(in dossier: Dossier) -> Int?
}

extension Citation: CitedWork {
  func number(in dossier: Dossier) -> Int? { source.flatMap { dossier.number(ofSource: $0) } }
}

extension CitationView: CitedWork {
  func number(in dossier: Dossier) -> Int? {
    sourceNumber ?? source.flatMap { dossier.number(ofSource: $0.string) }
  }
}

/// What a source comes to wherever it is cited.
struct KnownSource: Sendable {
  /// What it is called.
  let title: EscapedText
  /// Who published it and when: `Hanoi Times, 10 March 2025`.
  let details: EscapedText
  /// Where it can be found.
  let url: String?
  /// The same, if it is a page.
  let address: WebAddress?
  /// The newest day on which it was published or read.
  let newestDay: CivilDate?

  init(_ source: Source, in language: String) {
    let details = [source.publisher, source.published?.phrase(language: language)].compactMap(\.self)
    title = EscapedText(source.title.text(in: language), keepsLines: true)
    self.details = EscapedText(details.joined(separator: ", "), keepsLines: true)
    url = source.url
    address = source.url.flatMap { WebAddress(.string($0)) }
    newestDay = [source.published, source.retrieved].compactMap { $0?.exactDay }.max()
  }
}

extension DossierTexts {
  /// The newest day on which one of the cited sources was published or read.
  func newestDay(of citations: some Sequence<some CitedWork>) -> CivilDate? {
    var newest: CivilDate?
    for citation in citations {
      if let day = citation.retrieved?.exactDay { newest = max(newest ?? day, day) }
      if let day = source(of: citation)?.newestDay { newest = max(newest ?? day, day) }
    }
    return newest
  }

  /// The address of the only page among the cited sources; nothing where there are several.
  func onlyAddress(of citations: some Sequence<some CitedWork>) -> WebAddress? {
    var only: WebAddress?
    var hasOthers = false
    func note(_ address: WebAddress?) {
      guard let address else { return }
      if let only, !only.isSame(as: address) { hasOthers = true }
      only = only ?? address
    }
    for citation in citations {
      note(citation.url.flatMap { WebAddress($0.erased) })
      note(source(of: citation)?.address)
    }
    return hasOthers ? nil : only
  }

  /// Puts a line for each citation: `Title (Publisher, 10 March 2025, paragraph 5) https://example.org/a`.
  func putLines(of citations: some Sequence<some CitedWork>, into lines: inout ContentLines) {
    for citation in citations {
      lines.breakLine()
      lines.put(literal: "- ")
      let source = source(of: citation)
      var blank: StaticString = ""
      if let source {
        lines.put(text: source.title)
        blank = " "
      } else if let title = citation.title ?? citation.source {
        lines.put(text: title)
        blank = " "
      }
      if putDetails(of: citation, source, behind: blank, into: &lines) { blank = " " }
      if let url = citation.url {
        lines.put(literal: blank)
        lines.put(text: url)
      } else if let url = source?.url {
        lines.put(literal: blank)
        lines.put(text: url)
      }
    }
  }

  /// Puts who published a source and when, and where in it the words stand, in brackets; false where nothing is known.
  private func putDetails(
    of citation: some CitedWork, _ source: KnownSource?, behind blank: StaticString,
    into lines: inout ContentLines
  ) -> Bool {
    let known = source?.details.isEmpty == false
    guard known || citation.locator != nil else { return false }
    lines.put(literal: blank)
    lines.put(literal: "(")
    if known, let source { lines.put(text: source.details) }
    if let locator = citation.locator {
      if known { lines.put(literal: "\\, ") }
      lines.put(text: locator)
    }
    lines.put(literal: ")")
    return true
  }

  private func source(of citation: some CitedWork) -> KnownSource? {
    citation.number(in: dossier).map { sources[$0] }
  }

  /// The title of a source as it is cited, or its address, or its id.
  func title(of citation: Citation) -> String {
    let source = citation.source.flatMap { dossier.source($0) }
    return source?.title.text(in: language) ?? citation.title ?? citation.url ?? citation.source ?? ""
  }
}
