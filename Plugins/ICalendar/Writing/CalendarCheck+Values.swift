// Values on which programs stumble.
extension CalendarCheck {
  @inline(__always)
  mutating func read(
    _ property: Property, _ form: (UnsafeRawBufferPointer, Int, Int) -> Bool, _ index: Int, _ end: Int
  ) {
    see(property)
    if !form(memory, index, end) {
      find("“\(String(decoding: memory[min(index, end)..<end], as: UTF8.self))” is no value of this property")
    }
  }

  /// DTSTART or DTEND, behind the name.
  mutating func readTimes(_ property: Property, _ index: Int, _ end: Int) {
    see(property)
    let isDay = starts(index, end, ";VALUE=DATE:")
    guard isDay || starts(index, end, ":"),
      let value = CalendarValue(memory, index + (isDay ? 12 : 1), end, isDay: isDay)
    else { return find("a day or a moment that there is not") }
    if property == .start {
      start = value
    } else if let start, start.isDay != value.isDay || start.number >= value.number {
      find("an end that is not after its beginning")
    }
  }

  mutating func readStatus(_ index: Int, _ end: Int) {
    see(.status)
    let isKnown =
      component == .journal
      ? starts(index, end, "FINAL") || starts(index, end, "DRAFT") || starts(index, end, "CANCELLED")
      : starts(index, end, "CONFIRMED") || starts(index, end, "TENTATIVE") || starts(index, end, "CANCELLED")
    if !isKnown { find("a STATUS that there is not") }
  }

  /// RRULE: yearly, perhaps for the last or the 29th of February, perhaps until a day.
  mutating func readRule(_ index: Int, _ end: Int) {
    see(.rule)
    let value = String(decoding: memory[index..<end], as: UTF8.self)
    let parts = value.split(separator: ";", omittingEmptySubsequences: false)
    let rest = parts.dropFirst().filter { part in
      guard part.hasPrefix("UNTIL=") else { return true }
      return !CalendarValue.isDay(part.dropFirst(6).utf8)
    }
    let isKnown =
      rest.isEmpty || rest == ["BYMONTHDAY=-1", "BYMONTH=2"] || rest == ["BYMONTHDAY=29", "BYMONTH=2"]
    if parts.first != "FREQ=YEARLY" || !isKnown { find("“\(value)” is no rule that every program follows") }
  }
}
