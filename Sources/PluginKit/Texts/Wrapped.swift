/// A text in lines of at most `width` characters, broken between words, and a longer word within it.
package func wrapped(_ text: String, width: Int, lines limit: Int) -> String {
  var lines: [String] = []
  var line = ""
  for word in text.split(whereSeparator: { $0.isWhitespace || $0.isNewline }) {
    var word = word
    if !line.isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      line = ""
    }
    while word.count > width {
      lines.append(String(word.prefix(width)))
      word = word.dropFirst(width)
      if lines.count > limit { break }
    }
    line += (line.isEmpty ? "" : " ") + word.prefix(width)
    if lines.count > limit { break }
  }
  if !line.isEmpty { lines.append(line) }
  guard lines.count > limit else { return lines.joined(separator: "\n") }
  return lines.prefix(limit).joined(separator: "\n") + "…"
}
