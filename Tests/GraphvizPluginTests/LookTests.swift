import PluginKit
import Testing

@testable import GraphvizPlugin

struct LookTests {
  /// The contrast of two colours by WCAG 2: 1 to 21.
  private func contrast(_ first: Colour, _ second: Colour) -> Double {
    func luminance(_ colour: Colour) -> Double {
      let number = Int(colour.hex.dropFirst(), radix: 16) ?? 0
      let parts = [number >> 16 & 255, number >> 8 & 255, number & 255].map { part -> Double in
        let value = Double(part) / 255
        return value <= 0.03928 ? value / 12.92 : power((value + 0.055) / 1.055)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let values = [luminance(first), luminance(second)].sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }

  /// x to the power of 2.4, by way of its fifth root.
  private func power(_ value: Double) -> Double {
    var root = value
    for _ in 0..<60 { root = (4 * root + value / (root * root * root * root)) / 5 }
    return value * value * root * root
  }

  @Test(arguments: ThemeChoice.allCases)
  func `every ink reads on the background, and text on every tint`(choice: ThemeChoice) {
    let theme = Theme(choice)
    for ink in Ink.allCases { #expect(contrast(theme.ink(ink), theme.background) >= 4.5, "\(ink)") }
    for tint in Tint.allCases { #expect(contrast(theme.ink(.text), theme.tint(tint)) >= 4.5, "\(tint)") }
  }

  @Test func `no two kinds of relation have one arrowhead`() {
    let relations: [EdgeKind] = [.membership, .structure, .office, .bond, .seat, .other]
    #expect(Set(relations.map { "\($0.look.arrow)" }).count == relations.count)
    #expect(Set(relations.map { "\($0.sign)" }).count == relations.count)
    let roles = EdgeKind.allCases.filter(\.isRole)
    // Dashes say that something is planned, and nothing else; without colour roles differ all the same.
    #expect(!EdgeKind.allCases.contains { "\($0.look.style)" == "dashed" || "\($0.sign)" == "╌╌╌" })
    let looks = roles.map { "\($0.look.style) \($0.look.arrow)" }
    #expect(Set(looks).count == roles.count)
    let amongEvents = roles + [.sequence, .unordered]
    #expect(Set(amongEvents.map { "\($0.sign)" }).count == amongEvents.count)
  }

  @Test func `no two kinds of node look alike without colour`() {
    let looks = NodeKind.allCases.map { "\($0.look.shape) \($0.look.style) \($0.colours.ink == .grey)" }
    #expect(Set(looks).count == looks.count)
    #expect(Set(NodeKind.allCases.map { "\($0.sign)" }).count == NodeKind.allCases.count)
  }

  @Test func `the legend explains what is there and nothing else`() async throws {
    let drawing = try await Drawing(visit)
    let legend = try #require(drawing.text.split(separator: "\n").first { $0.contains("+legend") })
    let words = Words("en")
    let nodes: Set<NodeKind> = [.state, .organisation, .organ, .party, .person, .group, .place]
    for kind in NodeKind.allCases {
      #expect(legend.contains(">\(kind.title(words))<") == nodes.contains(kind), "\(kind)")
    }
    let edges: Set<EdgeKind> = [.membership, .structure, .office, .bond, .seat, .other]
    for kind in EdgeKind.allCases {
      #expect(legend.contains(">\(kind.title(words))<") == edges.contains(kind), "\(kind)")
    }
    #expect(legend.contains(">planned<") && legend.contains(">the sources disagree on it<"))
    #expect(!legend.contains("perhaps"))
    #expect(try await !Drawing(visit, [("legend", "none")]).text.contains("+legend"))
  }

  @Test(arguments: [
    ("short", "short"), ("one two three four", "one two\nthree four"),
    ("abcdefghijklmno", "abcdefghij\nklmno"),
    ("a b c d e f g h i j k l m n o p q r s t", "a b c d e\nf g h i j…"), ("", ""),
  ])
  func `labels break between words`(text: String, lines: String) {
    #expect(wrapped(text, width: 10, lines: 2) == lines)
  }

  @Test func `clusters by country bear the name of the state`() async throws {
    let drawing = try await Drawing(visit, [("cluster", "country")])
    #expect(drawing.text.contains("subgraph \"cluster_VN\" {\n  graph [label=\"Viet Nam\""))
    #expect(try await !Drawing(visit, [("cluster", "none")]).text.contains("cluster_"))
    _ = try await SVGReading.of(Drawing(visit, [("cluster", "kind")]).text)
  }
}
