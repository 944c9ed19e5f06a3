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

/// What the sources of a record show: the day of the newest, the one address.
struct Evidence {
  /// The newest day on which one of them was published or read.
  fileprivate(set) var newestDay: CivilDate?
  private var first: WebAddress?
  private var isOnly = true

  /// The address of the only page among them; nothing where there are several.
  var address: WebAddress? { isOnly ? first : nil }

  fileprivate mutating func note(_ day: CivilDate?) {
    if let day { newestDay = max(newestDay ?? day, day) }
  }

  fileprivate mutating func note(_ address: WebAddress?) {
    guard let address else { return }
    if let first, !first.isSame(as: address) { isOnly = false }
    first = first ?? address
  }
}

extension DossierTexts {
  /// What the cited sources show.
  func evidence(of citations: some Sequence<some CitedWork>) -> Evidence {
    var evidence = Evidence()
    for citation in citations {
      evidence.note(citation.retrieved?.exactDay)
      evidence.note(citation.url.flatMap { WebAddress($0.erased) })
      guard let number = citation.number(in: dossier) else { continue }
      evidence.note(sources[number].newestDay)
      evidence.note(sources[number].address)
    }
    return evidence
  }

  /// Puts a citation: `Title (Publisher, 10 March 2025, paragraph 5) https://example.org/a`.
  func put(_ citation: some CitedWork, into lines: inout ContentLines) {
    let number = citation.number(in: dossier)
    var blank: StaticString = ""
    if let number {
      lines.put(text: sources[number].title)
      blank = " "
    } else if let title = citation.title ?? citation.source {
      lines.put(text: title)
      blank = " "
    }
    if putDetails(of: citation, number, behind: blank, into: &lines) { blank = " " }
    if let url = citation.url {
      lines.put(literal: blank)
      lines.put(text: url)
    } else if let number, let url = sources[number].url {
      lines.put(literal: blank)
      lines.put(text: url)
    }
  }

  /// Puts who published a source and when, and where in it the words stand, in brackets; false where nothing is known.
  private func putDetails(
    of citation: some CitedWork, _ number: Int?, behind blank: StaticString, into lines: inout ContentLines
  ) -> Bool {
    let details = number.flatMap { sources[$0].details.isEmpty ? nil : sources[$0].details }
    let locator = citation.locator
    guard details != nil || locator != nil else { return false }
    lines.put(literal: blank)
    lines.put(literal: "(")
    if let details { lines.put(text: details) }
    if details != nil, locator != nil { lines.put(literal: "\\, ") }
    if let locator { lines.put(text: locator) }
    lines.put(literal: ")")
    return true
  }

  /// The title of a source as it is cited, or its address, or its id.
  func title(of citation: Citation) -> String {
    let source = citation.source.flatMap { dossier.source($0) }
    return source?.title.text(in: language) ?? citation.title ?? citation.url ?? citation.source ?? ""
  }
}
