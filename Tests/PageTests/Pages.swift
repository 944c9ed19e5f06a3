import TestSupport

/// The pages that a browser is asked about.
enum Pages {
  /// Writes them all into a folder; what went wrong, if anything did.
  static func write(into folder: TestFolder) -> String {
    folder.write(hostile, to: "hostile.jsonl")
    folder.write(events(401), to: "many.jsonl")
    let oneDay = events(120).replacing(#/"date":"[^"]*"/#, with: #""date":"1950-01-01""#)
    folder.write(oneDay, to: "tall.jsonl")
    folder.write(
      #"{"type":"dossier","id":"empty","title":"Nothing yet","asOf":"2025-03-10"}"#, to: "empty.jsonl")
    let seed = Example.aseanSecretariat.inputs
    let runs = [
      (
        seed,
        [
          "html:seed.html", "html,language=vi:seed-vi.html", "html,script=no:plain.html",
          "html,sections=brief:brief.html",
        ]
      ),
      (Example.hanoiLease.inputs, ["html,anniversaries=yes:lease.html"]),
      (["hostile.jsonl"], ["html:hostile.html", "md:hostile.md", "timelinejs:hostile.timeline.json"]),
      (["many.jsonl"], ["html:many.html"]), (["tall.jsonl"], ["html:tall.html"]),
      (["empty.jsonl"], ["html:empty.html"]),
      (seed, ["html,graph=yes:seed-graph.html", "md:seed.md", "timelinejs:seed.timeline.json"]),
    ]
    return runs.map { inputs, outputs in
      chancery(["export", "-q"] + inputs + outputs.flatMap { ["-o", $0] }, in: folder).errors
    }.joined()
  }

  /// So many events, a week apart.
  static func events(_ count: Int) -> String {
    let header = #"{"type":"dossier","id":"many","title":"Many events","asOf":"2025-03-10"}"#
    let events = (0..<count).map { number in
      let (year, month, day) = (1950 + number / 48, number / 4 % 12 + 1, number % 4 * 7 + 1)
      let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      return
        #"{"type":"event","id":"e\#(number)","kind":"visit","title":"Visit \#(number)","date":"\#(date)"}"#
    }
    return ([header] + events).joined(separator: "\n") + "\n"
  }

  /// Texts that try to be more than texts, and names that read from the right.
  private static let hostile = #"""
    {"type":"dossier","id":"hostile","title":"<script>alert(1)</script>\" onmouseover=\"x","language":"en","asOf":"2025-01-01"}
    {"type":"source","id":"s","title":"</style><script>alert(2)</script>","url":"javascript:alert(3)"}
    {"type":"source","id":"s2","title":"Good","url":"https://example.org/?a=1&b=\"><script>alert(4)</script>"}
    {"type":"actor","id":"a","kind":"\"><img src=x onerror=alert(5)>","name":"\" onmouseover=\"alert(6)"}
    {"type":"actor","id":"b","kind":"person","name":"\u202eevil\u202c | a_b*c [x](javascript:alert(7)) `code`"}
    {"type":"actor","id":"c","kind":"person","name":"محمد"}
    {"type":"relation","id":"r1","kind":"ally</td>Of","from":"a","to":"b","role":"<script>alert(1)</script>"}
    {"type":"event","id":"location","kind":"visit","title":"<script>alert(1)</script>","date":"2024-05-01","description":"</p></li></ol><img src=x onerror=alert(9)>","participants":[{"actor":"c","role":"<b>"},{"actor":"a"}],"sources":[{"source":"s","quote":"<i>"},{"url":"javascript:alert(8)","title":"bad"},{"url":"https://x.org/'\"><b>","title":"T"}]}
    {"type":"event","id":"document","kind":"x' onload='","title":"محادثات السلام","date":"2023-01","place":{"name":"القاهرة","country":"EG"}}
    {"type":"claim","id":"c1","subject":"location","property":"date","value":"2024-05-09","sources":["s"]}
    {"type":"claim","id":"c2","subject":"location","property":"date","value":"2024-08","sources":["s2"]}
    {"type":"statement","id":"st","speaker":"a","gist":"<script>alert(1)</script>","quote":"# <b> | **x**"}
    {"type":"target","id":"t","owner":"b","goal":"`<script>` & more","due":"2027"}

    """#
}
