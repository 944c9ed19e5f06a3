extension Headings {
  /// What the cells of a column mean, in Vietnamese; nil where only English says it.
  ///
  ///     Headings.vietnameseMeaning(of: "earliest", in: "events")   // "Ngày đầu tiên có thể được nói đến."
  public static func vietnameseMeaning(of column: String, in table: String) -> String? {
    meaningsOfTables[table]?[column] ?? meanings[column]
  }

  /// Names that mean the same wherever they stand.
  private static let meanings: [String: String] = [
    "kind": "Là gì: chuyến thăm (visit), cuộc gặp (meeting), lễ (ceremony).",
    "day": "Ngày, nếu chỉ có một ngày được nói đến.",
    "earliest": "Ngày đầu tiên có thể được nói đến.",
    "latest": "Ngày cuối cùng có thể được nói đến.",
    "modality": "actual: có thật; planned: dự kiến; hypothetical: giả định; negated: được cho là không có.",
    "commemorate": "yes nếu được kỷ niệm hằng năm.",
    "place_id": "Mã của địa điểm đó.",
    "country": "Quốc gia, theo mã ISO 3166.",
    "codes": "Mã trong các bộ dữ liệu khác.",
    "sources": "Được nêu ở đâu: mã nguồn và vị trí trong nguồn.",
    "description": "Mô tả ngắn.",
    "date": "Ngày của sự kiện.",
    "event_id": "Mã của sự kiện liên quan.",
    "name": "Tên; mô tả của đối tượng không có tên nằm trong ngoặc.",
    "other_names": "Tên trong ngôn ngữ khác và cách viết khác.",
    "unit": "Đơn vị của con số.",
    "comparator": "Con số được hiểu thế nào: >, nearly (gần).",
    "from": "Tên của bên đó.",
    "to": "Tên của bên đó.",
    "subject_id": "Mã của bản ghi được nói đến.",
    "subject": "Tên của bản ghi đó.",
    "as_of": "Ngày mà điều này được nói cho.",
    "quote": "Nguyên văn của nguồn.",
    "language": "Ngôn ngữ.",
  ]

  private static let meaningsOfTables: [String: [String: String]] = [
    "by_year": [
      "year": "Năm, thập niên hoặc thế kỷ.",
      "kinds": "Số sự kiện mỗi loại bắt đầu khi đó; không tính điều không xảy ra.",
      "total": "Tổng số của mọi loại.",
    ],
    "events": [
      "id": "Mã của sự kiện.", "title": "Sự kiện được gọi là gì.",
      "date": "Ngày như đã nhập, theo EDTF (ISO 8601-2).", "date_text": "Ngày theo lời của nguồn.",
      "precision": "Ngày được biết chính xác đến đâu: day, month, year, decade.",
      "certainty": "uncertain (?): không chắc; approximate (~): ước chừng; both (%): cả hai; trống: không.",
      "date_claim":
        "Nhận định được ưu tiên cho biết ngày; trống nếu sự kiện tự có ngày hoặc không có ngày nào.",
      "year": "Năm bắt đầu, sớm nhất.", "seq": "Thứ tự giữa các phần của một sự kiện.",
      "status": "Sau khi được công bố thì ra sao.", "place": "Nơi diễn ra.",
      "country": "Quốc gia của địa điểm đó, theo mã ISO 3166.", "part_of": "Mã của sự kiện lớn hơn.",
      "participants": "Ai tham dự, với vai trò gì; để đọc.", "participant_ids": "Mã của các bên tham dự.",
      "participant_count": "Có bao nhiêu bên được nêu.", "tags": "Từ để tìm kiếm.",
      "codes": "Mã trong các bộ dữ liệu sự kiện: cameo=042.",
      "source_url": "Địa chỉ của nguồn đầu tiên có địa chỉ.", "description": "Điều đã diễn ra.",
    ],
    "timeline": [
      "label": "Chữ bên cạnh thanh.",
      "event_id": "Sự kiện, có liên kết đến dòng của nó; trống nếu là thập niên.",
      "start": "Bắt đầu khi nào, tính bằng năm: 2025.5 là ngày 2 tháng 7 năm 2025.",
      "span": "Kéo dài, hoặc có thể đã kéo dài bao lâu; nếu để ngỏ thì đến ngày tính đến.",
      "bar":
        "Thanh của sự kiện biết rõ ngày: thời gian kéo dài, hoặc mức nhỏ nhất nhìn thấy được. Với thập niên: số sự kiện.",
      "doubtful_bar": "Thanh của sự kiện không rõ ngày hoặc để ngỏ. Với thập niên: số sự kiện.",
      "count": "Thanh này gồm bao nhiêu sự kiện.",
    ],
    "participants": [
      "number": "Thứ tự trong các bên tham dự sự kiện.", "actor_id": "Mã của chủ thể.",
      "actor": "Tên của chủ thể.", "role": "Chủ thể làm gì ở đó.",
      "on_behalf_of": "Chủ thể mà bên này thay mặt.", "event": "Tiêu đề của sự kiện.",
    ],
    "actors": [
      "id": "Mã của chủ thể.", "kind": "Là gì: người (person), nhà nước (state), tổ chức (organisation).",
      "part_of": "Mã của tổ chức lớn hơn.", "sector": "Lĩnh vực: chính phủ, báo chí.",
    ],
    "relations": [
      "id": "Mã của quan hệ.", "from_id": "Quan hệ của ai.",
      "kind": "Quan hệ gì: memberOf (thành viên), holdsOffice (giữ chức).", "to_id": "Quan hệ với ai.",
      "since": "Bắt đầu khi nào.", "until": "Kết thúc khi nào.",
      "level": "Cấp: full (đầy đủ), observer (quan sát viên), strategic (chiến lược).",
      "role": "Chức danh đi kèm.", "started_by": "Mã của sự kiện mở đầu quan hệ.",
    ],
    "matrix": [
      "actor": "Tên của một chủ thể.",
      "actors": "Hai bên cùng tham dự bao nhiêu sự kiện; không tính điều không xảy ra.",
    ],
    "anniversaries": [
      "record_id": "Mã của sự kiện hoặc quan hệ.", "title": "Điều được kỷ niệm.",
      "base": "Điều đó diễn ra khi nào.", "years": "Kỷ niệm lần thứ mấy (năm).",
      "next_day": "Ngày kỷ niệm, nếu biết.",
      "days_to_go": "Số ngày từ ngày tính đến của hồ sơ tới ngày sớm nhất.",
      "milestone": "Chia hết cho mốc nào: 5, 10, 25, 50 hoặc 100; trống nếu không mốc nào.",
      "known_to": "Ngày gốc được biết đến đâu: day, month hoặc year.",
      "doubts": "about, uncertain hoặc disputed nếu ngày gốc là như vậy; trống nếu không có nghi vấn.",
      "days_left":
        "Công thức: từ hôm nay tới ngày sớm nhất, trống khi đã qua; phần mềm không tính sẽ hiện Số ngày còn lại.",
    ],
    "objects": [
      "id": "Mã của hiện vật.", "kind": "Là gì: quà tặng (gift), tác phẩm (artwork), văn kiện (document).",
      "from_id": "Ai tặng hoặc làm ra.", "to_id": "Ai nhận.",
      "event_id": "Sự kiện mà tại đó hiện vật được trao, trồng hoặc ký.", "place": "Hiện ở đâu.",
      "part_of": "Mã của bộ sưu tập chứa nó.",
    ],
    "claims": [
      "id": "Mã của nhận định.",
      "property": "Nói về điều gì: age (tuổi), count (số lượng), ordinal (thứ tự).",
      "claim": "Điều được nêu, nói ngắn.", "value": "Giá trị được nêu, nếu là chữ hoặc ngày.",
      "number": "Con số.", "of": "Đếm cái gì, hoặc đo từ đâu.", "rule": "Cách tính ngày kỷ niệm.",
      "complete": "yes nếu hồ sơ liệt kê đủ những gì được đếm.",
      "modality": "actual: có thật; projected: dự báo; hypothetical: giả định; negated: phủ định.",
      "period": "Khoảng thời gian được nói đến.",
      "claimant_id": "Ai nêu ra; trống nếu chính nguồn nói.", "claimant": "Tên của bên đó.",
      "rank": "preferred: được chọn; normal: thường; deprecated: bị bác.",
      "confidence": "Người biên tập chắc chắn đến đâu.", "text": "Nhận định bằng lời.",
      "verdict":
        "Hồ sơ cho thấy gì: confirmed (đúng), contradicted (trái), premature (quá sớm), late (quá muộn), possible "
        + "(có thể), not decidable (không xác định được); trống nếu không có gì để tính.",
      "found": "Kết quả khi tính lại.", "reckoned_from": "Mã của các bản ghi dùng để tính.",
      "conflict": "Số của mâu thuẫn mà nhận định này là một phía.",
    ],
    "conflicts": [
      "conflict": "Số của mâu thuẫn.",
      "status": "open: còn mở; decided: người biên tập đã chọn một phía.",
      "property": "Điều đang bàn: age (tuổi), count (số lượng), date (ngày).", "value": "Phía này nói gì.",
      "said_by": "Ai nói: bên nêu, hoặc chính nguồn.", "sources": "Mã của các nguồn nêu điều này.",
      "locator": "Ở đâu trong nguồn.", "in_words": "Nhận định bằng lời.",
      "rank": "preferred (được chọn) hoặc normal (thường); trống nếu chính bản ghi nói.",
      "verdict": "Hồ sơ cho thấy gì khi tính lại.", "found": "Kết quả khi đó.",
      "record_id": "Mã của nhận định, hoặc của bản ghi có trường nói điều này.",
    ],
    "targets": [
      "id": "Mã của mục tiêu.", "owner_id": "Mục tiêu của ai.", "owner": "Tên của bên đó.",
      "goal": "Điều cần đạt được.", "measure": "Điều được đo.", "number": "Con số cần đạt.",
      "due": "Đến khi nào.", "due_year": "Năm đến hạn.", "made_at": "Mã của sự kiện đề ra mục tiêu.",
      "status": "Hiện ra sao.",
    ],
    "statements": [
      "id": "Mã của phát biểu.", "speaker_id": "Ai nói.", "speaker": "Tên của người nói.",
      "kind": "Loại phát biểu: khen ngợi (praise), cam kết (pledge), kêu gọi (urging).",
      "gist": "Điều đã nói, theo lời người biên tập.", "quote": "Nguyên văn lời nói.",
      "language": "Ngôn ngữ của lời trích.", "date": "Nói khi nào.",
      "modality": "negated: đã nói rõ là không nói điều này.", "about": "Mã của các bản ghi được nói đến.",
      "event_id": "Sự kiện mà tại đó điều này được nói.", "audience": "Mã của những người nghe.",
    ],
    "places": [
      "id": "Mã của địa điểm.", "name": "Tên.",
      "kind": "Là gì: thành phố (city), tòa nhà (building), phòng (room).", "part_of": "Mã của nơi lớn hơn.",
      "latitude": "Vĩ độ bắc, tính bằng độ.", "longitude": "Kinh độ đông, tính bằng độ.",
    ],
    "sources": [
      "id": "Mã của nguồn.", "title": "Tiêu đề.", "publisher": "Ai xuất bản.", "author": "Ai viết.",
      "published": "Xuất bản khi nào.", "url": "Địa chỉ.", "retrieved": "Ngày được đọc.",
      "reliability": "Đáng tin đến đâu.", "part_of": "Ấn phẩm lớn hơn.",
    ],
    "dictionary": [
      "sheet": "Tên của trang tính.", "column": "Tiêu đề cột ở đó.",
      "name": "Tên cột trong bảng CSV, không bao giờ đổi.", "type": "Ô chứa loại dữ liệu gì.",
      "meaning": "Ô có nghĩa gì.",
    ],
  ]
}
