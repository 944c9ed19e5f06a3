import CXlsxWriter
import Glibc

/// Charts: drawn of columns of a sheet, beside them.
extension Workbook {
  /// Adds a chart of some rows of a sheet, at a cell of that sheet.
  func add(_ chart: SheetChart, ofRows rows: ClosedRange<Int>, at place: CellPlace, sheetName: String)
    throws(WorkbookError)
  {
    let kind = chart.kind == .stackedColumns ? LXW_CHART_COLUMN_STACKED : LXW_CHART_BAR_STACKED
    guard let raw = workbook_add_chart(handle, UInt8(kind.rawValue)) else {
      throw .writeFailed(step: "add a chart", code: 1, reason: "out of memory")
    }
    try add(chart.series, to: raw, of: chart, rows, sheetName)
    chart_title_set_name(raw, chart.title)
    withFont(14, isBold: true) { chart_title_set_name_font(raw, $0) }
    // LibreOffice counts a legend's lines from the other end where an axis is reversed, and would drop the wrong one.
    let hasHidden = chart.series.contains { $0.colour == nil }
    let legend = hasHidden ? LXW_CHART_LEGEND_NONE : LXW_CHART_LEGEND_BOTTOM
    chart_legend_set_position(raw, UInt8(legend.rawValue))
    setAxes(of: raw, as: chart)
    let description = strdup(chart.description)
    defer { free(description) }
    var options = lxw_chart_options()
    options.description = description
    options.object_position = UInt8(LXW_OBJECT_DONT_MOVE_DONT_SIZE.rawValue)
    // The library draws a chart of 480 by 288 pixels, unless told how many times as large.
    options.x_scale = Double(chart.width) / 480
    options.y_scale = Double(chart.height) / 288
    try Self.check("insert a chart") {
      worksheet_insert_chart_opt(
        sheets[place.sheet], UInt32(place.row), UInt16(place.column), raw, &options)
    }
  }

  private func add(
    _ series: [SheetChart.Series], to raw: UnsafeMutablePointer<lxw_chart>, of chart: SheetChart,
    _ rows: ClosedRange<Int>, _ sheetName: String
  ) throws(WorkbookError) {
    let (first, last) = (UInt32(rows.lowerBound), UInt32(rows.upperBound))
    let names = UInt16(chart.categories)
    for one in series {
      guard let added = chart_add_series(raw, nil, nil) else {
        throw .writeFailed(step: "add a series", code: 1, reason: "out of memory")
      }
      let column = UInt16(one.column)
      chart_series_set_categories(added, sheetName, first, names, last, names)
      chart_series_set_values(added, sheetName, first, column, last, column)
      chart_series_set_name_range(added, sheetName, 0, column)
      var fill = lxw_chart_fill()
      var line = lxw_chart_line()
      if let colour = one.colour { fill.color = colour.rgb } else { fill.none = 1 }
      line.none = 1
      chart_series_set_fill(added, &fill)
      chart_series_set_line(added, &line)
    }
    chart_set_series_gap(raw, 40)
    chart_set_series_overlap(raw, 100)
  }

  private func setAxes(of raw: UnsafeMutablePointer<lxw_chart>, as chart: SheetChart) {
    guard let x = raw.pointee.x_axis, let y = raw.pointee.y_axis else { return }
    let (categories, values) = chart.kind == .stackedColumns ? (x, y) : (y, x)
    if !chart.categoryTitle.isEmpty { chart_axis_set_name(categories, chart.categoryTitle) }
    if !chart.valueTitle.isEmpty { chart_axis_set_name(values, chart.valueTitle) }
    for axis in [categories, values] {
      withFont(10, isBold: false) { chart_axis_set_name_font(axis, $0) }
      withFont(9, isBold: false) { chart_axis_set_num_font(axis, $0) }
    }
    chart_axis_set_num_format(values, chart.axis == nil ? "#,##0" : "0")
    var grid = lxw_chart_line()
    grid.color = 0xD9D9D9
    grid.width = 0.75
    chart_axis_major_gridlines_set_visible(values, 1)
    chart_axis_major_gridlines_set_visible(categories, 0)
    chart_axis_major_gridlines_set_line(values, &grid)
    if let axis = chart.axis {
      chart_axis_set_min(values, Double(axis.first))
      chart_axis_set_max(values, Double(axis.last))
      chart_axis_set_major_unit(values, Double(axis.step))
    }
    if chart.kind == .stackedBars {
      // The first row on top; the years then stand on top too, where one begins to read.
      chart_axis_set_reverse(categories)
      chart_axis_set_interval_unit(categories, 1)
    }
  }

  private func withFont(_ size: Double, isBold: Bool, _ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void)
  {
    var font = lxw_chart_font()
    font.size = size
    font.bold = isBold ? 1 : 2
    body(&font)
  }

  /// Has numbers stand on a colour that deepens as they grow.
  func addColourScale(over range: Range, in sheet: Int) throws(WorkbookError) {
    var scale = lxw_conditional_format()
    scale.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
    scale.min_color = 0xEAF2FA
    scale.max_color = 0x5B9BD5
    let (top, left, bottom, right) = Self.corners(range)
    try Self.check("add colours") {
      worksheet_conditional_format_range(sheets[sheet], top, left, bottom, right, &scale)
    }
  }
}
