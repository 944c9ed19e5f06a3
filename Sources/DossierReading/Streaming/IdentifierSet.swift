/// The ids seen so far, eight bytes each, to find one that comes twice.
///
/// Only the hash of an id is kept. Two different ids share one in about n²/2⁶⁵ of all inputs (a million ids: 3 in 10⁸);
/// whoever finds a hash twice reads the input again with the ids themselves.
struct IdentifierSet {
  /// Ids are spread over this many parts, so that only one part at a time is copied when it grows.
  ///
  /// Of many ids a part is so large that the C library gives the old one back to the system when it has grown.
  private static let partCount = 16
  private var fetched: UInt64 = 0
  private var parts = [Part](repeating: Part(), count: partCount)

  /// Adds an id; false when its hash is there already.
  mutating func insert(_ hash: UInt64) -> Bool {
    // Zero marks an empty place.
    let hash = hash == 0 ? 1 : hash
    return parts[Int(hash >> 60)].insert(hash)
  }

  /// Whether an id with this hash was added.
  func contains(_ hash: UInt64) -> Bool {
    let hash = hash == 0 ? 1 : hash
    return parts[Int(hash >> 60)].contains(hash)
  }

  /// Looks at the places of ids that will be inserted, so that the memory is at hand then.
  ///
  /// The processor fetches what these loads ask for side by side; `insert`, which waits for each, would not.
  mutating func fetch(_ hashes: [UInt64]) {
    for hash in hashes { fetched |= parts[Int(hash >> 60)].first(for: hash) }
  }

  private struct Part {
    private var places = [UInt64](repeating: 0, count: 16)
    private var count = 0

    /// The place where a hash is, or should be: its bits below the part's number, scaled to the number of places.
    private func place(of hash: UInt64) -> Int {
      var place = Int(truncatingIfNeeded: (hash << 4).multipliedFullWidth(by: UInt64(places.count)).high)
      while places[place] != 0, places[place] != hash { place = place + 1 == places.count ? 0 : place + 1 }
      return place
    }

    func first(for hash: UInt64) -> UInt64 {
      places[Int(truncatingIfNeeded: (hash << 4).multipliedFullWidth(by: UInt64(places.count)).high)]
    }

    func contains(_ hash: UInt64) -> Bool { places[place(of: hash)] == hash }

    mutating func insert(_ hash: UInt64) -> Bool {
      let free = place(of: hash)
      guard places[free] == 0 else { return false }
      places[free] = hash
      count += 1
      // At most four of five places are taken, and more than half: 10 to 15 bytes an id.
      if count * 5 > places.count * 4 { grow() }
      return true
    }

    private mutating func grow() {
      let old = places
      places = [UInt64](repeating: 0, count: old.count * 3 / 2 + 1)
      for hash in old where hash != 0 { places[place(of: hash)] = hash }
    }
  }
}
