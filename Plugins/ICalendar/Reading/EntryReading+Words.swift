import DossierModel
import PluginKit

// What an entry is called, and what it says.
extension EntryReading {
  /// The kind: the first category where it is one of Chancery's own, or a word of the vocabulary; the others are tags.
  func putKind(of entry: ReadComponent, isOwn: Bool, into event: inout ImportedRecord) {
    var categories = entry.all("CATEGORIES").flatMap { line in line.texts.map { ($0, line.place) } }
    var kind = entry["X-CHANCERY-KIND"].map { ($0.text, $0.place) }
    if let first = categories.first {
      let word = Self.word(of: first.0)
      if isOwn {
        categories.removeFirst()
        if entry["X-CHANCERY-ANNIVERSARY"] != nil, !categories.isEmpty {
          let second = categories.removeFirst()
          kind = kind ?? (Self.word(of: second.0), second.1)
        }
        kind = kind ?? (word, first.1)
      } else if Vocabulary.eventKinds.words.contains(where: { $0.word == word }) {
        categories.removeFirst()
        kind = kind ?? (word, first.1)
      }
    }
    event["kind"] = kind.map { .text($0.0, at: $0.1) } ?? .text("event", at: entry.place)
    guard let place = categories.first?.1 else { return }
    event["tags"] = .list(categories.map { .text($0.0, at: $0.1) }, at: place)
  }

  /// A category as a word of a vocabulary: `treePlanting` for `Tree planting`.
  static func word(of category: String) -> String {
    let parts = category.split(separator: " ")
    return parts.enumerated().map { index, part in
      index == 0
        ? part.prefix(1).lowercased() + part.dropFirst() : part.prefix(1).uppercased() + part.dropFirst()
    }.joined()
  }

  func putTitle(
    of entry: ReadComponent, into event: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    if let line = entry["SUMMARY"], !line.text.isEmpty {
      let title = own.title(of: entry, line.text)
      event["title"] = .text(title ?? line.text, at: line.place)
      if title == nil {
        records.report(
          .warning, "W0802", at: line.place,
          "“\(line.text)” is the title of an anniversary, and does not tell of what",
          help: "the event is called so; give it its own title")
      }
    } else {
      let words =
        entry["DESCRIPTION"].map { $0.text.split(separator: "\n").first.map(String.init) ?? "" } ?? ""
      event["title"] = .text(words.isEmpty ? "(no title)" : words, at: entry.place)
      records.report(
        .warning, "W0802", at: entry.place,
        "this entry has no title; it is called “\(words.isEmpty ? "(no title)" : words)”")
    }
  }

  /// What happened; of Chancery's own entries, without what it wrote itself.
  func putText(of entry: ReadComponent, isOwn: Bool, into event: inout ImportedRecord) {
    guard let line = entry["DESCRIPTION"], !line.text.isEmpty else { return }
    guard isOwn else {
      event["description"] = .text(line.text, at: line.place)
      return
    }
    let text = OwnText(line.text)
    if text.isPlanned { event["modality"] = .text("planned", at: line.place) }
    if !text.story.isEmpty { event["description"] = .text(text.story, at: line.place) }
    if let reported = text.dateText { event["dateText"] = .text(reported, at: line.place) }
    event["sources"] = Self.list(text.sources.dropLast(Self.claimSourceCount(of: entry)), at: line.place)
  }

  /// The sources of the claim that gives the date of one of Chancery's own entries: the last that it lists.
  static func claimSources(of entry: ReadComponent) -> ImportedValue? {
    guard let line = entry["DESCRIPTION"] else { return nil }
    return list(OwnText(line.text).sources.suffix(claimSourceCount(of: entry)), at: line.place)
  }

  private static func claimSourceCount(of entry: ReadComponent) -> Int {
    guard entry["X-CHANCERY-CLAIM"] != nil else { return 0 }
    return max(0, entry["X-CHANCERY-CLAIM-SOURCES"].flatMap { Int($0.value) } ?? 0)
  }

  private static func list(
    _ sources: ArraySlice<(title: String?, url: String?)>, at place: ImportPlace
  ) -> ImportedValue? {
    let citations = sources.map { source in
      ImportedValue.mapping(
        [("title", source.title), ("url", source.url)].compactMap { name, value in
          value.map { (name, .text($0, at: place)) }
        }, at: place)
    }
    return citations.isEmpty ? nil : .list(citations, at: place)
  }
}
