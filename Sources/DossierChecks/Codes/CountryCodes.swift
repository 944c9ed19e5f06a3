/// How a country is written in codes, and what other lists write for them.
package enum CountryCodes {
  /// All codes of the country that one names: `VN`, `VNM` and `704` for `VN`; nil for what ISO 3166 does not know.
  package static func all(of code: String) -> [String]? {
    if let country = Countries.country(code) {
      return code.contains("-") ? [code] : [country.alpha2, country.alpha3, country.number]
    }
    return Countries.isReserved(code) || WithdrawnCountries.country(code) != nil ? [code] : nil
  }

  /// The code that was probably meant: `VN` for `vn`, `GB` for `UK`, `VN` for `VM` of FIPS.
  package static func meant(by code: String) -> String? {
    let upper = code.uppercased()
    if upper != code, Countries.country(upper) != nil { return upper }
    return others[upper]
  }

  private static let others = [
    // The European Union's ways.
    "UK": "GB", "EL": "GR",
    // FIPS 10-4, which GDELT uses, where it is no code of ISO.
    "VM": "VN", "RP": "PH", "KV": "XK", "JA": "JP", "KS": "KR", "SW": "SE", "UP": "UA", "EI": "IE",
    "TU": "TR",
    "ZI": "ZW", "DA": "DK", "CE": "LK", "LE": "LB", "WE": "PS", "GK": "GG", "RI": "RS", "AJ": "AZ",
    "BK": "BA",
    // The Olympic committee's.
    "GER": "DEU", "SUI": "CHE", "NED": "NLD", "PHI": "PHL", "INA": "IDN", "MAS": "MYS", "VIE": "VNM",
    "CAM": "KHM",
    "MYA": "MMR", "DEN": "DNK", "POR": "PRT", "CRO": "HRV",
    // What people write.
    "VIETNAM": "VN", "VIET NAM": "VN", "U.S.": "US", "KOS": "XK", "ROM": "ROU",
  ]
}
