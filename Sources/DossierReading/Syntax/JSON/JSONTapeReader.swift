import DossierModel

/// Reads JSON (RFC 8259) to a tape, strictly: no comments, no trailing commas, no text after the value.
///
/// The source is gone through once, a word of eight bytes at a time inside texts. A text without escapes stays where it
/// is; only one with escapes is written out behind the source.
struct JSONTapeReader {
  /// How deep lists and mappings may stand in each other.
  static let deepest = 128

  private let file: String
  private let firstLine: Int
  private let source: [UInt8]

  /// A reader of one stretch of source, whose first byte stands on `firstLine`.
  init(file: String, bytes: [UInt8], firstLine: Int = 1) {
    self.file = file
    self.firstLine = firstLine
    source = bytes
  }

  /// Whether the bytes are one object with a `type`, as a line of JSON Lines is.
  var isOneRecord: Bool {
    guard let tape = try? readDocument() else { return false }
    return tape.view(at: 0)[.type] != nil
  }

  /// Reads one value and nothing after it.
  func readDocument() throws(SyntaxFault) -> Tape {
    var fault: SyntaxFault?
    let (nodes, texts) = source.withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes)
      do throws(SyntaxFault) {
        try scanner.scanDocument()
      } catch {
        fault = error
      }
      return (scanner.nodes, scanner.texts)
    }
    if let fault { throw fault }
    return tape(nodes, texts)
  }

  /// Reads lines of one object each, and gives the index of each on the tape.
  ///
  /// A line that cannot be read is reported and passed over.
  func readLines(_ report: (SyntaxFault) -> Void) -> (tape: Tape, roots: [Int]) {
    var roots: [Int] = []
    let (nodes, texts) = source.withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes)
      while let line = scanner.nextLine() {
        let root = scanner.nodes.count
        do throws(SyntaxFault) {
          if try scanner.scanLine(endingAt: line) { roots.append(root) }
        } catch {
          report(error)
          scanner.rewind(to: root)
        }
        scanner.skipLine(endingAt: line)
      }
      return (scanner.nodes, scanner.texts)
    }
    return (tape(nodes, texts), roots)
  }

  private func tape(_ nodes: [Tape.Node], _ texts: [UInt8]) -> Tape {
    Tape(
      file: file, text: texts.isEmpty ? source : source + texts, sourceLength: source.count,
      firstLine: firstLine,
      nodes: nodes)
  }
}
