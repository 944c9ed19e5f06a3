import DossierModel
import PluginKit

/// The citations of an event that is read in place, or of any other record, each known by its place among them.
protocol CitedWorks {
  var citationCount: Int { get }
  /// The source's place among the sources of the dossier.
  func sourceNumber(at index: Int, in dossier: Dossier) -> Int?
  /// The day on which the source was read.
  func dayOfReading(at index: Int) -> CivilDate?
  /// The address of a page that has no record.
  func address(at index: Int) -> WebAddress?
  /// Lends what an entry tells of the citation.
  func lendCitation<Result>(at index: Int, in dossier: Dossier, _ body: (LentCitation) -> Result) -> Result
}

/// What an entry tells of a citation.
struct LentCitation {
  /// The source's place among the sources of the dossier.
  let number: Int?
  /// What it is called, where the dossier has no record of it.
  let title: LentText?
  let locator: LentText?
  let url: LentText?

  /// Whether another is shown in the same words: what differs may be what they quote.
  func isShown(as other: LentCitation) -> Bool {
    func isSame(_ one: LentText?, _ other: LentText?) -> Bool {
      guard let one, let other else { return one == nil && other == nil }
      return one.hasSameBytes(as: other)
    }
    return number == other.number && isSame(locator, other.locator) && isSame(url, other.url)
      && (number != nil || isSame(title, other.title))
  }
}

extension [Citation]: CitedWorks {
  var citationCount: Int { count }

  func sourceNumber(at index: Int, in dossier: Dossier) -> Int? {
    self[index].source.flatMap { dossier.number(ofSource: $0) }
  }

  func dayOfReading(at index: Int) -> CivilDate? { self[index].retrieved?.exactDay }

  func address(at index: Int) -> WebAddress? { self[index].url.flatMap { WebAddress(.string($0)) } }

  func lendCitation<Result>(at index: Int, in dossier: Dossier, _ body: (LentCitation) -> Result) -> Result {
    let (citation, number) = (self[index], sourceNumber(at: index, in: dossier))
    return (citation.title ?? citation.source ?? "").lend { title in
      (citation.locator ?? "").lend { locator in
        (citation.url ?? "").lend { url in
          body(LentCitation(number: number, title: title, locator: locator, url: url))
        }
      }
    }
  }
}

extension EventView: CitedWorks {
  var citationCount: Int { Int(fields.citations.count) }

  private func citation(at index: Int) -> CitationRecord {
    batch.citations[Int(fields.citations.start) + index]
  }

  func sourceNumber(at index: Int, in dossier: Dossier) -> Int? {
    let citation = citation(at: index)
    return citation.number.index
      ?? batch.lend(citation.source) { source in
        source.flatMap { dossier.number(ofSource: $0.bytes.string) }
      }
  }

  func dayOfReading(at index: Int) -> CivilDate? {
    batch.lend(citation(at: index).retrieved) { day in
      day.flatMap { try? EDTFDate(utf8: $0.bytes).exactDay }
    }
  }

  func address(at index: Int) -> WebAddress? {
    let citation = citation(at: index)
    return citation.url.isEmpty ? nil : WebAddress(.slice(batch.slice(citation.url)))
  }

  func lendCitation<Result>(at index: Int, in dossier: Dossier, _ body: (LentCitation) -> Result) -> Result {
    let (citation, number) = (citation(at: index), sourceNumber(at: index, in: dossier))
    return batch.lendTexts { texts in
      body(
        LentCitation(
          number: number, title: texts[citation.title] ?? texts[citation.source],
          locator: texts[citation.locator], url: texts[citation.url]))
    }
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
  func evidence(of works: some CitedWorks) -> Evidence {
    var evidence = Evidence()
    for index in 0..<works.citationCount {
      evidence.note(works.dayOfReading(at: index))
      evidence.note(works.address(at: index))
      guard let number = works.sourceNumber(at: index, in: dossier) else { continue }
      evidence.note(sources[number].newestDay)
      evidence.note(sources[number].address)
    }
    return evidence
  }

  /// Those of some citations that others do not show in the same words, each once.
  func citations(_ some: [Citation], besides others: [Citation]) -> [Citation] {
    var shown = others
    for index in some.indices where !isShown(index, of: some, in: shown) { shown.append(some[index]) }
    return Array(shown.dropFirst(others.count))
  }

  private func isShown(_ index: Int, of some: [Citation], in others: [Citation]) -> Bool {
    some.lendCitation(at: index, in: dossier) { citation in
      others.indices.contains { other in
        others.lendCitation(at: other, in: dossier) { $0.isShown(as: citation) }
      }
    }
  }

  /// Puts a citation: `Title (Publisher, 10 March 2025, paragraph 5) https://example.org/a`.
  func put(_ citation: LentCitation, into lines: inout ContentLines) {
    var isBehindText = true
    if let number = citation.number {
      lines.put(text: sources[number].title)
    } else if let title = citation.title {
      lines.put(text: title)
    } else {
      isBehindText = false
    }
    if putDetails(of: citation, isBehindText, into: &lines) { isBehindText = true }
    if let url = citation.url {
      if isBehindText { lines.put(literal: " ") }
      lines.put(text: url)
    } else if let number = citation.number, let url = sources[number].url {
      if isBehindText { lines.put(literal: " ") }
      lines.put(text: url)
    }
  }

  /// Puts who published a source and when, and where in it the words stand, in brackets; false where nothing is known.
  private func putDetails(
    of citation: LentCitation, _ isBehindText: Bool, into lines: inout ContentLines
  ) -> Bool {
    let details = citation.number.flatMap { sources[$0].details.isEmpty ? nil : sources[$0].details }
    let locator = citation.locator
    guard details != nil || locator != nil else { return false }
    if isBehindText { lines.put(literal: " ") }
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
