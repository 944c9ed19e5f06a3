/// The words of dates in English and Vietnamese.
enum PhraseWords {
  static let months: [String: Int] = {
    var months: [String: Int] = ["sept": 9]
    for (index, name) in EnglishCalendar.months.enumerated() {
      months[name.lowercased()] = index + 1
      months[String(name.lowercased().prefix(3))] = index + 1
    }
    return months
  }()

  static let vietnameseMonths = [
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
    "chín": 9, "mười": 10, "chạp": 12,
  ]

  static let seasons = [
    "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24,
    "xuân": 21, "hè": 22, "hạ": 22, "thu": 23, "đông": 24,
  ]

  static let weekdays: [String: Weekday] = {
    var weekdays: [String: Weekday] = [
      "tues": .tuesday, "wed": .wednesday, "thurs": .thursday, "thur": .thursday,
    ]
    for weekday in Weekday.allCases {
      weekdays[weekday.name.lowercased()] = weekday
      weekdays[String(weekday.name.lowercased().prefix(3))] = weekday
    }
    return weekdays
  }()

  /// From Monday, the second day of the week, on.
  static let vietnameseWeekdays: [(word: String, weekday: Weekday)] = [
    ("hai", .monday), ("ba", .tuesday), ("tư", .wednesday), ("năm", .thursday), ("sáu", .friday),
    ("bảy", .saturday),
  ]

  static let ordinals: [String: Int] = {
    let names = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
      "eleventh",
      "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
      "nineteenth", "twentieth",
    ]
    return Dictionary(uniqueKeysWithValues: zip(names, 1...))
  }()

  /// Words that say nothing: `in the`, `active`, `vào`.
  static let fillers: Set = [
    "the", "in", "on", "at", "of", "during", "a", "an", "date", "dated", "active", "either", "both", "some",
    "sometime", "vào", "trong", "những", "các",
  ]

  /// Words for a date that is only near.
  static let approximate: [[String]] = [
    ["circa"], ["c"], ["ca"], ["about"], ["around"], ["approximately"], ["approx"], ["roughly"],
    ["vào", "khoảng"], ["khoảng"], ["chừng"], ["tầm"], ["ước", "chừng"],
  ]

  /// Words for a date that may be wrong.
  static let uncertain: [[String]] = [
    ["uncertain"], ["possibly"], ["perhaps"], ["maybe"], ["probably"], ["presumably"], ["guess"],
    ["có", "thể"], ["có", "lẽ"], ["không", "chắc", "chắn"], ["không", "chắc"],
  ]

  static let early: [[String]] = [["early"], ["beginning"], ["start"], ["đầu"]]
  static let middle: [[String]] = [["mid"], ["middle"], ["giữa"]]
  static let late: [[String]] = [["late"], ["end"], ["cuối"]]

  static let before: [[String]] = [["before"], ["prior", "to"], ["earlier", "than"], ["pre"], ["trước"]]
  static let after: [[String]] = [["after"], ["later", "than"], ["subsequent", "to"], ["post"], ["sau"]]
  static let by: [[String]] = [
    ["by"], ["no", "later", "than"], ["not", "later", "than"], ["not", "after"], ["on", "or", "before"],
    ["chậm", "nhất"], ["muộn", "nhất"], ["không", "muộn", "hơn"], ["đến"], ["tới"],
  ]
  static let notBefore: [[String]] = [
    ["no", "earlier", "than"], ["not", "earlier", "than"], ["not", "before"], ["on", "or", "after"],
    ["không", "sớm", "hơn"], ["sớm", "nhất"],
  ]
  static let since: [[String]] = [["since"], ["from"], ["starting"], ["kể", "từ"], ["từ"]]
  static let until: [[String]] = [
    ["until"], ["till"], ["up", "to"], ["through"], ["cho", "đến"], ["cho", "tới"],
  ]

  static let onwards: [[String]] = [
    ["onwards"], ["onward"], ["on"], ["and", "later"], ["and", "after"], ["trở", "đi"], ["về", "sau"],
  ]
  static let orLater: [[String]] = [
    ["or", "later"], ["or", "after"], ["at", "the", "earliest"], ["hoặc", "muộn", "hơn"],
    ["hoặc", "sau", "đó"],
  ]
  static let orEarlier: [[String]] = [
    ["or", "earlier"], ["or", "before"], ["at", "the", "latest"], ["trở", "về", "trước"],
    ["hoặc", "sớm", "hơn"], ["hoặc", "trước", "đó"],
  ]
  /// The end of what goes on.
  static let present: [[String]] = [
    ["the", "present", "day"], ["the", "present"], ["present", "day"], ["present"], ["now"], ["today"],
    ["date"],
    ["hiện", "nay"], ["bây", "giờ"], ["nay"],
  ]

  static let rangeWords: [[String]] = [["to"], ["through"], ["thru"], ["until"], ["till"], ["đến"], ["tới"]]
  static let or: [[String]] = [["or"], ["hoặc"], ["hay"]]
  static let and: [[String]] = [["and"], ["và"]]

  /// Words that turn what follows into something else than the date that it seems to be.
  static let denials: Set = [
    "not", "no", "non", "never", "neither", "except", "without", "dynasty", "page", "pages", "p", "pp",
    "volume",
    "vol", "chapter", "room", "number", "nr", "figure", "table", "aged", "age", "born", "every", "each",
    "annual",
    "unknown", "undated", "quadrimester", "semester", "trimester", "không", "trang", "số", "tuổi", "phòng",
  ]

  /// Words that the grammar knows, which are never left out where they stand before a date.
  static let known: Set<String> = {
    var known = fillers.union(months.keys).union(seasons.keys).union(weekdays.keys).union(ordinals.keys)
    known.formUnion(vietnameseMonths.keys)
    for list in [
      approximate, uncertain, early, middle, late, before, after, by, notBefore, since, until, onwards,
      orLater,
      orEarlier, present, rangeWords, or, and,
    ] {
      known.formUnion(list.joined())
    }
    known.formUnion([
      "between", "century", "centuries", "quarter", "half", "day", "month", "year", "decade", "ad", "bc",
      "ce", "bce",
      "ngày", "tháng", "thập", "niên", "kỷ", "thế", "mùa", "quý", "nửa", "tcn", "thứ", "chủ", "nhật",
    ])
    return known
  }()
}
