// Lines that follow each other in most entries, and have the same length in all of them, are looked at together.
extension CalendarCheck {
  /// Reads the lines with which an entry of whole days begins, or those that end most of them, where they are as usual;
  /// hands back the place behind them, or nil where they are to be read one by one.
  @inline(__always)
  mutating func readUsualLines(from index: Int) -> Int? {
    guard index &+ 160 <= memory.count, !isInAlarm else { return nil }
    switch memory[index] {
    case UInt8(ascii: "B"): return component == nil ? readUsualBeginning(from: index) : nil
    case UInt8(ascii: "S"): return component == .event ? readUsualStatus(from: index) : nil
    default: return nil
    }
  }

  private mutating func readUsualBeginning(from index: Int) -> Int? {
    let (uid, stamp) = (index &+ 18, index &+ 64)
    let (first, last) = (index &+ 113, index &+ 140)
    guard has("BEGIN:VEVENT\r\nUID:", at: index), CalendarValue.isUUID(memory, uid, uid &+ 36),
      has("\r\nDTSTAMP:", at: uid &+ 36), CalendarValue.isMoment(memory, stamp, stamp &+ 16),
      has("\r\nSEQUENCE:0\r\nDTSTART;VALUE=DATE:", at: stamp &+ 16),
      let start = CalendarValue(memory, first, first &+ 8, isDay: true),
      has("\r\nDTEND;VALUE=DATE:", at: first &+ 8),
      let end = CalendarValue(memory, last, last &+ 8, isDay: true), has("\r\n", at: last &+ 8),
      start.number < end.number
    else { return nil }
    component = .event
    firstLine = lineCount &+ 1
    lineCount &+= 6
    seen = [.uid, .stamp, .sequence, .start, .end]
    self.start = start
    return last &+ 10
  }

  private mutating func readUsualStatus(from index: Int) -> Int? {
    guard seen.isDisjoint(with: .status), has("STATUS:CONFIRMED\r\nTRANSP:TRANSPARENT\r\n", at: index) else {
      return nil
    }
    lineCount &+= 2
    seen.formUnion(.status)
    return index &+ 38
  }
}
