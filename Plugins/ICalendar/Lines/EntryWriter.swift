import DossierModel

/// Writes entries, a property a line.
struct EntryWriter: Sendable {
  private let texts: DossierTexts
  let uids: StableUID
  private let isBusy: Bool
  private let carriesRecords: Bool
  private let hasEvents: Bool
  /// The calendar that this one takes the place of, if it does.
  private let earlier: EarlierCalendar?

  /// A writer of a dossier's entries.
  init(_ texts: DossierTexts, _ options: ICalendarOptions, replacing earlier: EarlierCalendar?) {
    self.texts = texts
    self.earlier = earlier
    isBusy = options.busy
    carriesRecords = options.records
    hasEvents = options.events
    uids = StableUID(dossier: texts.dossier.header.id)
  }

  /// Writes an entry, and hands back how many characters that no calendar may hold were left out.
  ///
  /// Its UID is made here if it has none yet.
  func put(
    _ entry: CalendarEntry<some EntrySubject>, _ uid: UUID? = nil, into lines: inout ContentLines
  ) -> Int {
    let removed = lines.removed
    let mark = lines.count
    let isJournal = entry.times.span == .none
    if isJournal { lines.put(line: "BEGIN:VJOURNAL") } else { lines.put(line: "BEGIN:VEVENT") }
    lines.begin("UID")
    lines.put(uid ?? uids.uuid(of: entry.subject.id, entry.subject.role))
    lines.end()
    lines.begin("DTSTAMP")
    lines.put(entry.revised)
    lines.put(literal: "T000000Z")
    lines.end()
    lines.put(line: "SEQUENCE:0")
    lines.put(entry.times)
    if let rule = entry.rule { lines.put(rule) }
    lines.begin("SUMMARY")
    entry.subject.putTitle(of: entry, texts, into: &lines)
    lines.end()
    lines.begin("DESCRIPTION", keepsLines: true)
    entry.subject.putText(of: entry, texts, into: &lines)
    if isJournal { entry.subject.putPlace(texts, into: &lines) }
    lines.end()
    if !isJournal { entry.subject.putVenue(texts, into: &lines) }
    lines.begin("CATEGORIES")
    entry.subject.putCategories(texts, into: &lines)
    lines.end()
    lines.put(entry.status, isJournal: isJournal)
    if !isJournal {
      if isBusy { lines.put(line: "TRANSP:OPAQUE") } else { lines.put(line: "TRANSP:TRANSPARENT") }
    }
    if let address = entry.address {
      lines.begin("URL")
      address.put(into: &lines)
      lines.end()
    }
    putOrigin(of: entry, into: &lines)
    for alarm in entry.alarms {
      lines.put(alarm: alarm) { entry.subject.putTitle(of: entry, texts, into: &$0) }
    }
    if isJournal { lines.put(line: "END:VJOURNAL") } else { lines.put(line: "END:VEVENT") }
    if let earlier { lines.replace(from: mark) { earlier.settled($0) } }
    return lines.removed - removed
  }

  /// Writes the record and its date as the dossier has them.
  private func putOrigin(of entry: CalendarEntry<some EntrySubject>, into lines: inout ContentLines) {
    lines.begin("X-CHANCERY-ID")
    entry.subject.lendID { lines.put(text: $0) }
    lines.end()
    if let date = entry.date {
      lines.begin("X-CHANCERY-EDTF")
      lines.put(bare: date)
      lines.end()
      if date.plainDay != nil {
        lines.put(line: "X-CHANCERY-PRECISION:day")
      } else {
        lines.put("X-CHANCERY-PRECISION", text: date.precision.rawValue)
      }
    }
    if let account = entry.account {
      if let own = account.own { lines.put("X-CHANCERY-DATE", text: own.description) }
      if let claim = account.claim {
        lines.put(
          account.isPreferred ? "X-CHANCERY-CLAIM;X-RANK=preferred" : "X-CHANCERY-CLAIM", text: claim)
        if !account.sources.isEmpty {
          lines.put("X-CHANCERY-CLAIM-SOURCES", text: String(account.sources.count))
        }
      }
    }
    switch entry.subject.role {
    case .anniversary(let anniversary): lines.put("X-CHANCERY-ANNIVERSARY", text: String(anniversary.years))
    case .series: lines.put(line: "X-CHANCERY-ANNIVERSARY:every")
    case .event, .target, .beginning, .account: break
    }
    if let title = entry.subject.hiddenTitle(texts, hasEvents: hasEvents) {
      lines.put("X-CHANCERY-TITLE", text: title)
    }
    entry.subject.putRecord(whole: carriesRecords, into: &lines)
  }
}

extension ContentLines {
  /// Writes STATUS: how sure an entry is; a journal has words of its own (RFC 5545 §3.8.1.11).
  fileprivate mutating func put(_ status: EntryStatus, isJournal: Bool) {
    switch (status, isJournal) {
    case (.confirmed, false): put(line: "STATUS:CONFIRMED")
    case (.confirmed, true): put(line: "STATUS:FINAL")
    case (.tentative, false): put(line: "STATUS:TENTATIVE")
    case (.tentative, true): put(line: "STATUS:DRAFT")
    case (.cancelled, _): put(line: "STATUS:CANCELLED")
    }
  }
}
