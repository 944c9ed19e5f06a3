extension String {
  /// The paragraphs of a text, which blank lines part: of `"One\nline.\n\nTwo."` these are `One\nline.` and `Two.`.
  package var paragraphs: [String] {
    guard contains(where: \.isNewline) else { return isEmpty ? [] : [self] }
    let lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.split { $0.allSatisfy(\.isWhitespace) }.map { $0.joined(separator: "\n") }
  }
}
