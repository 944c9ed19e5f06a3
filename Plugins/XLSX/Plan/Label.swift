/// Each text of a workbook that is not data, in every language beside each other; `#` is where a number goes.
enum Label: Sendable, CaseIterable {
  // The cover.
  case summary, subtitle, subject, asOf, about, editors, licence, dossierID, madeWith
  case contents, rows, whatARowIs, datesOfEvents, earliest, latest, openStarts, openEnds, exact, fuzzy,
    fuzzyNote, undated,
    notActual
  case notActualNote, claims, openConflicts, openNote, decidedConflicts, decidedNote, confirmed, confirmedNote
  case contradicted, untimely, possible, possibleNote, undecidable, undecidableNote
  case kindsOfEvent, events, otherKinds, sources, published, title, otherSources, page
  // Charts and what goes with them.
  case year, decade, century, yearsFrom, total, byYear, eventsAxis, timeline, timelineByDecade, barColours,
    byYearAlt, timelineAlt, decadesAlt
  case noYear, notDrawn, beforeChart, earlierDecades, noTimeline, actor, mostActors, decadeBar
  // About.
  case aboutFile, schemaVersion, language, options, value, whatItDoes, changedCells, reason, furtherCells,
    nothingChanged, withoutAnniversaries
  case standard
  // The dictionary.
  case text, id, ids, wholeNumber, decimal, dateCell, dayAsText, edtf, link

  var words: (english: String, vietnamese: String) {
    switch self {
    case .summary: ("Summary", "Tổng quan")
    case .subtitle: ("Dossier of diplomatic events", "Hồ sơ sự kiện ngoại giao")
    case .subject: ("Dossier of diplomatic events, as of #", "Hồ sơ sự kiện ngoại giao, tính đến #")
    case .asOf: ("As of", "Tính đến ngày")
    case .about: ("About", "Nội dung")
    case .editors: ("Editors", "Biên tập")
    case .licence: ("Licence", "Giấy phép")
    case .dossierID: ("Dossier ID", "Mã hồ sơ")
    case .madeWith: ("Made with", "Tạo bằng")
    case .contents: ("Contents", "Mục lục")
    case .rows: ("Rows", "Số dòng")
    case .whatARowIs: ("What a row is", "Mỗi dòng là")
    case .datesOfEvents: ("Dates of events", "Thời gian của sự kiện")
    case .earliest: ("Earliest", "Sớm nhất")
    case .latest: ("Latest", "Muộn nhất")
    case .openStarts:
      (
        "Besides, events whose beginning is open or unknown: #.",
        "Ngoài ra, # sự kiện có lúc bắt đầu để ngỏ hoặc không rõ."
      )
    case .openEnds:
      (
        "Besides, events whose end is open or unknown: #.",
        "Ngoài ra, # sự kiện có lúc kết thúc để ngỏ hoặc không rõ."
      )
    case .exact: ("Dated to the day", "Biết rõ ngày")
    case .fuzzy: ("Dated less exactly", "Không rõ ngày")
    case .fuzzyNote:
      (
        "To a month, year or longer; or uncertain, or approximate.",
        "Chỉ biết đến tháng, năm hoặc dài hơn; chưa chắc chắn, hoặc ước chừng."
      )
    case .undated: ("Undated", "Không có ngày")
    case .notActual: ("Not actual", "Không có thực")
    case .notActualNote:
      (
        "Planned, hypothetical, or said not to have happened: see Modality.",
        "Được dự kiến, giả định, hoặc được cho là không xảy ra: xem cột Tính chất."
      )
    case .claims: ("Claims", "Nhận định")
    case .openConflicts: ("Open conflicts", "Mâu thuẫn còn để ngỏ")
    case .openNote:
      (
        "Claims that cannot all hold: see Conflicts.",
        "Các nhận định không thể cùng đúng: xem trang Mâu thuẫn."
      )
    case .decidedConflicts: ("Decided conflicts", "Mâu thuẫn đã xử lý")
    case .decidedNote:
      (
        "An editor has preferred a side; the others stay.",
        "Người biên tập đã chọn một phía; các phía khác vẫn giữ."
      )
    case .confirmed: ("Confirmed", "Được xác nhận")
    case .confirmedNote:
      (
        "Reckoned again from what the dossier holds: see Verdict in Claims.",
        "Tính lại từ dữ liệu của hồ sơ: xem cột Kết luận của trang Nhận định."
      )
    case .contradicted: ("Contradicted", "Bị bác bỏ")
    case .untimely: ("Too early or too late", "Quá sớm hoặc quá muộn")
    case .possible: ("Possible", "Có thể đúng")
    case .possibleNote: ("Dates are not known so exactly.", "Ngày tháng không đủ chính xác.")
    case .undecidable: ("Not decidable", "Chưa kết luận được")
    case .undecidableNote: ("The dossier does not hold what it takes.", "Hồ sơ không có đủ dữ liệu.")
    case .kindsOfEvent: ("Kinds of event", "Loại sự kiện")
    case .events: ("Events", "Sự kiện")
    case .otherKinds: ("# other kinds", "# loại khác")
    case .sources: ("Sources", "Nguồn")
    case .published: ("Published", "Xuất bản")
    case .title: ("Title", "Tiêu đề")
    case .otherSources: ("and # others", "và # nguồn khác")
    case .page: ("Page &P of &N", "Trang &P / &N")
    case .year: ("Year", "Năm")
    case .decade: ("Decade", "Thập niên")
    case .century: ("Century", "Thế kỷ")
    case .yearsFrom: ("Years from", "Từ năm")
    case .total: ("Total", "Tổng")
    case .byYear: ("Events by year and kind", "Sự kiện theo năm và loại")
    case .eventsAxis: ("Events", "Số sự kiện")
    case .timeline: ("Timeline of events", "Dòng thời gian sự kiện")
    case .timelineByDecade: ("Events by the decade in which they begin", "Sự kiện theo thập niên bắt đầu")
    case .barColours:
      (
        "Blue: dated to the day. Orange: dated less exactly, or open.",
        "Xanh: biết rõ ngày. Cam: không rõ ngày, hoặc để ngỏ."
      )
    case .byYearAlt:
      (
        "Stacked columns: how many events there were each year, by kind. The numbers stand in the table beside.",
        "Cột chồng: số sự kiện mỗi năm, theo loại. Số liệu nằm trong bảng bên cạnh."
      )
    case .timelineAlt:
      (
        "Bars on an axis of years: when each event was and how long it took. The numbers stand in the table beside.",
        "Thanh ngang trên trục năm: mỗi sự kiện diễn ra khi nào, kéo dài bao lâu. Số liệu nằm trong bảng bên cạnh."
      )
    case .decadesAlt:
      (
        "Bars: how many events began in each decade, known to the day or less exactly. The numbers stand in the table beside.",
        "Thanh ngang: số sự kiện bắt đầu trong mỗi thập niên, biết rõ ngày hoặc không. Số liệu nằm trong bảng bên cạnh."
      )
    case .noYear: ("Without a year: #.", "# sự kiện không có năm.")
    case .notDrawn:
      (
        "Hypothetical, cancelled, postponed or said not to have happened, and not counted: #.",
        "# sự kiện giả định, bị hủy, bị hoãn hoặc được cho là không xảy ra; không tính."
      )
    case .beforeChart: ("Before the year 1, and not drawn: #.", "# sự kiện trước năm 1; không vẽ.")
    case .noTimeline: ("No timeline.", "Không có dòng thời gian.")
    case .earlierDecades: ("Earlier decades, not drawn: #.", "# thập niên trước đó; không vẽ.")
    case .actor: ("Actor", "Chủ thể")
    case .mostActors:
      (
        "The # actors who met the others most often.",
        "# chủ thể gặp nhau nhiều nhất."
      )
    case .decadeBar: ("# events", "# sự kiện")
    case .aboutFile: ("About this file", "Giới thiệu tệp")
    case .schemaVersion: ("Schema version", "Phiên bản cấu trúc")
    case .language: ("Language", "Ngôn ngữ")
    case .options: ("Options", "Tùy chọn")
    case .value: ("Value", "Giá trị")
    case .whatItDoes: ("What it does", "Tác dụng")
    case .changedCells: ("Left out or changed", "Bị bỏ hoặc thay đổi")
    case .reason: ("What and why", "Gì và vì sao")
    case .furtherCells: ("and # others", "và # mục khác")
    case .nothingChanged:
      ("Nothing: every cell holds all of its record.", "Không có: mọi ô đều giữ đủ dữ liệu.")
    case .withoutAnniversaries:
      (
        "Commemorated, and without anniversaries: #; see About.",
        "# mục được kỷ niệm không có ngày kỷ niệm; xem trang Giới thiệu tệp."
      )
    case .standard: ("default", "mặc định")
    case .text: ("text", "văn bản")
    case .id: ("id", "mã")
    case .ids: ("ids, with “; ” between them", "các mã, cách nhau bằng “; ”")
    case .wholeNumber: ("whole number", "số nguyên")
    case .decimal: ("number", "số")
    case .dateCell: ("date, from 1900-03-01 on", "ngày, từ 1900-03-01")
    case .dayAsText: ("day as text (ISO 8601)", "ngày dạng văn bản (ISO 8601)")
    case .edtf: ("date as text (EDTF)", "ngày dạng văn bản (EDTF)")
    case .link: ("link", "liên kết")
    }
  }
}
