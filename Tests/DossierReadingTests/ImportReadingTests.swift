import DossierModel
import PluginKit
import Testing

@testable import DossierReading

/// A guest book, a visit a line: `2025-03-10 Visit to Jakarta`.
private struct Guestbook: Importer {
  static let format = FormatDescription(
    id: "guestbook", title: "Guest book", extensions: ["txt"], mediaType: "text/plain", uses: [.event])

  init(options: NoOptions) {}

  func read(_ files: [ImportFile], into records: inout ImportedRecords) {
    for line in files.flatMap(\.lines) {
      guard line.text.count > 11 else {
        records.report(.warning, "W0711", at: line.place, "a line without a title was passed over")
        continue
      }
      var event = ImportedRecord(.event, at: line.place)
      event["kind"] = .text("visit", at: line.place)
      event["date"] = .text(line.text.prefix(10), at: line.place)
      event["title"] = .text(line.text.dropFirst(11), at: line.place + 11)
      event.append(.mapping([("actor", .text("nobody", at: line.place))], at: line.place), to: "participants")
      records.addMakingID(event)
    }
  }
}

/// An importer's records are checked as those of YAML are, and told with their places in its files.
struct ImportReadingTests {
  private func read(_ files: [(String, String)]) -> DossierContents {
    DossierReader.read(
      Guestbook(options: NoOptions()),
      files.map { InputText(name: $0, bytes: Array($1.utf8), syntax: nil) })
  }

  @Test func `records of several files become events with made ids`() {
    let contents = read([
      ("a.txt", "2025-03-10 Tô Lâm ở Jakarta\n2025-03-10 To Lam o Jakarta"),
      ("b.txt", "1995-07-28 Đổi mới!\n"),
    ])
    let ids = EventBatch(contents.events).events.map(\.id.string)
    #expect(
      ids == ["to-lam-o-jakarta-2025-03-10", "to-lam-o-jakarta-2025-03-10-2", "doi-moi-1995-07-28"])
  }

  @Test func `errors and warnings stand at their places, in the file where they are`() {
    let contents = read([
      ("a.txt", "\u{FEFF}2025-03-10 Visit\nshort"), ("b.txt", "x\r\n2025-13-10 Visit\r\n"),
    ])
    let told = contents.diagnostics.map { diagnostic in
      "\(diagnostic.location?.file ?? ""):\(diagnostic.location?.line ?? 0):\(diagnostic.location?.column ?? 0) "
        + "\(diagnostic.code) \(diagnostic.location?.excerpt ?? "")"
    }
    #expect(
      told == [
        "a.txt:1:1 E0301 2025-03-10 Visit", "a.txt:2:1 W0711 short", "b.txt:1:1 W0711 x",
        "b.txt:2:1 E0201 2025-13-10 Visit", "b.txt:2:1 E0301 2025-13-10 Visit",
      ])
  }

  @Test func `a text that is not UTF-8 is refused`() {
    let inputs = [InputText(name: "a.txt", bytes: [0x41, 0xE9, 0x0A], syntax: nil)]
    let contents = DossierReader.read(Guestbook(options: NoOptions()), inputs)
    #expect(contents.diagnostics.map(\.code) == ["E0103"])
    #expect(contents.diagnostics.first?.location?.column == 2)
  }

  @Test(arguments: [
    ("Viet Nam", "viet-nam"), ("Việt Nam", "viet-nam"), ("Đổi mới", "doi-moi"),
    ("  À la carte! ", "a-la-carte"),
    ("Côte d’Ivoire", "cote-divoire"), ("E\u{301}tat", "etat"), ("Æsir & Straße", "aesir-strasse"),
    ("北京", "event-36943181"), ("", "event"),
    (String(repeating: "word ", count: 20), "word-word-word-word-word-word-word-word-word-word-word-word"),
  ])
  func `words become an id`(words: String, id: String) {
    #expect(Slug(words, or: "event").text == id)
  }
}
