import DossierModel

/// What it costs to read a date.
func measureDates() {
  for text in ["2025-03-10", "2025-03-10T09:30:00+07:00", "2025-03", "199X", "1997~/1999~"] {
    let bytes = Array(text.utf8)
    let count = 100_000
    bytes.withUnsafeBufferPointer { bytes in
      Stopwatch.tell("EDTF date: \(text)", of: count) {
        for _ in 0..<count { Stopwatch.use(try? EDTFDate(utf8: bytes)) }
      }
    }
  }
}
