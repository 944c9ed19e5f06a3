import DossierModel
import PluginKit
import Testing

@testable import HTMLPlugin

/// A date is drawn as far as it is known, and no further.
struct ChartGlyphTests {
  @Test(arguments: [
    ("2025-03-10", "disc"), ("2025-03-10T09:00:00Z", "disc"), ("2025-03", "box"), ("1995", "box"),
    ("199X", "box"),
    ("1968-21", "box"), ("2025-03-10/2025-03-12", "bar"), ("1756/1763", "bar"), ("1997~/1999~", "dashed"),
    ("2025?", "dashed"), ("2025-03-10~", "dashed"), ("[1667,1670]", "dashed"), ("../1995", "bar"),
    ("1945/..", "bar"),
    ("1945/", "dashed"), ("/1945", "dashed"),
  ])
  func `what is known of a date decides its sign`(text: String, shape: String) throws {
    let glyphs = ChartGlyph.glyphs(of: try EDTFDate(text))
    #expect(glyphs.map { "\($0.shape)" } == [shape])
  }

  @Test func `a year is drawn over exactly its days`() throws {
    let glyph = try #require(ChartGlyph.glyphs(of: try EDTFDate("1995")).first)
    #expect(glyph.first == CivilDate("1995-01-01")?.dayNumber)
    #expect(glyph.last == CivilDate("1995-12-31")?.dayNumber)
    #expect(glyph.core == nil)
  }

  @Test func `a bar is solid only where it certainly is`() throws {
    let sure = try #require(ChartGlyph.glyphs(of: try EDTFDate("1756/1763")).first?.core)
    #expect(CivilDate(dayNumber: sure.lowerBound) == CivilDate("1756-12-31"))
    #expect(CivilDate(dayNumber: sure.upperBound) == CivilDate("1763-01-01"))
    #expect(ChartGlyph.glyphs(of: try EDTFDate("1997~/1997~")).first?.core == nil)
  }

  @Test func `each of several dates has its sign`() throws {
    #expect(ChartGlyph.glyphs(of: try EDTFDate("{1805-12-02,1850-01-01}")).map(\.shape) == [.disc, .disc])
  }

  @Test func `an open end has none`() throws {
    let glyph = try #require(ChartGlyph.glyphs(of: try EDTFDate("../1995")).first)
    #expect(glyph.first == nil && glyph.last != nil)
    #expect(glyph.signs == [.open])
  }

  @Test func `what ended nobody knows when does not look as if it went on`() throws {
    let unknown = try #require(ChartGlyph.glyphs(of: try EDTFDate("2020/")).first)
    let open = try #require(ChartGlyph.glyphs(of: try EDTFDate("2020/..")).first)
    #expect(unknown.last == nil && !unknown.isOpen && unknown.signs == [.dashed])
    #expect(open.last == nil && open.isOpen && open.signs == [.open])
  }

  @Test(arguments: [
    ("2025-03-01", "2025-03-20"), ("2024-11-05", "2025-03-20"), ("2020-05-05", "2025-03-20"),
    ("2005-05-05", "2025-03-20"), ("1990-05-05", "2025-03-20"), ("1790-05-05", "2025-03-20"),
    ("-0900-05-05", "2025-03-20"), ("Y-90000", "2025-03-20"),
  ])
  func `no stretch that is counted runs across a mark of the axis`(first: String, last: String) throws {
    let days = try [first, last].map { try #require(EDTFDate($0).earliest).dayNumber }
    let axis = ChartAxis(days, asOf: days[1])
    let cuts = axis.stretches
    #expect(cuts == cuts.sorted() && cuts.count <= 100 && cuts.count > 12)
    let ticks = axis.ticks(PageWords(language: .english)) { "\($0.month)" }
    #expect(ticks.count > 2)
    #expect(ticks.filter { !cuts.contains($0.day) }.map(\.label) == [])
  }
}
