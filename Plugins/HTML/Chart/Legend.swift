import PluginKit

/// What the signs of a timeline mean: those that it uses, drawn once more.
enum Legend {
  static func write(_ signs: Set<ChartSign>, _ words: PageWords, into page: inout ByteBuffer) {
    page.put("<p class=legend>")
    for sign in ChartSign.allCases where signs.contains(sign) {
      page.put("<span><svg>")
      page.put(drawing(of: sign))
      page.put("</svg> ")
      page.put(html: words.meaning(of: sign))
      page.put("</span> ")
    }
    page.put("</p>")
  }

  /// The shapes that several signs share; the arrows of open ends where there are any.
  static func shapes(areOpen: Bool) -> String {
    "<svg display=none><path id=Diamond class=t d=\"M0-6 6 0 0 6-6 0Z\"/>"
      + (areOpen ? "<path id=Earlier d=\"M0-6V6L-8 0Z\"/><path id=Later d=\"M0-6V6L8 0Z\"/>" : "")
      + "</svg>"
  }

  private static func drawing(of sign: ChartSign) -> String {
    switch sign {
    case .disc: "<circle cx=15 cy=8 />"
    case .box: "<rect class=m x=3 y=3 width=24 height=10 />"
    case .bar: "<rect class=i x=3 y=3 width=24 height=10 />"
    case .partly: "<rect class=m x=3 y=3 width=24 height=10 /><path class=i d=\"M9 3H21V13H9Z\"/>"
    case .dashed: "<rect class=a x=3 y=3 width=24 height=10 />"
    case .open: "<rect class=i x=2 y=3 width=17 height=10 /><use href=#Later x=19 y=8 />"
    case .rivals:
      "<circle cx=6 cy=10 /><circle cx=24 cy=10 /><path class=k d=\"M6 5V1H24V5\" fill=none />"
    case .diamond: "<use href=#Diamond x=15 y=8 />"
    case .forecast: "<use class=a href=#Diamond x=15 y=8 />"
    case .ring: "<circle class=r cx=15 cy=8 />"
    case .asOf: "<line class=now x1=15 x2=15 y1=0 y2=16 />"
    case .density: "<path class=i d=\"M4 16V9H9V16ZM11 16V2H16V16ZM18 16V6H23V16Z\"/>"
    }
  }
}
