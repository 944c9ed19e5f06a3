import DossierModel

/// A country code that stands in a record, with the path of its field.
struct CountryMention {
  let record: String
  let path: String
  let code: String
}

extension CheckedDossier {
  /// All country codes: of actors and places, in `country` and in `codes`, and of places named on the spot.
  var countryMentions: [CountryMention] {
    var mentions: [CountryMention] = []
    func add(_ record: String, _ path: String, _ code: String?) {
      if let code { mentions.append(CountryMention(record: record, path: path, code: code)) }
    }
    for place in dossier.places {
      add(place.id, "country", place.country)
      add(place.id, "codes/iso3166", place.codes?["iso3166"])
    }
    for actor in dossier.actors {
      add(actor.id, "country", actor.country)
      add(actor.id, "codes/iso3166", actor.codes?["iso3166"])
    }
    for object in dossier.objects { add(object.id, "place/country", object.place?.country) }
    for event in events { add(event.id, "place/country", event.place?.country) }
    return mentions
  }
}
