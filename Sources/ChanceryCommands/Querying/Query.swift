import ArgumentParser
import DossierModel
import DossierReading
import PluginKit

/// `chancery query`: the records that are asked for, as a table, CSV, JSON or Markdown.
struct Query: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List records: events, relations as of a day, or any other kind.",
    discussion: """
      Without --record: the events; with --as-of the relations that hold on that day, certainly or possibly. A person \
      sees a few columns, programs get all; --fields chooses them.

        chancery query visit.yaml --actor to-lam --from 2025-03-01
        chancery query visit.yaml --as-of 1995-06-01
        chancery query visit.yaml --record relation --kind memberOf --sort since
        chancery query visit.yaml --fields date,title,country --sort date:desc
        chancery query visit.yaml --record claim --format csv
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What is listed: \(QueriedRecord.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "kind")
  )
  var record: QueriedRecord?

  @OptionGroup(title: "Filters, of events and of relations") var filters: FilterOptions

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      "The day whose relations are listed; of claims, the day of judgement.", valueName: "date"))
  var asOf: String?

  @Option(
    name: .long, help: ArgumentHelp("The columns, in this order: id,date,title.", valueName: "names"))
  var fields: String?

  @Option(name: .long, help: ArgumentHelp("The order: date, or year:desc,title.", valueName: "names"))
  var sort: String?

  @Option(name: .long, parsing: .unconditional, help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit: Int?

  @Option(name: .long, help: ArgumentHelp("table, csv, json, jsonl or markdown.", valueName: "form"))
  var format: ListingForm = .table

  @Flag(name: .long, help: "Print how many there are, and nothing else.")
  var count = false

  @Flag(name: .long, help: "End with status 1 where there are none.")
  var exitStatus = false

  /// What is listed.
  var kind: QueriedRecord { record ?? (asOf == nil ? .event : .relation) }

  func validate() throws {
    for word in input.inputs where !Files.exists(word) {
      guard let kind = RecordKind(section: word) ?? RecordKind(rawValue: word),
        let record = QueriedRecord(rawValue: kind.rawValue)
      else { continue }
      throw ValidationError(
        "there is no file or folder \(word); to list \(kind.section), write --record \(record.rawValue)")
    }
    _ = try filters.filter()
    if let asOf { _ = try Dates.day(asOf, option: "--as-of") }
    if asOf != nil, ![.relation, .claim].contains(kind) {
      throw ValidationError(
        "--as-of asks which relations hold on a day, or how claims stand then; \(kind.phrase) has no such day"
          + (kind == .event ? ": use --until" : ""))
    }
    if let unfit = filters.given(not: kind).first {
      throw ValidationError("\(unfit) does not select \(kind.phrase)\(kind.filterHint)")
    }
    if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more") }
    let known = kind.columns(onDay: asOf != nil)
    try Self.refuseUnknown(fieldNames, option: "--fields", of: kind, known)
    try Self.refuseUnknown(
      try sort.map(RowOrder.init)?.keys.map(\.column) ?? [], option: "--sort", of: kind, known)
  }

  func run() throws {
    let contents = try input.readSound()
    let filter = try filters.filter()
    let answers = QueryAnswers(
      contents: contents, header: input.header(of: contents), filter: filter,
      asOf: try Dates.asOf(nil, header: contents.header).day)
    let unknown = answers.unknownRecords(kind)
    guard unknown.isEmpty else {
      for sentence in unknown { Terminal.tell("Error: \(sentence)") }
      throw ExitStatus.usage.code
    }
    if let near = answers.nearestKind(kind) { Terminal.tell("note: did you mean --kind \(near)?") }
    let day = try asOf.map { try Dates.day($0, option: "--as-of") }
    switch kind {
    case .event:
      try list(answers.events, .events, answers.eventContext, also: TellingColumns.of(answers.events))
    case .relation:
      if let day {
        let asksModality = !filter.modalities.isEmpty
        let held = answers.relations.map { HeldRelation($0, on: day) }
          .filter { asksModality || $0.word != "no" }
        try list(
          HeldRelation.surestFirst(held), .heldRelations, answers.context,
          also: TellingColumns.of(held.map(\.relation)))
      } else {
        try list(
          answers.relations, .relations, answers.context, also: TellingColumns.of(answers.relations))
      }
    case .actor: try list(answers.dossier.actors, .actors, answers.context)
    case .place: try list(answers.dossier.places, .places, answers.context)
    case .source: try list(answers.dossier.sources, .sources, answers.context)
    case .object: try list(answers.dossier.objects, .objects, answers.context)
    case .claim:
      let day = try Dates.asOf(asOf, header: contents.header).day
      let claims = contents.claims(asOf: day).judgement.claims
      try list(claims, .claims, answers.context, also: TellingColumns.of(claims))
    case .target: try list(answers.dossier.targets, .targets, answers.context)
    case .statement:
      let statements = answers.dossier.statements
      try list(statements, .statements, answers.context, also: TellingColumns.of(statements))
    }
  }

  private func list<Row>(
    _ found: [Row], _ table: Table<Row>, _ context: ExportContext, also more: [String] = []
  ) throws {
    var rows = try sort.map { try RowOrder($0).sorted(found, of: table, context) } ?? found
    if let limit { rows = Array(rows.prefix(limit)) }
    let isForPeople = format == .table || format == .markdown
    let names = fieldNames.isEmpty && isForPeople ? kind.fewColumns(onDay: asOf != nil) + more : fieldNames
    let listing = Listing(
      table: names.isEmpty ? table : table.selecting(names).table, rows: rows, context: context,
      hidesEmptyColumns: fieldNames.isEmpty)
    if count {
      Terminal.print("\(found.count)")
    } else {
      write(listing)
      if rows.count < found.count { Terminal.tell("\(rows.count) of \(found.count); --limit is given") }
    }
    if exitStatus, found.isEmpty { throw ExitStatus.foundErrors.code }
  }

  private func write<Row>(_ listing: Listing<Row>) {
    switch format {
    case .table:
      let (text, spared) = listing.text(sparing: fieldNames.isEmpty ? kind.spareColumns : [])
      Terminal.print(listing.rows.isEmpty ? emptyNote : text)
      if !spared.isEmpty {
        Terminal.tell(
          "the lines are too short for: \(spared.joined(separator: ", ")); --fields chooses the columns")
      }
    case .csv: Terminal.put(listing.csv())
    case .markdown: Terminal.print(listing.markdown())
    case .jsonl: Terminal.put(listing.jsonLines())
    case .json:
      var json = JSONWriter()
      json.object { json in
        json.field("\(kind.rawValue)s") { json in json.array(listing.rows) { listing.write($1, to: &$0) } }
      }
      Terminal.print(json.text)
    }
  }

  private var emptyNote: String {
    "no \(kind.rawValue)s" + (asOf.map { kind == .relation ? " on \($0)" : "" } ?? "")
  }

  private var fieldNames: [String] {
    fields?.split(separator: ",", omittingEmptySubsequences: false).map(String.init) ?? []
  }

  private static func refuseUnknown(
    _ names: [String], option: String, of kind: QueriedRecord, _ known: [String]
  ) throws {
    for name in names where !known.contains(name) {
      let hint =
        nearestWord(to: name, among: known).map { "did you mean \($0)?" }
        ?? "there are \(known.joined(separator: ", "))"
      throw ValidationError("\(option): there is no column “\(name)” of \(kind.rawValue)s; \(hint)")
    }
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw ValidationError("\(option) names \(twice) twice")
    }
  }
}
