import DossierModel

extension Table where Row == DossierObject {
  /// The objects, a row each.
  public static let objects = Table(
    "objects", "Objects", "Gifts, artworks, trees, documents, collections.",
    [
      Column("id", "Object ID", .id, "The object's id.") { $0.id },
      Column("name", "Name", .text, "Its name; in brackets the description of one that has none.") {
        row, context, cell in
        cell.put(row.displayName(in: context.language))
      },
      Column("kind", "Kind", .text, "What it is: gift, artwork, document.") { $0.kind },
      Column("description", "Description", .text, "What it is.") { row, context, cell in
        if let description = row.description { cell.put(description.text(in: context.language)) }
      },
      Column("from_id", "From ID", .id, "Who gave or made it.") { $0.from },
      Column("from", "From", .text, "That actor's name.") { row, context, cell in
        if let from = row.from { cell.put(nameOf: from, context) }
      },
      Column("to_id", "To ID", .id, "Who received it.") { $0.to },
      Column("to", "To", .text, "That actor's name.") { row, context, cell in
        if let to = row.to { cell.put(nameOf: to, context) }
      },
      Column("event_id", "Event ID", .id, "The event at which it was given, planted or signed.") { $0.event },
      Column("place", "Place", .text, "Where it is.") { row, context, cell in
        if let place = row.place { cell.put(place.displayName(context)) }
      },
      Column("place_id", "Place ID", .id, "The id of that place.") { $0.place?.place },
      Column("part_of", "Part of", .id, "The id of the collection that it belongs to.") { $0.partOf },
      Column("sources", "Sources", .text, "Where it stands.") { row, _, cell in
        cell.put(citations: row.sources)
      },
    ])
}

extension Table where Row == Place {
  /// The places, a row each.
  public static let places = Table(
    "places", "Places", "Where things happen: countries, cities, buildings, rooms, seas.",
    [
      Column("id", "Place ID", .id, "The place's id.") { $0.id },
      Column("name", "Name", .text, "Its name.") { row, context, cell in
        cell.put(row.name.text(in: context.language))
      },
      Column("other_names", "Other names", .text, "Its names in other languages.") { row, context, cell in
        let shown = row.name.text(in: context.language)
        cell.put(list: row.name.wordings.map(\.text).filter { $0 != shown })
      },
      Column("kind", "Kind", .text, "What it is: city, building, room.") { $0.kind },
      Column("country", "Country", .text, "Its country, as an ISO 3166 code.") { $0.country },
      Column("part_of", "Part of", .id, "The id of the larger place.") { $0.partOf },
      Column("latitude", "Latitude", .number, "Degrees north.") { $0.latitude?.plainText },
      Column("longitude", "Longitude", .number, "Degrees east.") { $0.longitude?.plainText },
      Column("codes", "Codes", .text, "What other data sets call it.") { $0.codes?.text },
      Column("sources", "Sources", .text, "Where it stands.") { row, _, cell in
        cell.put(citations: row.sources)
      },
    ])
}

extension Table where Row == Source {
  /// The sources, a row each.
  public static let sources = Table(
    "sources", "Sources", "Publications, documents and witnesses that facts are taken from.",
    [
      Column("id", "Source ID", .id, "The source's id.") { $0.id },
      Column("title", "Title", .text, "Its title.") { row, context, cell in
        cell.put(row.title.text(in: context.language))
      },
      Column("publisher", "Publisher", .text, "Who published it.") { $0.publisher },
      Column("author", "Author", .text, "Who wrote it.") { row, _, cell in cell.put(values: row.authors) },
      Column("published", "Published (EDTF)", .edtf, "When it was published.") { $0.published?.description },
      Column("url", "Address", .url, "Its address.") { $0.url },
      Column("language", "Language", .text, "Its language.") { $0.language },
      Column("retrieved", "Retrieved (EDTF)", .edtf, "The day on which it was read.") {
        $0.retrieved?.description
      },
      Column("reliability", "Reliability", .text, "How far it is to be trusted.") { $0.reliability },
      Column("part_of", "Part of", .id, "The larger publication.") { $0.partOf },
    ])
}
