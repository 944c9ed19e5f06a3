import PluginKit

/// Whether edges carry words.
enum EdgeLabels: String, OptionValue, CaseIterable { case auto, yes, no }

/// Whether there is a legend.
enum LegendChoice: String, OptionValue, CaseIterable { case auto, none }

/// A picture that `dot` can make.
enum Picture: String, OptionValue, CaseIterable { case svg, png, pdf }

/// How a timeline measures time.
enum ScaleChoice: String, OptionValue, CaseIterable { case linear, ordinal }

/// The name of a font, or several with commas between them.
///
/// Graphviz writes it into an SVG as it stands, so it takes no character that could end an attribute there.
struct FontName: OptionValue {
  let name: String
  static let standard = FontName(trusted: "Noto Sans,DejaVu Sans,Helvetica,Arial,sans-serif")

  private init(trusted name: String) { self.name = name }
  init?(optionText: String) {
    let isSafe = optionText.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
      default: false
      }
    }
    guard isSafe, 1...200 ~= optionText.utf8.count else { return nil }
    name = optionText
  }
  var optionText: String { name }
  static let expected = "a font's name of letters, digits, spaces, commas, dots, _ and -"
}
