import DossierModel
import PluginKit

// Who is named in an entry, and where it was.
extension EntryReading {
  /// The id of an actor; the first time, a record is made.
  ///
  /// Who has the same address is the same, by whatever name; without an address, the name decides.
  mutating func actor(
    called name: String, address: String? = nil, kind: String, at place: ImportPlace,
    _ records: inout ImportedRecords
  ) -> String {
    if let id = address.flatMap({ addresses[$0] }) { return id }
    if let id = actors[name], address == nil || !addressed.contains(id) {
      note(address, of: id)
      return id
    }
    let id = records.makeID(from: name, or: .actor)
    var actor = ImportedRecord(.actor, at: place)
    actor["id"] = .text(id, at: place)
    actor["kind"] = .text(kind, at: place)
    actor["name"] = .text(name, at: place)
    records.add(actor)
    actors[name] = actors[name] ?? id
    note(address, of: id)
    return id
  }

  private mutating func note(_ address: String?, of id: String) {
    guard let address else { return }
    addresses[address] = id
    addressed.insert(id)
  }

  mutating func putPlace(
    of entry: ReadComponent, into event: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    let line = entry["LOCATION"]
    let name = line?.text ?? ""
    let position = entry["GEO"].flatMap { geo -> (Double, Double)? in
      let parts = geo.value.split(separator: ";").map { Double($0.trimmed) }
      guard parts.count == 2, let latitude = parts[0], let longitude = parts[1], abs(latitude) <= 90,
        abs(longitude) <= 180
      else {
        records.report(.warning, "W0802", at: geo.place, "“\(geo.value)” is no latitude and longitude")
        return nil
      }
      return (latitude, longitude)
    }
    guard let geo = entry["GEO"], let position else {
      if let line, !name.isEmpty {
        event["place"] = .mapping([("name", .text(name, at: line.place))], at: line.place)
      }
      return
    }
    let called = name.isEmpty ? geo.value : name
    let id =
      places["\(called) \(geo.value)"]
      ?? {
        let id = records.makeID(from: called, or: .place)
        var place = ImportedRecord(.place, at: geo.place)
        place["id"] = .text(id, at: geo.place)
        place["name"] = .text(called, at: line?.place ?? geo.place)
        place["latitude"] = .text("\(position.0)", at: geo.place)
        place["longitude"] = .text("\(position.1)", at: geo.place)
        records.add(place)
        return id
      }()
    places["\(called) \(geo.value)"] = id
    event["place"] = .text(id, at: geo.place)
  }

  /// Someone who invited, or was invited; nobody who declined, and no room.
  mutating func putParticipant(
    _ line: ReadLine, role: String, into event: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    let kind = line.parameters["CUTYPE"]?.uppercased() ?? "INDIVIDUAL"
    guard kind != "ROOM", kind != "RESOURCE", line.parameters["PARTSTAT"]?.uppercased() != "DECLINED" else {
      return note("\(line.name) that declined, or is a room", line.place)
    }
    let address = line.value.lowercased().hasPrefix("mailto:") ? String(line.value.dropFirst(7)) : line.value
    let given = (line.parameters["CN"] ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
      .trimmed
    let name = given.isEmpty ? address : given
    guard !name.isEmpty else { return note(line.name, line.place) }
    let isAddress = line.value.lowercased().hasPrefix("mailto:") && address.contains("@")
    let id = actor(
      called: name, address: isAddress ? address.trimmed.lowercased() : nil,
      kind: kind == "GROUP" ? "group" : "person", at: line.place, &records)
    event.append(
      .mapping(
        [("actor", .text(id, at: line.place)), ("role", .text(role, at: line.place))], at: line.place),
      to: "participants")
  }
}
