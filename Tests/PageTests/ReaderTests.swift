import Foundation
import TestSupport
import Testing

/// What other programs make of the reports that are no page: markdown-it of the Markdown, a schema of the timeline.
@Suite(.wantsPython) struct ReaderTests {
  private static let folder = {
    let folder = TestFolder()
    _ = Pages.write(into: folder)
    return folder
  }()

  private func run(_ script: String, _ file: String) throws -> [String] {
    let run = try Python.run(script, [file], in: Self.folder)
    try #require(run.status == 0, "\(run.errors)")
    return run.lines
  }

  @Test func `Markdown has headings, lists and tables, and a row for every record of a table`() throws {
    let found = try run(Self.markdown, "seed.md")
    #expect(found.contains("headings 11 + 1"))
    let rows = [53, 46, 18, 9, 22, 40].reduce(0, +)
    // Relations, actors, objects, places, targets and the claims without rivals, and the heads of their tables.
    #expect(found.contains("rows \(rows + 6)"))
    #expect(found.contains("html 0"))
  }

  @Test func `Markdown turns no text into markup`() throws {
    let found = try run(Self.markdown, "hostile.md")
    #expect(found.contains("html 0"))
    #expect(
      found.contains(
        "links https://example.org/?a=1&b=%22%3E%3Cscript%3Ealert(4)%3C/script%3E https://x.org/'%22%3E%3Cb%3E"
      ))
    #expect(found.contains("code 0"))
  }

  @Test(arguments: ["seed", "hostile"])
  func `TimelineJS finds what its loader wants`(name: String) throws {
    let found = try run(Self.timeline, "\(name).timeline.json")
    #expect(
      found == [name == "seed" ? "17 events, 6 targets, 1 forecasts" : "2 events, 1 targets, 0 forecasts"])
  }

  private static let markdown = #"""
    import sys
    from markdown_it import MarkdownIt
    tokens = MarkdownIt("commonmark").enable("table").parse(open(sys.argv[1], encoding="utf-8").read())
    inline = [child for token in tokens for child in token.children or []]
    headings = [token.tag for token in tokens if token.type == "heading_open"]
    print("headings", headings.count("h2"), "+", headings.count("h1"))
    print("rows", sum(token.type == "tr_open" for token in tokens))
    print("html", sum(token.type.startswith("html") for token in tokens + inline))
    print("code", sum("code" in token.type or token.type == "fence" for token in tokens + inline))
    print("links", *sorted({token.attrs["href"] for token in inline if token.type == "link_open"}))
    """#

  /// The format of TimelineJS as its documentation tells it, and what its loader looks at beyond.
  private static let timeline = #"""
    import json, sys
    from html.parser import HTMLParser
    from jsonschema import Draft202012Validator
    date = {"type": "object", "required": ["year"], "additionalProperties": False, "properties": {
        "year": {"type": "integer", "not": {"const": 0}}, "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31}, "hour": {"type": "integer", "minimum": 0, "maximum": 23},
        "minute": {"type": "integer", "minimum": 0, "maximum": 59}, "display_date": {"type": "string"}},
        "dependentRequired": {"day": ["month"], "hour": ["day"], "minute": ["hour"]}}
    text = {"type": "object", "additionalProperties": False,
        "properties": {"headline": {"type": "string"}, "text": {"type": "string"}}}
    fields = {"start_date": date, "end_date": date, "text": text, "group": {"type": "string"},
        "display_date": {"type": "string", "minLength": 1}, "unique_id": {"type": "string"}, "autolink": {"type": "boolean"}}
    slide = {"type": "object", "required": ["start_date", "text", "unique_id"], "additionalProperties": False, "properties": fields}
    schema = {"type": "object", "required": ["events"], "additionalProperties": False, "properties": {
        "events": {"type": "array", "items": slide, "minItems": 1}, "scale": {"enum": ["human", "cosmological"]},
        "title": {"type": "object", "additionalProperties": False, "properties": fields}}}
    data = json.load(open(sys.argv[1], encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    for error in Draft202012Validator(schema).iter_errors(data): print(error.json_path, error.message)
    ids = [event["unique_id"] for event in data["events"]]
    if len({*ids, data["title"]["unique_id"]}) <= len(ids): print("an id stands twice")
    key = lambda date, last: (date["year"], date.get("month", last), date.get("day", last))
    class Tags(HTMLParser):
        def handle_starttag(self, tag, attributes):
            if tag not in ("p", "em", "a") or any(name != "href" or not value.startswith("http") for name, value in attributes):
                print("markup", tag, attributes)
    for event in data["events"]:
        if "end_date" in event and key(event["end_date"], 99) < key(event["start_date"], 0): print(event["unique_id"], "ends early")
        for part in [*event["text"].values(), event["group"], event["display_date"]]: Tags().feed(part)
    groups = [event["group"] for event in data["events"]]
    targets, forecasts = groups.count("Targets"), groups.count("Forecasts")
    print(f"{len(ids) - targets - forecasts} events, {targets} targets, {forecasts} forecasts")
    """#
}
