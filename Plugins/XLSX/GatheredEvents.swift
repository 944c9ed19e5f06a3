import PluginKit

/// What all stretches of events come to, put together in order.
struct GatheredEvents {
  private(set) var count = 0
  private(set) var statistics = EventStatistics()
  private(set) var commemorations: [Commemoration] = []
  private(set) var omissions = Omissions()
  /// The rows of those sheets that are written apart.
  private(set) var tables: [SheetChoice: StoredTable] = [:]

  /// Takes the stretch that comes next, and puts its rows in the store.
  mutating func add(_ stretch: RenderedStretch, to store: inout RowStore) throws(WorkbookError) {
    count += stretch.count
    statistics.add(stretch.statistics)
    commemorations += stretch.commemorations
    omissions.add(stretch.omissions)
    for (sheet, rows) in stretch.tables {
      try tables[sheet, default: StoredTable(columns: rows.pixels.count)].add(rows, to: &store)
    }
  }
}
