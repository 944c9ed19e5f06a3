extension WorkbookPlan {
  /// Everything in the plan that Excel would refuse or "repair", in the order of the plan.
  ///
  /// The library checks little of this itself, and says what it does check on stderr.
  func problems(maxRowsPerSheet: Int = Sheet.mostRows) -> [PlanProblem] {
    var problems: [PlanProblem] = []
    if sheets.isEmpty { problems.append(.noSheets) }
    if properties.created < 1 { problems.append(.created(properties.created)) }
    problems += sheetNameProblems
    for sheet in sheets {
      problems += sheet.problems
      if sheet.capacity(maxRowsPerSheet: maxRowsPerSheet) < 1 || maxRowsPerSheet > Sheet.mostRows {
        problems.append(.rowsPerSheet(maxRowsPerSheet, sheet: sheet.name))
      }
    }
    return problems + nameProblems + propertyProblems
  }

  private var sheetNameProblems: [PlanProblem] {
    var problems: [PlanProblem] = []
    var seen: Set<String> = []
    for sheet in sheets {
      if let reason = SheetNames.problem(with: sheet.name) {
        problems.append(.sheetName(sheet.name, reason: reason))
      }
      if !seen.insert(sheet.name.lowercased()).inserted { problems.append(.sheetNameTwice(sheet.name)) }
    }
    return problems
  }

  private var nameProblems: [PlanProblem] {
    var problems: [PlanProblem] = []
    var seen: Set<String> = []
    for defined in definedNames {
      if let reason = TableNames.problem(with: defined.name) {
        problems.append(.definedName(defined.name, reason: reason))
      } else if let reason = Formulas.problem(with: defined.formula) {
        problems.append(.definedName(defined.name, reason: reason))
      }
      if !seen.insert(defined.name.lowercased()).inserted { problems.append(.nameTwice(defined.name)) }
    }
    for case let name? in sheets.map(\.tableName) where !seen.insert(name.lowercased()).inserted {
      problems.append(.nameTwice(name))
    }
    return problems
  }

  private var propertyProblems: [PlanProblem] {
    var problems: [PlanProblem] = []
    var seen: Set<String> = []
    for property in properties.custom {
      let name = property.name
      if name.isEmpty { problems.append(.customProperty(name, reason: "must have a name")) }
      if name.utf16.count > 255 {
        problems.append(.customProperty(name, reason: "has a name longer than 255 characters"))
      }
      if !seen.insert(name.lowercased()).inserted {
        problems.append(.customProperty(name, reason: "is there twice"))
      }
    }
    return problems
  }
}

extension Sheet {
  /// Excel's limits for a sheet, the row of headings included.
  static let mostRows = 1_048_576
  static let mostColumns = 16_384

  /// The name of the sheet's table, if it is to have one.
  var tableName: String? {
    switch layout {
    case .table(let name): name
    case .free: nil
    }
  }

  /// Whether the first row holds headings.
  var hasHeadings: Bool {
    switch layout {
    case .table: true
    case .free: false
    }
  }

  /// How many rows fit into one sheet beside headings and notes.
  ///
  /// A cover is never split.
  func capacity(maxRowsPerSheet: Int) -> Int {
    guard hasHeadings else { return Self.mostRows }
    return maxRowsPerSheet - 1 - (notes.isEmpty ? 0 : notes.count + 1)
  }

  fileprivate var problems: [PlanProblem] {
    var problems: [PlanProblem] = []
    if columns.isEmpty { problems.append(.noColumns(sheet: name)) }
    if columns.count > Self.mostColumns {
      problems.append(.tooManyColumns(sheet: name, count: columns.count))
    }
    if let tableName, let reason = TableNames.problem(with: tableName) {
      problems.append(.tableName(sheet: name, name: tableName, reason: reason))
    }
    for column in columns {
      let range = 0...255.0
      guard range.contains(column.minimumWidth), range.contains(column.maximumWidth),
        column.minimumWidth <= column.maximumWidth
      else {
        problems.append(.width(sheet: name, heading: column.heading))
        continue
      }
    }
    return hasHeadings ? problems + headingProblems : problems
  }

  private var headingProblems: [PlanProblem] {
    var problems: [PlanProblem] = []
    var firstPlace: [String: Int] = [:]
    for (index, heading) in columns.map(\.heading).enumerated() {
      if let reason = Self.problem(withHeading: heading) {
        problems.append(.heading(sheet: name, column: index + 1, heading: heading, reason: reason))
      }
      if let first = firstPlace.updateValue(index, forKey: heading.lowercased()) {
        problems.append(.headingTwice(sheet: name, heading: heading, columns: [first + 1, index + 1]))
      }
    }
    return problems
  }

  private static func problem(withHeading heading: String) -> String? {
    if heading.isEmpty { return "must not be empty" }
    if heading.utf16.count > 255 { return "is longer than 255 characters" }
    let guarded = CellGuards.guarded(heading)
    if guarded.text != heading || heading.contains("\n") || heading.contains("\t") {
      return "must be plain text on one line"
    }
    return nil
  }
}
