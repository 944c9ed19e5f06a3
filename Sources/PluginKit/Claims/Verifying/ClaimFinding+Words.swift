import DossierModel

extension ClaimFinding {
  /// The finding in words: `57.6 years on 2025-03-10`, in Vietnamese `57,6 năm vào 10 tháng 3 năm 2025`.
  ///
  /// In prose, English days are words too: `57.6 years on 10 March 2025`.
  func text(in words: ReportWords, isProse: Bool = false) -> String {
    words == .english ? english(isProse ? .words : .digits) : vietnamese(words)
  }

  /// How English writes a day: as it is sorted, `2025-03-10`, or as it is read.
  fileprivate enum DayForm {
    case digits, words

    func text(_ date: EDTFDate) -> String {
      self == .digits ? date.description : date.phrase(language: "en")
    }

    func text(_ day: CivilDate) -> String { EDTFDate(day).map(text) ?? day.description }
  }

  /// The same with names in place of ids, and without hints to the editor.
  func naming(_ name: (String) -> String) -> ClaimFinding {
    switch self {
    case .notKnownToTheDay(let id): .notKnownToTheDay(name(id))
    case .noDate(let id, _): .noDate(of: name(id), mayNameBase: false)
    case .noEnd(let id): .noEnd(of: name(id))
    case .notListed(let id): .notListed(name(id))
    default: self
    }
  }

  // MARK: - English

  private func english(_ form: DayForm) -> String {
    switch self {
    case .weekdays(let days) where days.isOneDay: "\(form.text(days.first)) is a \(days.first.weekday.name)"
    case .weekdays(let days):
      "\(form.text(days.first)) to \(form.text(days.last)) are \(days.first.weekday.name) to "
        + days.last.weekday.name
    case .span(let amount, let unit): Self.english(amount, unit)
    case .passed(let amount, let unit, let day): "\(Self.english(amount, unit)) \(day.english(form))"
    case .notBegun(let day): "not begun \(day.english(form))"
    case .anniversary(let years, let range): "\(years) years after are in \(range.text(" to "))"
    case .listed(let count): "\(count.text(" to ")) listed"
    case .place(let place, let count):
      "\(place.text(" to ", Ordinal.english)) of \(count) listed"
    case .early(let days, let full):
      "\(Self.days(days)) too early" + (full?.english(form, isPast: false) ?? "")
    case .late(let days, let full): "\(Self.days(days)) too late" + (full?.english(form, isPast: true) ?? "")
    case .ifDateIsRight: "if the date is right, which its source doubts"
    case .otherDay: "possibly on another day"
    case .notYetElapsed: "possibly not yet elapsed"
    case .moreByThen: "possibly more by then"
    case .datesNotExact: "the dates are not known so exactly"
    case .oneForSeveral: "one of them for several"
    case .complete: "these are said to be all"
    case .listIsShort(let count, let number, let holdsGroups):
      "the dossier lists \(count) of \(number.plainText)"
        + (holdsGroups ? ", one of them for several" : "") + ", and need not list all"
    case .onlyOneListed: "it is the only one that the dossier lists, and it need not list all"
    case .noWeekday(let word): "“\(word)” is no day of the week"
    case .notKnownToTheDay(let id): "“\(id)” is not known to the day"
    case .noDate(let id, let mayNameBase):
      "“\(id)” has no date" + (mayNameBase ? "; “of” may name what it is measured from" : "")
    case .noEnd(let id): "“\(id)” has no end"
    case .notToldByDates(let unit): "dates do not tell “\(unit)”"
    case .noUnitOfTime(let unit): "“\(unit)” is no unit of time"
    case .noBase: "from what it is measured is not said"
    case .nothingCounted: "what is counted is not said"
    case .noOrder: "in what order is not said"
    case .noKindCounted: "what kind of record is counted is not said"
    case .notListed(let id): "“\(id)” is not in the list"
    case .cannotList(let scope): "the dossier cannot list “\(scope)”"
    }
  }

  private static func english(_ amount: ClosedRange<Double>, _ unit: TimeUnit) -> String {
    let number = amount.lowerBound == amount.upperBound ? amount.lowerBound : 0
    return amount.text(" to ", \.plainText) + " " + Vocabulary.unit(unit.rawValue, of: number)
  }

  private static func days(_ days: ClosedRange<Int>) -> String {
    days.text(" to ") + (days.upperBound == 1 ? " day" : " days")
  }

  // MARK: - Vietnamese

  private func vietnamese(_ words: ReportWords) -> String {
    switch self {
    case .weekdays(let days) where days.isOneDay:
      "\(days.first.vietnamese) là \(days.first.weekday.vietnamese)"
    case .weekdays(let days):
      "\(days.first.vietnamese) đến \(days.last.vietnamese) là \(days.first.weekday.vietnamese) đến "
        + days.last.weekday.vietnamese
    case .span(let amount, let unit): words.amount(amount, unit)
    case .passed(let amount, let unit, let day): "\(words.amount(amount, unit)) \(day.vietnamese)"
    case .notBegun(let day): "chưa bắt đầu \(day.vietnamese)"
    case .anniversary(let years, let range): "tròn \(years) năm vào năm \(range.text(" đến "))"
    case .listed(let count): "hồ sơ liệt kê \(count.text(" đến "))"
    case .place(let place, let count): "thứ \(place.text(" đến ")) trên \(count) mục được liệt kê"
    case .early(let days, let full):
      "sớm \(days.text(" đến ")) ngày" + (full?.vietnamese(words, isPast: false) ?? "")
    case .late(let days, let full):
      "muộn \(days.text(" đến ")) ngày" + (full?.vietnamese(words, isPast: true) ?? "")
    case .ifDateIsRight: "nếu ngày ấy đúng, điều mà nguồn còn ngờ"
    case .otherDay: "có thể vào một ngày khác"
    case .notYetElapsed: "có thể chưa tròn"
    case .moreByThen: "có thể khi ấy đã nhiều hơn"
    case .datesNotExact: "ngày tháng không được biết chính xác đến thế"
    case .oneForSeveral: "có một mục thay cho nhiều mục"
    case .complete: "đây được nêu là tất cả"
    case .listIsShort(let count, let number, let holdsGroups):
      "hồ sơ liệt kê \(count) trên \(words.value(number, nil, nil))"
        + (holdsGroups ? ", trong đó có một mục thay cho nhiều mục" : "") + ", và không buộc phải liệt kê hết"
    case .onlyOneListed: "hồ sơ chỉ liệt kê một mục này, và không buộc phải liệt kê hết"
    case .noWeekday(let word): "“\(word)” không phải là một ngày trong tuần"
    case .notKnownToTheDay(let id): "không biết rõ ngày của “\(id)”"
    case .noDate(let id, let mayNameBase):
      "“\(id)” không có ngày" + (mayNameBase ? "; “of” có thể nêu mốc để tính" : "")
    case .noEnd(let id): "“\(id)” không có ngày kết thúc"
    case .notToldByDates(let unit): "ngày tháng không cho biết “\(unit)”"
    case .noUnitOfTime(let unit): "“\(unit)” không phải là đơn vị thời gian"
    case .noBase: "không nêu mốc để tính"
    case .nothingCounted: "không nêu rõ đếm những gì"
    case .noOrder: "không nêu rõ thứ tự của những gì"
    case .noKindCounted: "không nêu loại bản ghi được đếm"
    case .notListed(let id): "“\(id)” không nằm trong danh sách"
    case .cannotList(let scope): "hồ sơ không thể liệt kê “\(scope)”"
    }
  }
}

extension ClaimFinding.Fullness {
  fileprivate func english(_ form: ClaimFinding.DayForm, isPast: Bool) -> String {
    let amount = "\(number.plainText) \(Vocabulary.unit(unit.rawValue, of: number))"
    let day = form.text(day)
    if isOfDay { return ": the day of \(amount) is \(day)" }
    return isPast ? ": \(amount) were full on \(day)" : ": \(amount) are full on \(day)"
  }

  fileprivate func vietnamese(_ words: ReportWords, isPast: Bool) -> String {
    let amount = words.amount(number...number, unit)
    if isOfDay { return ": ngày tròn \(amount) là \(day.vietnamese)" }
    return isPast ? ": đã tròn \(amount) vào \(day.vietnamese)" : ": tròn \(amount) vào \(day.vietnamese)"
  }
}

extension ClaimDay.Phrase {
  fileprivate func english(_ form: ClaimFinding.DayForm) -> String {
    switch self {
    case .on(let day): "on \(form.text(day))"
    case .within(let date): "in \(form.text(date))"
    }
  }

  fileprivate var vietnamese: String {
    switch self {
    case .on(let day): "vào \(day.vietnamese)"
    case .within(let date): "trong \(date.phrase(language: "vi"))"
    }
  }
}

extension ReportWords {
  /// So much time: `57,6 năm`, `29,2 đến 30,2 năm`.
  fileprivate func amount(_ amount: ClosedRange<Double>, _ unit: TimeUnit) -> String {
    guard amount.lowerBound < amount.upperBound else { return value(amount.upperBound, nil, unit.rawValue) }
    return value(amount.lowerBound, nil, nil) + " đến " + value(amount.upperBound, nil, unit.rawValue)
  }
}

extension ClosedRange {
  /// The bound, or both: `2 to 3`.
  fileprivate func text(_ to: String, _ text: (Bound) -> String = { "\($0)" }) -> String {
    lowerBound == upperBound ? text(upperBound) : text(lowerBound) + to + text(upperBound)
  }
}

extension CivilDate {
  fileprivate var vietnamese: String { EDTFDate(self)?.phrase(language: "vi") ?? description }
}

extension Weekday {
  fileprivate var vietnamese: String {
    switch self {
    case .monday: "thứ Hai"
    case .tuesday: "thứ Ba"
    case .wednesday: "thứ Tư"
    case .thursday: "thứ Năm"
    case .friday: "thứ Sáu"
    case .saturday: "thứ Bảy"
    case .sunday: "Chủ nhật"
    }
  }
}
