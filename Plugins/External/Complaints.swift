import DossierModel
import PluginKit

/// What a plugin writes to standard error: its last lines are kept, the others counted.
struct Complaints {
  /// How many lines are told.
  private static let toldLines = 20
  private static let kept = 1 << 16

  private var last: [UInt8] = []
  private var lineCount = 0

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    lineCount += bytes.count { $0 == UInt8(ascii: "\n") }
    last += bytes.suffix(Self.kept)
    if last.count > 2 * Self.kept { last.removeFirst(last.count - Self.kept) }
  }

  /// The last lines, without what a terminal would obey.
  private var lines: [String] {
    String(decoding: last, as: UTF8.self).split(separator: "\n").suffix(Self.toldLines)
      .map { line in shown(String(line), most: 500) }
  }

  /// The last line that says something.
  var lastLine: String? { lines.last { $0.contains { !$0.isWhitespace } } }

  /// Tells what there is, each line with the plugin's name before it.
  func tell(_ severity: Diagnostic.Severity, as name: String, _ host: PluginHost) {
    let lines = lines
    let more = lineCount - lines.count
    if more > 0 { host.tell(severity, "\(name): … \(more) lines before these are not shown") }
    for line in lines { host.tell(severity, "\(name): \(line)") }
  }
}

/// A text of a plugin as it is shown: no control characters, and not too long.
func shown(_ text: String, most: Int = 120) -> String {
  var plain = String.UnicodeScalarView()
  for scalar in text.unicodeScalars.prefix(most) {
    plain.append(scalar == "\t" ? scalar : scalar.inMessage)
  }
  return String(plain) + (text.unicodeScalars.count > most ? "…" : "")
}
