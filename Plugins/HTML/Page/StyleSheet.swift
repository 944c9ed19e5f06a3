import PluginKit

/// How the page looks: on a screen, in the dark, on a telephone and on paper.
///
/// Inks are those of the graphs: each is read on its ground at a contrast of 4.5 to 1 or more, and what a sign means never
/// hangs on its colour alone. A page has the rules of what stands in it.
enum StyleSheet {
  /// The rules for something that a page may have.
  enum Part: Int, CaseIterable {
    case page, contents, tools, chart, graph, lists, events, statements, conflicts, tables, relations
    case indicators, sources, paper, slices, long, sheetAcross, sheetUpright

    /// What a section needs.
    static func needed(by subject: ReportSection.Subject) -> Set<Part> {
      switch subject {
      case .events, .undated: [.events]
      case .statements: [.statements]
      case .conflicts: [.conflicts]
      case .indicators: [.tables, .indicators]
      case .relations: [.tables, .relations]
      case .targets, .actors, .objects, .places: [.tables]
      case .sources: [.sources]
      }
    }
  }

  /// The rules of some parts, in the order of the parts.
  static func text(for parts: Set<Part>) -> String {
    Part.allCases.filter(parts.contains).map { rules(of: $0).compact }.joined()
  }

  private static func rules(of part: Part) -> String {
    switch part {
    case .page: page
    case .contents: contents
    case .tools: tools
    case .chart: chart
    case .graph: graph
    case .lists: lists
    case .events: events
    case .statements: statements
    case .conflicts: conflicts
    case .tables: tables
    case .relations: "#Relations td:nth-child(5){font-size:.875rem;color:var(--g)}"
    case .indicators: "#Indicators td:nth-child(2){width:40%}#Indicators td:nth-child(3){min-width:8rem}"
    case .sources: sources
    case .paper: paper
    // A graph whose words would be small on the paper of the others has one of twice its size.
    case .sheetAcross:
      "@page graph{size:A3 landscape}#Graph{page:graph}@media print{.graph svg{max-height:240mm}}"
    case .sheetUpright: "@page graph{size:A3}#Graph{page:graph}@media print{.graph svg{max-height:360mm}}"
    case .slices: slices
    // What is not in sight is not laid out: with thousands of entries, searching them would be slow.
    case .long:
      "#Events>ol>li{content-visibility:auto;contain-intrinsic-size:auto 5rem}.chart{contain:content}"
    }
  }

  private static let page = """
    :root{color-scheme:light dark;--p:#fff;--t:#222;--g:#666;--l:#dfdcd4;--s:#f7f5f0;--b:#0072b2;--o:#b34700;--v:#7800d8;--h:#fff3d6;
    --r:1px solid var(--l)}
    @media screen and (prefers-color-scheme:dark){:root{--p:#16181b;--t:#e8e5de;--g:#a8a59d;--l:#373a3f;--s:#1f2226;--b:#6cb8ee;--o:#f2a05f;--v:#c8a2ff;--h:#453713}}
    @media(forced-colors:active){:root{--p:Canvas;--t:CanvasText;--g:CanvasText;--l:CanvasText;--s:Canvas;--b:LinkText;--o:LinkText;--v:LinkText}svg *{forced-color-adjust:none}}
    *{box-sizing:border-box}
    @media screen{[hidden]{display:none!important}}
    html{scroll-padding-top:7.5rem;-webkit-text-size-adjust:100%}
    body{margin:0 auto;max-width:76rem;padding:clamp(1.5rem,5vw,4rem) clamp(1rem,4vw,3rem) 3rem;background:var(--p);color:var(--t);
    font:1rem/1.55 system-ui,"Noto Sans",sans-serif;overflow-wrap:break-word}
    h1,h2,h3{font-family:Charter,Georgia,"Noto Serif",serif;line-height:1.2;text-wrap:balance;font-weight:600}
    h1{font-size:clamp(1.7rem,4vw,2.6rem);max-width:24em;margin:.3rem 0 1rem}
    h2{font-size:1.6rem;margin:clamp(2.8rem,7vw,4rem) 0 1rem}
    small{font-size:.85em;color:var(--g)}h2 small{font:.9rem system-ui;margin-left:.3em}
    p{margin:.35em 0;max-width:var(--m,44rem);text-wrap:pretty}
    header p{color:var(--g)}
    header .asof{color:var(--o);font-weight:600;margin:0}
    header .counts{color:var(--t);margin-top:.9rem;max-width:none}
    a{color:inherit;text-decoration:underline;text-decoration-color:var(--l);text-decoration-thickness:1px;text-underline-offset:.2em}
    a:hover{color:var(--b);text-decoration-color:currentColor}
    :focus-visible{outline:2px solid var(--b);outline-offset:2px}
    b,.d,p:not(:last-of-type),td,th,h1,h3,h4,li{unicode-bidi:plaintext;text-align:left}
    a,q,i,u,em{unicode-bidi:isolate}u{text-decoration:none}
    figure{margin:0}
    :is(li,tr):target{background:var(--h);box-shadow:0 0 0 .4rem var(--h)}
    footer{margin-top:4rem;padding-top:1rem;border-top:var(--r)}
    footer,label,figcaption{font-size:.8125rem;color:var(--g)}
    """

  private static let contents = """
    nav{margin-top:.8rem;display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;font-size:.9375rem}
    nav a{padding:.2rem 0}
    @media print{nav{display:none}}
    """

  private static let tools = """
    #Bar{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:1.4rem 0 0;padding:.7rem 0 1rem;background:var(--p);border-bottom:var(--r)}
    input,select,button{display:block;font:inherit;font-size:.9375rem;color:var(--t);background:var(--s);border:var(--r);border-radius:.4rem;height:2.2rem;padding:0 .6rem;max-width:13rem}
    #Q{width:17rem;max-width:100%}
    #Bar span{display:flex;gap:.3rem}
    button{min-width:2.2rem}
    #N{flex:1 1 12rem;font-size:.875rem;color:var(--g)}
    #N,label:has(#P){padding-bottom:.45rem}
    #Said{display:none}#P{display:inline;width:auto;height:auto;margin:0 .5em 0 0;vertical-align:-2px}
    @media(max-width:44rem){#Bar{position:static}label{flex:1 1 8rem}input,select,#Q{width:100%;max-width:none}}
    """

  private static let chart = """
    #Timeline h2{margin-top:2.4rem}
    .chart{display:grid;grid-template-columns:var(--n,118px) minmax(0,1fr);border-top:var(--r);border-bottom:var(--r)}
    #Chart{display:block;min-width:960px}
    .chart text{font-size:var(--c,12px);fill:var(--t)}
    .chart>svg{grid-area:1/1/2/3;width:100%}
    .chart>div{grid-area:1/2;overflow-x:auto}
    #Lanes text{fill:var(--g)}
    .band{width:100%;fill:var(--s)}
    #Ticks rect{y:22px;width:1px;height:100%;fill:var(--l)}
    #Ticks text{fill:var(--g);text-anchor:middle}
    .now{stroke:var(--o);stroke-width:1.5;stroke-dasharray:5 4}
    circle{r:5px}.r{r:4.5px}
    circle,.i,#Earlier,#Later{fill:var(--b)}
    .m,.a,.r{fill:var(--p)}
    .m,.a,.r,.i{stroke:var(--b);stroke-width:1.5}
    .a{stroke-dasharray:3 3;fill-opacity:.6}
    .t{fill:var(--p);stroke:var(--o);stroke-width:1.75}
    .r,.k{stroke:var(--v)}
    #Chart a{pointer-events:bounding-box;text-decoration:none}
    #Chart a text{paint-order:stroke;stroke:var(--p);stroke-width:3px;stroke-linejoin:round}
    #Chart a:hover text,#Chart a:focus-visible text{fill:var(--b)}
    .e{text-anchor:end}
    .x text{text-decoration:line-through;stroke:none}
    .w{display:none}[style*=w] .w{display:unset}
    .off{opacity:var(--z,.1);pointer-events:none}
    figcaption{padding:.7rem 0}
    .legend{display:flex;flex-wrap:wrap;gap:.3rem 1.3rem;max-width:none}
    .legend svg{width:30px;height:16px;vertical-align:-3px}
    @media(max-width:44rem){.chart{--n:84px}#Lanes{--c:11px}}
    @media(hover:none){.keys{display:none}}
    .n{--n:0px}.n #Chart{min-width:0}.n :is(.band,.y text,#Ticks text:nth-of-type(odd)){display:none}
    """

  private static let graph = """
    .graph{overflow-x:auto;color-scheme:light;background:#fff;color:#222;border:var(--r);border-radius:.5rem;padding:.5rem}
    .graph *{forced-color-adjust:none;text-decoration:none}
    .graph svg{display:block;width:100%;min-width:900px}
    @media print{.graph{overflow:visible;border:0;padding:0;break-inside:avoid}.graph svg{min-width:0;max-height:155mm}}
    """

  private static let lists = """
    ol,ul{list-style:none;margin:0;padding:0}
    @supports(overflow-clip-margin:1px){li,td,th,h1{overflow:clip;overflow-clip-margin:.5rem}}
    li{display:flow-root;padding:.75rem 0;border-top:var(--r)}
    li :is(ol,ul){margin:.6rem 0 0;padding-left:1.1rem;border-left:2px solid var(--l)}
    li li{border:0;padding:.35rem 0}
    li p{font-size:.875rem;color:var(--g);max-width:var(--m,52rem)}
    li :is(.d,p:not(:last-of-type)){font-size:1rem;color:var(--t);max-width:var(--m,44rem)}
    li p a{color:var(--t)}
    main a[href^="#S"]{color:var(--g)}
    i{font-style:normal;color:var(--g)}
    em{font-style:normal;color:var(--g);font-size:.875rem;white-space:nowrap}
    em::before{content:"· "}
    strong{font-size:.8125rem;font-weight:600;color:var(--o);border:1px solid;border-radius:1em;padding:0 .55em;white-space:nowrap}
    """

  private static let events = """
    #Events>ol>li{padding-left:11.5rem}
    li>time,li>span{color:var(--g);margin-right:.6em}
    #Events>ol>li>:is(time,span){float:left;width:10.5rem;margin:0 0 0 -11.5rem}
    li>span q{display:block}
    @media(max-width:44rem){#Events>ol>li{padding-left:0}
    #Events>ol>li>:is(time,span){float:none;display:block;width:auto;margin:0;font-size:.875rem}}
    """

  private static let statements = """
    h3{font-size:1.15rem;margin:2.2rem 0 .4rem}
    h4{font:.9375rem system-ui,sans-serif;color:var(--g);margin:1.4rem 0 .6rem}
    #Statements ul{columns:27rem;column-gap:3rem}#Statements li{break-inside:avoid}
    @media print{#Statements div{display:block}}
    """

  private static let conflicts = """
    #Conflicts li ul{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:.2rem 2.5rem}
    #Conflicts>ul>li>em{font-size:1rem;color:var(--t)}
    :is(td,li p) a[href^="#C"]{color:var(--o)}
    @media print{#Conflicts>p{break-after:avoid}#Conflicts>ul>li{break-inside:avoid}}
    """

  private static let tables = """
    table{border-collapse:collapse;width:100%;font-size:.9375rem}
    th,td{vertical-align:top;padding:.5rem 1.2rem .5rem 0;border-top:var(--r);font-weight:400}
    thead th{border:0;color:var(--g);font-size:.8125rem}
    tbody th{font-weight:600}
    td,tbody th{overflow-wrap:anywhere;min-width:5.5rem}tbody th{min-width:9rem}
    :is(#Actors,#Objects,#Places) td:nth-child(2){min-width:8rem}
    td:last-child{padding-right:0;font-size:.8125rem;min-width:9rem;color:var(--g)}
    @media(max-width:44rem){table,tbody,tr,td,th{display:block}thead{display:none}
    tr{border-top:var(--r);padding:.6rem 0}td,th{border:0;padding:.1rem 0;width:auto!important}}
    @media print{tr{display:table-row}thead{break-after:avoid}th,td{padding-block:.35rem}}
    """

  private static let sources = """
    #Sources>ol{counter-reset:n}
    #Sources>ol>li{counter-increment:n;padding-left:2.6rem}
    #Sources>ol>li::before{content:"["counter(n)"]";float:left;margin-left:-2.6rem;color:var(--g)}
    """

  private static let paper = """
    @media print{
    @page{size:A4 landscape;margin:14mm 13mm 16mm;@bottom-right{content:counter(page)" / "counter(pages);font:8pt sans-serif;color:#666}}
    :root{color-scheme:light;--p:#fff;--t:#000;--g:#555;--l:#ccc;--s:#f6f6f6;--m:56rem}
    html{font-size:12px}body{padding:0;max-width:none}
    h1{font-size:2rem;margin:.2rem 0 .5rem}h2{margin-top:2rem}#Timeline h2{margin:.4rem 0}
    :root:not([data-print=all]) [hidden]{display:none!important}
    section{display:block}main{display:contents}
    .chart{zoom:.75;--c:15px;--n:calc(var(--c)*9.5)}.tall{zoom:.65;--c:17px}.taller{zoom:.58;--c:18px}
    .chart text{translate:0 .1em}figcaption{display:flex;gap:2rem;padding:.3rem 0}
    [data-print=all]{--z:1}
    footer{margin-top:1rem}li{padding:.45rem 0}
    h2,h3,h4{break-after:avoid}footer,tr:last-child,section>*>li:last-child{break-before:avoid}li,tr{break-inside:avoid}li:has(li){break-inside:auto}
    #Bar,.keys,[data-print=all] #Said{display:none}#Said{display:block;color:var(--o)}
    #Chart{width:100%!important;min-width:0}
    a[href^=http]:not(#Sources a)::after{content:" "attr(href);overflow-wrap:anywhere;color:var(--g)}
    }
    """

  private static let slices = """
    .slices{display:none}#Ticks rect{height:120%}
    @media print{.cut{display:none}
    .slices{display:table;table-layout:fixed;width:100%;border-collapse:collapse;zoom:.75;--c:15px}
    .slices td{padding:0;border:0}.slices td:first-child{width:142px;min-width:0}.slices svg{display:block;font-size:var(--c);fill:var(--t)}
    .slices td:first-child svg{fill:var(--g)}
    [id^=M]{text-decoration:none}[id^=M]:not(.x) text{paint-order:stroke;stroke:var(--p);stroke-width:3px;stroke-linejoin:round}}
    """
}
