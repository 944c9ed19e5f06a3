import DossierModel
import Testing

/// `{a: [x, y], b: {}, c: é}` as a tape, built by hand.
struct TapeTests {
  private static let source = "a: [x, y]\nb: {}\r\nc: é\n"

  private static let tape: Tape = {
    var builder = TapeBuilder(file: "t.yaml", source: Array(source.utf8))
    builder.open(.mapping, offset: 0)
    builder.add(.plain, sourceRange: 0..<1, offset: 0)
    builder.open(.list, offset: 3)
    builder.add(.plain, sourceRange: 4..<5, offset: 4)
    builder.add(.text, text: "Y resolved".utf8, offset: 7)
    builder.close()
    builder.add(.plain, sourceRange: 10..<11, offset: 10)
    builder.open(.mapping, offset: 13)
    builder.close()
    builder.add(.plain, sourceRange: 17..<18, offset: 17)
    builder.add(.plain, sourceRange: 20..<22, offset: 20)
    builder.close()
    return builder.finish()
  }()

  private var root: NodeView { Self.tape.view(at: 0) }

  @Test func `a mapping gives its pairs, a list its elements`() {
    #expect(root.pairs.map(\.key.string) == ["a", "b", "c"])
    #expect(root["a"]?.elements.map(\.string) == ["x", "Y resolved"])
    #expect(root["c"]?.string == "é")
    #expect(root["d"] == nil)
    #expect(root["c"]?.elements.map(\.string) == [])
    #expect(root["c"].map { Array($0.pairs).isEmpty } == true)
  }

  @Test func `what is empty is told from what is blank`() {
    #expect(root["b"]?.isEmpty == true && root["b"]?.isBlank == false)
    #expect(root["a"]?.isEmpty == false && root["c"]?.isBlank == false)
    var builder = TapeBuilder(file: "t", source: [])
    builder.add(.null, sourceRange: 0..<0, offset: 0)
    builder.add(.text, sourceRange: 0..<0, offset: 0)
    let tape = builder.finish()
    #expect([0, 1].allSatisfy { tape.view(at: $0).isBlank && tape.view(at: $0).isEmpty })
  }

  @Test func `a value knows its line and column in characters, and the text of the line`() {
    let places = [root["a"], root["a"]?.elements.dropFirst().first { _ in true }, root["b"], root["c"]].map {
      $0?.location
    }
    #expect(places.map { "\($0?.line ?? 0):\($0?.column ?? 0)" } == ["1:4", "1:8", "2:4", "3:4"])
    #expect(places.map { $0?.excerpt } == ["a: [x, y]", "a: [x, y]", "b: {}", "c: é"])
    #expect(places.allSatisfy { $0?.file == "t.yaml" })
    #expect(Self.tape.location(ofOffset: 1_000).line == 4)
    #expect(Self.tape.location(ofOffset: -1).column == 1)
    #expect(Self.tape.location(ofOffset: 22).column == 5)
  }

  @Test func `a byte order mark is no part of the first line`() {
    let tape = TapeBuilder(file: "t", source: Array("\u{FEFF}é x\ny".utf8)).finish()
    #expect([0, 3, 5, 8].map { tape.location(ofOffset: $0).column } == [1, 1, 2, 1])
    #expect(tape.location(ofOffset: 3).excerpt == "é x")
  }

  @Test func `of a long line the places are counted from its beginning, and some of it is shown`() {
    let line = String(repeating: "é🌏x", count: 10_000)
    let tape = TapeBuilder(file: "t", source: Array("a\n\(line)\nz".utf8)).finish()
    // Three characters have seven bytes.
    for number in [0, 9_999, 40, 3_000, 5_000, 5_000] {
      let place = tape.location(ofOffset: 2 + number * 7)
      #expect(place.line == 2)
      #expect(place.column == 1 + number * 3)
      let shown = Array(line.unicodeScalars).dropFirst(place.excerptColumn - 1).prefix(90)
      #expect(place.excerpt.unicodeScalars.starts(with: shown))
      #expect(place.excerptColumn == 1 || place.column - place.excerptColumn >= 90)
      #expect(place.excerpt.utf8.count < 1_300)
    }
    #expect(tape.location(ofOffset: 2 + line.utf8.count).column == 30_001)
    #expect(tape.location(ofOffset: 3 + line.utf8.count).excerpt == "z")
  }

  @Test func `what was left open is closed at the end`() {
    var builder = TapeBuilder(file: "t", source: Array("ab".utf8))
    builder.open(.list, offset: 0)
    builder.open(.list, offset: 0)
    builder.add(.plain, sourceRange: 0..<1, offset: 0)
    let tape = builder.finish()
    #expect(tape.view(at: 0).elements.map { $0.elements.map(\.string) } == [["a"]])
  }
}
