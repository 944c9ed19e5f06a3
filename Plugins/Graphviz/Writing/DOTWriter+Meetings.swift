import PluginKit

extension DOTWriter {
  /// How many meetings are told at length, each with a tooltip: nobody rests the pointer on one of more.
  static let mostTold = 10_000

  /// Writes who meets whom.
  func writeMeetings(
    into buffer: inout ByteBuffer, to file: OutputFile, _ tally: inout ExportTally
  ) throws(ExportError) {
    guard graph.meetings.count <= Self.mostTold else { return try writeShortly(into: &buffer, to: file) }
    try graph.meetings.forEach { meeting throws(ExportError) in
      write(graph.edge(of: meeting, Words(language)), into: &buffer, &tally)
      try file.writeBlock(&buffer)
    }
  }

  /// Says once what all have in common, and of each who meets whom, how often, and how wide the line is where it is
  /// wider than the others: a quarter of the bytes, and the same picture.
  private func writeShortly(into buffer: inout ByteBuffer, to file: OutputFile) throws(ExportError) {
    let look = EdgeKind.meeting.look
    buffer.put("  edge [color=\(DOTWord(theme.ink(look.ink)).token), ")
    buffer.put("penwidth=\(DOTWord(tenths: look.penTenths).token), style=\(DOTWord(look.style).token), ")
    buffer.put("class=\(DOTName(words: ["relation", "meeting"]).token)];\n")
    let names = Names(graph.nodes.map { DOTName($0.id).token })
    try graph.meetings.forEach { meeting throws(ExportError) in
      buffer.put(literal: "  ")
      names.put(meeting.first, into: &buffer)
      buffer.put(literal: " -- ")
      names.put(meeting.second, into: &buffer)
      buffer.put(literal: " [weight=\"")
      buffer.put(meeting.count)
      let width = width(ofWeight: meeting.count)
      if width > 0 {
        buffer.put(literal: "\", penwidth=\"")
        let (whole, tenth) = (look.penTenths + width).quotientAndRemainder(dividingBy: 10)
        buffer.put(whole)
        buffer.put(literal: ".")
        buffer.put(tenth)
      }
      buffer.put(literal: "\"];\n")
      try file.writeBlock(&buffer)
    }
  }
}

/// Texts that are written again and again, one after the other in memory.
private struct Names {
  private var text: [UInt8] = []
  private var ends = [0]

  init(_ names: [String]) {
    for name in names {
      text += name.utf8
      ends.append(text.count)
    }
  }

  func put(_ number: Int, into buffer: inout ByteBuffer) {
    text.withUnsafeBufferPointer { text in
      buffer.put(bytes: UnsafeBufferPointer(rebasing: text[ends[number]..<ends[number + 1]]))
    }
  }
}
