/// The codes that ISO 3166-3 lists as withdrawn: right for what was then, and no longer in use.
enum WithdrawnCountries {
  /// A country as it was, and when its codes were withdrawn.
  struct Country {
    let alpha2: String
    let alpha3: String
    let name: String
    let year: Int
    /// The codes to look for today; none where there are several.
    let successor: String?
  }

  /// The country that a withdrawn code named.
  ///
  /// Codes that have been given anew, like `SK`, name the country of today, and are not found here.
  static func country(_ code: String) -> Country? {
    guard Countries.country(code) == nil else { return nil }
    return all.first { $0.alpha2 == code || $0.alpha3 == code }
  }

  static let all: [Country] = [
    Country(alpha2: "AI", alpha3: "AFI", name: "the French Afars and Issas", year: 1977, successor: "DJ"),
    Country(alpha2: "AN", alpha3: "ANT", name: "the Netherlands Antilles", year: 2010, successor: nil),
    Country(
      alpha2: "BQ", alpha3: "ATB", name: "the British Antarctic Territory", year: 1979, successor: "AQ"),
    Country(alpha2: "BU", alpha3: "BUR", name: "Burma", year: 1989, successor: "MM"),
    Country(alpha2: "BY", alpha3: "BYS", name: "the Byelorussian SSR", year: 1992, successor: "BY"),
    Country(alpha2: "CS", alpha3: "CSK", name: "Czechoslovakia", year: 1993, successor: nil),
    Country(alpha2: "CS", alpha3: "SCG", name: "Serbia and Montenegro", year: 2006, successor: nil),
    Country(alpha2: "CT", alpha3: "CTE", name: "Canton and Enderbury Islands", year: 1984, successor: "KI"),
    Country(alpha2: "DD", alpha3: "DDR", name: "the German Democratic Republic", year: 1990, successor: "DE"),
    Country(alpha2: "DY", alpha3: "DHY", name: "Dahomey", year: 1977, successor: "BJ"),
    Country(
      alpha2: "FQ", alpha3: "ATF", name: "the French Southern and Antarctic Territories", year: 1979,
      successor: "TF"),
    Country(alpha2: "FX", alpha3: "FXX", name: "Metropolitan France", year: 1997, successor: "FR"),
    Country(alpha2: "GE", alpha3: "GEL", name: "the Gilbert and Ellice Islands", year: 1979, successor: nil),
    Country(alpha2: "HV", alpha3: "HVO", name: "Upper Volta", year: 1984, successor: "BF"),
    Country(alpha2: "JT", alpha3: "JTN", name: "Johnston Island", year: 1986, successor: "UM"),
    Country(alpha2: "MI", alpha3: "MID", name: "the Midway Islands", year: 1986, successor: "UM"),
    Country(alpha2: "NH", alpha3: "NHB", name: "the New Hebrides", year: 1980, successor: "VU"),
    Country(alpha2: "NQ", alpha3: "ATN", name: "Dronning Maud Land", year: 1983, successor: "AQ"),
    Country(alpha2: "NT", alpha3: "NTZ", name: "the Neutral Zone", year: 1993, successor: nil),
    Country(
      alpha2: "PC", alpha3: "PCI", name: "the Trust Territory of the Pacific Islands", year: 1986,
      successor: nil),
    Country(
      alpha2: "PU", alpha3: "PUS", name: "the US Miscellaneous Pacific Islands", year: 1986, successor: "UM"),
    Country(alpha2: "PZ", alpha3: "PCZ", name: "the Panama Canal Zone", year: 1980, successor: "PA"),
    Country(alpha2: "RH", alpha3: "RHO", name: "Southern Rhodesia", year: 1980, successor: "ZW"),
    Country(alpha2: "SK", alpha3: "SKM", name: "Sikkim", year: 1975, successor: "IN"),
    Country(alpha2: "SU", alpha3: "SUN", name: "the USSR", year: 1992, successor: nil),
    Country(alpha2: "TP", alpha3: "TMP", name: "East Timor", year: 2002, successor: "TL"),
    Country(
      alpha2: "VD", alpha3: "VDR", name: "the Democratic Republic of Viet-Nam", year: 1977, successor: "VN"),
    Country(alpha2: "WK", alpha3: "WAK", name: "Wake Island", year: 1986, successor: "UM"),
    Country(alpha2: "YD", alpha3: "YMD", name: "Democratic Yemen", year: 1990, successor: "YE"),
    Country(alpha2: "YU", alpha3: "YUG", name: "Yugoslavia", year: 2003, successor: nil),
    Country(alpha2: "ZR", alpha3: "ZAR", name: "Zaire", year: 1997, successor: "CD"),
  ]
}
