// Components, and what they must have.
extension CalendarCheck {
  mutating func begin(_ index: Int, _ end: Int) {
    if starts(index, end, "VALARM"), component == .event, !isInAlarm {
      (isInAlarm, alarmSeen) = (true, [])
    } else if component == nil, starts(index, end, "VEVENT") || starts(index, end, "VJOURNAL") {
      component = memory[index + 1] == UInt8(ascii: "E") ? .event : .journal
      (seen, start, firstLine) = ([], nil, lineCount)
    } else if component != nil || !starts(index, end, "VCALENDAR") {
      find("a component begins where none may")
    }
  }

  mutating func end(_ index: Int, _ end: Int) {
    if component == .event, !isInAlarm, end - index == 6, seen.isSuperset(of: Self.needed),
      starts(index, end, "VEVENT")
    {
      component = nil
      return
    }
    if isInAlarm {
      guard starts(index, end, "VALARM") else { return find("an alarm ends with another word") }
      isInAlarm = false
      if !alarmSeen.isSuperset(of: [.action, .trigger, .description]) {
        find("an alarm without ACTION, TRIGGER or DESCRIPTION")
      }
      return
    }
    guard let component else {
      if !starts(index, end, "VCALENDAR") { find("an end without a beginning") }
      return
    }
    guard component == .event ? starts(index, end, "VEVENT") : starts(index, end, "VJOURNAL") else {
      return find("an entry ends with another word than it began")
    }
    self.component = nil
    let needed = component == .event ? Self.needed : Self.needed.subtracting(.start)
    guard !seen.isSuperset(of: needed) else { return }
    let names: [(Property, String)] = [
      (.uid, "UID"), (.stamp, "DTSTAMP"), (.start, "DTSTART"), (.summary, "SUMMARY"),
    ]
    let missing = names.filter { needed.contains($0.0) && !seen.contains($0.0) }.map(\.1)
    find(
      "\(missing.joined(separator: " and ")) is missing in the entry that began in line \(firstLine) of the stretch"
    )
  }

  /// What an event must have here.
  private static let needed: Property = [.uid, .stamp, .start, .summary]

  /// Notes a property of which there is one at the most.
  @inline(__always)
  mutating func see(_ property: Property) {
    if isInAlarm {
      if !alarmSeen.isDisjoint(with: property) { find("a property stands twice in one alarm") }
      alarmSeen.formUnion(property)
    } else {
      if !seen.isDisjoint(with: property) { find("a property stands twice in one entry") }
      seen.formUnion(property)
    }
  }
}
