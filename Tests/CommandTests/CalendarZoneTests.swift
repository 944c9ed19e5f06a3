import TestSupport
import Testing

/// Zones whose changes of the clock are listed, and what ends across a change.
struct CalendarZoneTests {
  private let zone = """
    BEGIN:VTIMEZONE
    TZID:Q
    BEGIN:STANDARD
    DTSTART:20141026T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    RDATE:20151025T030000,20161030T030000
    RDATE:20171029T030000
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:20140330T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    RDATE:20150329T020000
    RDATE:20160327T020000,20170326T020000
    END:DAYLIGHT
    END:VTIMEZONE
    """

  @Test func `changes that are listed count, days are those of the clock, and a gap is before the change`() {
    let times = [
      ("20170921T060000", "", "2017-09-21T06:00:00+02:00"),
      ("20160121T060000", "", "2016-01-21T06:00:00+01:00"),
      ("20130701T060000", "", "2013-07-01T06:00:00+01:00"),
      ("20170326T023000", "", "2017-03-26T02:30:00+01:00"),
      ("20171029T023000", "", "2017-10-29T02:30:00+02:00"),
      ("20170325T120000", "P1D", "2017-03-25T12:00:00+01:00/2017-03-26T12:00:00+02:00"),
      ("20170325T120000", "P1DT2H", "2017-03-25T12:00:00+01:00/2017-03-26T14:00:00+02:00"),
      ("20171028T120000", "P1W", "2017-10-28T12:00:00+02:00/2017-11-04T12:00:00+01:00"),
      ("20170326T013000", "PT1H", "2017-03-26T01:30:00+01:00/2017-03-26T02:30:00+01:00"),
    ]
    let entries = times.enumerated().map { number, time in
      "BEGIN:VEVENT\nUID:\(number)\nSUMMARY:S\nDTSTART;TZID=Q:\(time.0)\n"
        + (time.1.isEmpty ? "" : "DURATION:\(time.1)\n") + "END:VEVENT\n"
    }
    let folder = TestFolder(["a.ics": "BEGIN:VCALENDAR\n\(zone)\n\(entries.joined())END:VCALENDAR\n"])
    let run = chancery(["import", "ics", "a.ics"], in: folder)
    #expect(!run.errors.contains("warning"), "\(run.errors)")
    let events = run.lines.filter { $0.contains(#""type":"event""#) }
    #expect(events.count == times.count)
    for (event, time) in zip(events, times) {
      #expect(event.contains(#""date":"\#(time.2)""#), "\(event), not \(time.2)")
    }
  }
}
