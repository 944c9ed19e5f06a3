import Testing

@testable import GraphvizPlugin

struct SVGCheckTests {
  @Test(arguments: [
    "<svg></svg>",
    "<?xml version=\"1.0\"?>\n<!-- c -->\n<svg a=\"1\"><g><title>a&amp;b &#160;</title></g></svg>\n",
    "<svg><a xlink:href=\"https://x/?a=1&amp;b\"><path d=\"M0\"/></a></svg>",
  ])
  func `a whole picture is taken`(svg: String) { #expect(SVGCheck.isHarmless(Array(svg.utf8))) }

  @Test(arguments: [
    "", "<svg>", "<svg></g></svg>", "<svg></svg><svg></svg>", "<svg>a & b</svg>", "<svg a=1></svg>",
    "<svg><script>alert(1)</script></svg>", "<svg onload=\"x\"></svg>", "<svg OnLoad=\"x\"></svg>",
    "<svg><a xlink:href=\"javascript:x\"></a></svg>", "<svg><a href=\"data:x\"></a></svg>",
    "<svg>\u{8}</svg>",
    "<svg a=\"<\"></svg>", "<svg><foreignObject></foreignObject></svg>", "text", "<g></g>",
  ])
  func `what is not whole, or could run, is not`(svg: String) {
    #expect(!SVGCheck.isHarmless(Array(svg.utf8)))
  }
}
