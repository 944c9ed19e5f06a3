/// A drawing of Graphviz as a part of a page: without what stands before its root and the size that it asks for.
struct EmbeddedGraph {
  /// The root's content, and its view box.
  let content: String
  let viewBox: String

  /// Whether its words, of ten points, would be of less than five on a page of A4.
  var isDense: Bool { size.width > 1_500 || size.height > 880 }
  /// Whether it is higher than wide.
  var isUpright: Bool { size.height > size.width }

  private var size: (width: Double, height: Double) {
    let numbers = viewBox.split(separator: " ").compactMap { Double($0) }
    return numbers.count == 4 ? (numbers[2], numbers[3]) : (0, 0)
  }

  /// Nil for what is no drawing.
  init?(_ svg: String) {
    guard let root = svg.range(of: "<svg"), let end = svg[root.upperBound...].firstIndex(of: ">"),
      let close = svg.range(of: "</svg>", last: true)
    else { return nil }
    let attributes = svg[root.upperBound..<end]
    guard let start = attributes.range(of: "viewBox=\"")?.upperBound,
      let quote = attributes[start...].firstIndex(of: "\"")
    else { return nil }
    viewBox = String(attributes[start..<quote])
    content = Self.prefixingIDs(in: Self.withoutComments(svg[svg.index(after: end)..<close.lowerBound]))
  }

  private static func withoutComments(_ text: Substring) -> String {
    var kept = ""
    var rest = text
    while let start = rest.range(of: "<!--") {
      kept += rest[..<start.lowerBound]
      guard let end = rest[start.upperBound...].range(of: "-->") else { return kept }
      rest = rest[end.upperBound...].drop { $0 == "\n" }
    }
    return kept + rest
  }

  /// Ids of the drawing begin with a capital, as no record's id does.
  private static func prefixingIDs(in text: String) -> String {
    text.split(separator: " id=\"", omittingEmptySubsequences: false).joined(separator: " id=\"G.")
      .split(separator: "url(#", omittingEmptySubsequences: false).joined(separator: "url(#G.")
  }
}

extension StringProtocol where SubSequence == Substring {
  /// Where a text stands first, or last.
  fileprivate func range(of text: String, last: Bool = false) -> Range<Index>? {
    let found = last ? ranges(of: text).last : firstRange(of: text)
    return found
  }
}
