import DossierModel

// Cells that hold several texts with `; ` between them.

/// What a text among others may not hold without quotes.
private let separators = Escaper([(";", ""), ("\n", ""), ("\r", "")])

extension ByteBuffer {
  /// Appends texts with `; ` between them.
  mutating func put(list texts: some Sequence<String>) {
    for (index, text) in texts.enumerated() {
      if index > 0 { put("; ") }
      put(text)
    }
  }

  /// Appends texts with `; ` between them; one that could not be told from several stands in quotes, as `"a; b"`.
  mutating func put(values texts: [String]) {
    put(list: texts.lazy.map { ListItem.quoted($0) })
  }

  /// Appends the tags of an event with `; ` between them, in quotes where that is needed.
  mutating func put(tagsOf event: EventView) {
    let batch = event.batch
    let tags = event.fields.tags.indices
    for index in tags {
      if index > tags.lowerBound { put(literal: "; ") }
      let mark = count
      put(batch.tags[index], of: batch)
      if needsQuotesInList(from: mark) {
        let text = String(decoding: take(from: mark), as: UTF8.self)
        put(ListItem.quoted(text))
      }
    }
  }

  /// Whether a text that was written since a mark needs quotes among others: ``ListItem/needsQuotes(_:)``, sixteen bytes at
  /// a time.
  func needsQuotesInList(from mark: Int) -> Bool {
    withBytes(from: mark) { text in
      guard let first = text.first, let last = text.last else { return true }
      let (quote, blank) = (UInt8(ascii: "\""), UInt8(ascii: " "))
      return first == quote || first == blank || last == blank
    } || firstSpecial(separators, from: mark) != nil
  }

  /// Appends the names of an event's participants with `; ` between them, and their roles in brackets.
  mutating func put(participantsOf event: EventView, _ context: ExportContext) {
    let batch = event.batch
    let participants = event.fields.participants.indices
    for index in participants {
      if index > participants.lowerBound { put(literal: "; ") }
      let mark = count
      let participant = batch.participants[index]
      let dossier = context.dossier
      if let number = participant.number.index
        ?? dossier.number(ofActor: batch.slice(participant.actor).string)
      {
        put(dossier.displayName(ofActor: number, in: context.language))
      } else {
        put(participant.actor, of: batch)
      }
      put(.round, behindNameFrom: mark, if: !participant.role.isEmpty) { $0.put(participant.role, of: batch) }
    }
  }

  /// Appends the ids of an event's participants with `; ` between them.
  mutating func put(participantIDsOf event: EventView) {
    put(event.batch, event.fields.participants.indices) { $0.participants[$1].actor }
  }

  private mutating func put(_ batch: EventBatch, _ parts: Range<Int>, _ text: (EventBatch, Int) -> TextRange)
  {
    for index in parts {
      if index > parts.lowerBound { put(literal: "; ") }
      put(text(batch, index), of: batch)
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
    let citations = event.fields.citations.indices
    for index in citations {
      if index > citations.lowerBound { put(literal: "; ") }
      let mark = count
      let citation = batch.citations[index]
      let address = citation.url.isEmpty ? citation.title : citation.url
      put(citation.source.isEmpty ? address : citation.source, of: batch)
      put(.square, behindNameFrom: mark, if: !citation.locator.isEmpty) {
        $0.put(citation.locator, of: batch)
      }
    }
  }

  /// Appends the name of a record that is not an event; its id where it has none.
  package mutating func put(nameOf id: String, _ context: ExportContext) {
    put(context.dossier.name(of: id, in: context.language) ?? id)
  }
}
