/// What tables and columns are called in languages other than English, by their names for machines.
///
/// English is where a table is described, beside what a column means. A name that several tables share is translated once;
/// where a table means something else by it, the table comes first.
///
///     Headings.vietnamese(of: "earliest", in: "events")   // "Ngày sớm nhất"
///     Headings.vietnamese(of: "from", in: "objects")      // "Bên tặng"
public enum Headings {
  /// The heading of a column in Vietnamese; nil where it has none yet, and English is shown.
  public static func vietnamese(of column: String, in table: String) -> String? {
    columnsOfTables[table]?[column] ?? columns[column]
  }

  /// What a table is called in Vietnamese, and what one row of it is.
  public static func vietnamese(ofTable table: String) -> (title: String, meaning: String)? { tables[table] }

  private static let tables: [String: (title: String, meaning: String)] = [
    "events": ("Sự kiện", "Điều đã xảy ra, được dự kiến, có thể đã xảy ra, hoặc được cho là không xảy ra."),
    "participants": ("Bên tham dự", "Ai tham dự sự kiện nào, với vai trò gì."),
    "actors": ("Chủ thể", "Cá nhân, nhà nước, tổ chức, cơ quan, đảng phái."),
    "relations": ("Quan hệ", "Quan hệ giữa hai chủ thể trong một thời gian."),
    "held_relations": ("Quan hệ trong ngày", "Quan hệ giữa hai chủ thể vào một ngày."),
    "relation_changes": ("Thay đổi quan hệ", "Ai gia nhập, rời đi, đổi cấp hay đổi vai trò giữa hai ngày."),
    "anniversaries": ("Ngày kỷ niệm", "Lần kỷ niệm sắp tới của mỗi sự kiện hay quan hệ được kỷ niệm."),
    "objects": ("Hiện vật", "Quà tặng, tác phẩm, cây trồng, văn kiện, bộ sưu tập."),
    "places": ("Địa điểm", "Nơi diễn ra: quốc gia, thành phố, tòa nhà, phòng họp, vùng biển."),
    "sources": ("Nguồn", "Ấn phẩm, văn kiện và nhân chứng mà dữ kiện được dẫn từ đó."),
    "claims": ("Nhận định", "Điều được nói về một bản ghi; các nhận định trái nhau đứng cạnh nhau."),
    "conflicts": ("Mâu thuẫn", "Điều không thể cùng đúng: mỗi dòng là một phía của mâu thuẫn."),
    "targets": ("Mục tiêu", "Điều một bên muốn đạt được vào một năm."),
    "statements": ("Phát biểu", "Điều ai đó đã nói: khen ngợi, cam kết, kêu gọi, đánh giá."),
    "field_changes": ("Thay đổi bản ghi", "Khác biệt giữa hai hồ sơ, mỗi dòng một trường."),
    "by_year": ("Theo năm", "Số sự kiện mỗi năm, theo loại."),
    "timeline": (
      "Dòng thời gian", "Một thanh của biểu đồ: một sự kiện, hoặc một thập niên nếu có nhiều sự kiện."
    ),
    "matrix": ("Ma trận", "Hai chủ thể cùng tham dự bao nhiêu sự kiện."),
    "dictionary": ("Từ điển dữ liệu", "Ý nghĩa của từng cột."),
    "about": ("Giới thiệu tệp", "Tệp này được tạo ra như thế nào."),
  ]

  /// Names that mean the same wherever they stand.
  private static let columns: [String: String] = [
    "id": "Mã", "name": "Tên", "other_names": "Tên khác", "kind": "Loại", "title": "Tiêu đề",
    "description": "Mô tả", "sources": "Nguồn", "source_id": "Mã nguồn", "source": "Nguồn",
    "codes": "Mã khác",
    "tags": "Từ khóa", "part_of": "Thuộc về", "country": "Quốc gia", "place": "Địa điểm",
    "place_id": "Mã địa điểm", "language": "Ngôn ngữ", "modality": "Tính chất", "status": "Trạng thái",
    "commemorate": "Kỷ niệm", "number": "Số", "unit": "Đơn vị", "comparator": "So sánh", "year": "Năm",
    "day": "Ngày", "date": "Ngày (EDTF)", "earliest": "Ngày sớm nhất", "latest": "Ngày muộn nhất",
    "event_id": "Mã sự kiện", "event": "Sự kiện", "event_date": "Ngày sự kiện (EDTF)",
    "actor_id": "Mã chủ thể", "actor": "Chủ thể", "record_id": "Mã bản ghi", "record": "Bản ghi",
    "subject_id": "Mã đối tượng", "subject": "Đối tượng", "property": "Thuộc tính", "value": "Giá trị",
    "as_of": "Tính đến (EDTF)", "rank": "Thứ hạng", "verdict": "Kết luận", "found": "Kết quả kiểm tra",
    "quote": "Trích dẫn", "locator": "Vị trí trong nguồn", "in_words": "Diễn đạt", "text": "Diễn đạt",
    "conflict": "Mâu thuẫn số", "certainty": "Mức chắc chắn", "url": "Địa chỉ",
    "retrieved": "Truy cập (EDTF)", "seq": "Thứ tự", "role": "Vai trò", "on_behalf_of": "Thay mặt",
    "from_id": "Mã bên thứ nhất", "from": "Bên thứ nhất", "to_id": "Mã bên thứ hai", "to": "Bên thứ hai",
    "level": "Cấp", "change": "Thay đổi", "meaning": "Ý nghĩa", "type": "Kiểu", "required": "Bắt buộc",
    "allowed": "Giá trị cho phép", "allowed_values": "Giá trị cho phép",
  ]

  private static let columnsOfTables: [String: [String: String]] = [
    "events": [
      "id": "Mã sự kiện", "date_text": "Ngày theo nguồn", "precision": "Độ chính xác",
      "date_claim": "Ngày theo nhận định",
      "participants": "Thành phần tham dự", "participant_ids": "Mã bên tham dự",
      "participant_count": "Số bên tham dự", "source_url": "Địa chỉ nguồn",
    ],
    "participants": ["number": "Số thứ tự"],
    "actors": ["id": "Mã chủ thể", "sector": "Lĩnh vực"],
    "relations": [
      "id": "Mã quan hệ", "kind": "Quan hệ", "since": "Từ (EDTF)", "until": "Đến (EDTF)",
      "role": "Chức danh", "started_by": "Khởi đầu từ",
    ],
    "held_relations": [
      "holds": "Hiệu lực", "id": "Mã quan hệ", "kind": "Quan hệ", "since": "Từ (EDTF)",
      "until": "Đến (EDTF)", "role": "Chức danh", "started_by": "Khởi đầu từ",
    ],
    "relation_changes": [
      "kind": "Quan hệ", "level_before": "Cấp trước", "level_after": "Cấp sau",
      "role_before": "Chức danh trước", "role_after": "Chức danh sau", "record_before": "Bản ghi trước",
      "since_before": "Từ, trước (EDTF)", "until_before": "Đến, trước (EDTF)",
      "record_after": "Bản ghi sau", "since_after": "Từ, sau (EDTF)", "until_after": "Đến, sau (EDTF)",
    ],
    "anniversaries": [
      "base": "Ngày gốc (EDTF)", "years": "Số năm", "next_day": "Ngày sắp tới",
      "days_to_go": "Số ngày còn lại", "milestone": "Mốc năm", "known_to": "Chính xác đến",
      "doubts": "Nghi vấn", "days_left": "Còn lại đến hôm nay",
    ],
    "objects": [
      "id": "Mã hiện vật", "from_id": "Mã bên tặng", "from": "Bên tặng", "to_id": "Mã bên nhận",
      "to": "Bên nhận",
    ],
    "places": ["id": "Mã địa điểm", "latitude": "Vĩ độ", "longitude": "Kinh độ"],
    "sources": [
      "id": "Mã nguồn", "publisher": "Nơi xuất bản", "author": "Tác giả",
      "published": "Xuất bản (EDTF)", "reliability": "Độ tin cậy",
    ],
    "claims": [
      "id": "Mã nhận định", "claim": "Nhận định", "of": "So với", "rule": "Cách tính",
      "complete": "Đầy đủ", "period": "Giai đoạn (EDTF)", "claimant_id": "Mã bên nêu",
      "claimant": "Bên nêu", "confidence": "Độ tin cậy", "reckoned_from": "Tính từ",
    ],
    "conflicts": ["said_by": "Bên nêu"],
    "targets": [
      "id": "Mã mục tiêu", "owner_id": "Mã bên đề ra", "owner": "Bên đề ra", "goal": "Mục tiêu",
      "measure": "Thước đo", "due": "Thời hạn (EDTF)", "due_year": "Năm đến hạn", "made_at": "Đề ra tại",
    ],
    "statements": [
      "id": "Mã phát biểu", "speaker_id": "Mã người nói", "speaker": "Người nói",
      "gist": "Nội dung chính", "about": "Nói về", "audience": "Người nghe",
    ],
    "field_changes": ["field": "Trường", "old": "Trước", "new": "Nay"],
    "by_year": ["decade": "Thập niên", "century": "Thế kỷ", "kinds": "(mỗi loại một cột)", "total": "Tổng"],
    "timeline": [
      "label": "Nhãn", "date": "Ngày (EDTF)", "start": "Bắt đầu (năm)", "span": "Kéo dài (năm)",
      "bar": "Biết rõ ngày", "doubtful_bar": "Ước chừng", "count": "Số sự kiện",
    ],
    "matrix": ["actors": "(mỗi chủ thể một cột)"],
    "dictionary": ["sheet": "Trang tính", "column": "Cột", "name": "Tên trong CSV"],
  ]
}
