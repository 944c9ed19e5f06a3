import DossierModel

// Cells that hold several texts with `; ` between them.

private let separators = Escaper(ListItem.separators.map { ($0, "") })

extension ByteBuffer {
  /// Appends texts with `; ` between them.
  mutating func put(list texts: some Sequence<String>) {
    for (index, text) in texts.enumerated() {
      if index > 0 { put("; ") }
      put(text)
    }
  }

  /// Appends parts of an event with `; ` between them, each as `putPart` does; it is told where the part begins.
  @inline(__always)
  private mutating func put(list parts: Range<Int>, _ putPart: (inout ByteBuffer, Int, _ mark: Int) -> Void) {
    for index in parts {
      if index > parts.lowerBound { put(literal: "; ") }
      let mark = count
      putPart(&self, index, mark)
    }
  }

  /// Appends texts with `; ` between them; one that could not be told from several stands in quotes, as `"a; b"`.
  mutating func put(values texts: [String]) {
    put(list: texts.lazy.map { ListItem.quoted($0) })
  }

  /// Appends the tags of an event with `; ` between them, in quotes where that is needed.
  mutating func put(tagsOf event: EventView) {
    let batch = event.batch
    put(list: event.fields.tags.indices) { cell, index, mark in
      cell.put(batch.tags[index], of: batch)
      if cell.needsQuotesInList(from: mark) {
        let text = String(decoding: cell.take(from: mark), as: UTF8.self)
        cell.put(ListItem.quoted(text))
      }
    }
  }

  /// Whether a text that was written since a mark needs quotes among others: ``ListItem/needsQuotes(_:)``, sixteen bytes at
  /// a time.
  @inline(__always)
  func needsQuotesInList(from mark: Int) -> Bool {
    let isPlain = mark < count && isPlainWord(from: mark)
    return !isPlain && mayNeedQuotesInList(from: mark)
  }

  @inline(never)
  private func mayNeedQuotesInList(from mark: Int) -> Bool {
    withBytes(from: mark) { ListItem.needsQuotesForItsEnds($0) }
      || firstSpecial(separators, from: mark) != nil
  }

  /// Appends the names of an event's participants with `; ` between them, and their roles in brackets.
  mutating func put(participantsOf event: EventView, _ context: ExportContext) {
    let (batch, dossier) = (event.batch, context.dossier)
    put(list: event.fields.participants.indices) { cell, index, mark in
      let participant = batch.participants[index]
      if let soon = batch.actorNumber(ofParticipant: index + fetchLead) { context.actorNames.fetch(soon) }
      let number =
        participant.number.index ?? dossier.number(ofActor: batch.slice(participant.actor).string)
      let isPlain = number.map { cell.put(context.actorNames, $0) } ?? false
      if !isPlain {
        if let number {
          cell.put(dossier.displayName(ofActor: number, in: context.language))
        } else {
          cell.put(participant.actor, of: batch)
        }
      }
      cell.put(.round, behindNameFrom: mark, isPlain: isPlain, if: !participant.role.isEmpty) {
        $0.put(participant.role, of: batch)
      }
    }
  }

  /// Appends the name with a number; false where it cannot stand in a list as it is.
  @inline(__always)
  private mutating func put(_ names: NumberedTexts, _ number: Int) -> Bool {
    names.lend(number) { name in
      if let name { put(name) }
      return name != nil
    }
  }

  /// Appends the ids of an event's participants with `; ` between them.
  mutating func put(participantIDsOf event: EventView) {
    let batch = event.batch
    put(list: event.fields.participants.indices) { cell, index, _ in
      cell.put(batch.participants[index].actor, of: batch)
    }
  }

  /// Appends a text of a batch; nothing where the field is missing.
  @inline(__always)
  mutating func put(_ text: TextRange, of batch: EventBatch) {
    let count = Int(text.length)
    let start = Int(text.start)
    reserve(count)
    if count <= 16, start + 16 <= batch.text.count {
      batch.text.withUnsafeBytes { put(SixteenBytes($0, at: start), count: count) }
      return
    }
    batch.withUTF8(text) { put(reserved: $0) }
  }

  /// Appends citations with `; ` between them: the source's id, or the address, each with its place in brackets.
  mutating func put(citations: [Citation]) {
    for (index, citation) in citations.enumerated() {
      if index > 0 { put("; ") }
      let mark = count
      put(citation.source ?? citation.url ?? citation.title ?? "")
      put(.square, behindNameFrom: mark, if: citation.locator != nil) { $0.put(citation.locator ?? "") }
    }
  }

  /// Appends the citations of an event in the same way.
  mutating func put(citationsOf event: EventView) {
    let batch = event.batch
    put(list: event.fields.citations.indices) { cell, index, mark in
      let citation = batch.citations[index]
      let address = citation.url.isEmpty ? citation.title : citation.url
      cell.put(citation.source.isEmpty ? address : citation.source, of: batch)
      cell.put(.square, behindNameFrom: mark, if: !citation.locator.isEmpty) {
        $0.put(citation.locator, of: batch)
      }
    }
  }

  /// Appends the name of a record that is not an event; its id where it has none.
  package mutating func put(nameOf id: String, _ context: ExportContext) {
    put(context.dossier.name(of: id, in: context.language) ?? id)
  }
}
