import PluginKit

/// What all stretches of events come to, put together in order.
struct GatheredEvents {
  private(set) var count = 0
  private(set) var statistics = EventStatistics()
  private(set) var years = YearCounts()
  private(set) var timeline = TimelineEvents()
  private(set) var encounters = StoredEncounters()
  private(set) var commemorations: [Commemoration] = []
  private(set) var hindrances = Omissions()
  private(set) var omissions = Omissions()
  /// The rows of those sheets that are written apart.
  private(set) var tables: [SheetChoice: StoredTable] = [:]

  /// Takes the stretch that comes next, and puts its rows in the store.
  mutating func add(_ stretch: RenderedStretch, to store: inout RowStore) throws(WorkbookError) {
    count += stretch.count
    statistics.add(stretch.statistics)
    years.add(stretch.years)
    timeline.add(stretch.timeline)
    try encounters.add(stretch.encounters, to: &store)
    commemorations += stretch.commemorations
    hindrances.add(stretch.hindrances)
    omissions.add(stretch.omissions)
    for (sheet, rows) in stretch.tables {
      try tables[sheet, default: StoredTable(columns: rows.pixels.count)].add(rows, to: &store)
    }
  }
}
