/// How the page looks: on a screen, in the dark, on a telephone and on paper.
///
/// Inks are those of the graphs: each is read on its ground at a contrast of 4.5 to 1 or more, and what a sign means never
/// hangs on its colour alone.
enum StyleSheet {
  static let text = source.compact

  private static let source = """
    :root{color-scheme:light dark;--p:#fff;--t:#222;--g:#666;--l:#dfdcd4;--s:#f7f5f0;--b:#0072b2;--o:#b34700;--v:#7800d8;--h:#fff3d6;
    --f:Charter,"Bitstream Charter",Georgia,"Noto Serif","DejaVu Serif",serif}
    @media(prefers-color-scheme:dark){:root{--p:#16181b;--t:#e8e5de;--g:#a8a59d;--l:#373a3f;--s:#1f2226;--b:#6cb8ee;--o:#f2a05f;--v:#c8a2ff;--h:#453713}}
    @media(forced-colors:active){:root{--p:Canvas;--t:CanvasText;--g:CanvasText;--l:CanvasText;--s:Canvas;--b:LinkText;--o:LinkText;--v:LinkText}svg *{forced-color-adjust:none}}
    @media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
    *{box-sizing:border-box}
    [hidden]{display:none!important}
    html{scroll-padding-top:7.5rem;-webkit-text-size-adjust:100%}
    body{margin:0 auto;max-width:76rem;padding:clamp(1.5rem,5vw,4rem) clamp(1rem,4vw,3rem) 3rem;background:var(--p);color:var(--t);
    font:1rem/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;overflow-wrap:break-word}
    h1,h2,h3{font-family:var(--f);line-height:1.2;text-wrap:balance;font-weight:600}
    h1{font-size:clamp(1.7rem,4vw,2.6rem);max-width:24em;margin:.3rem 0 1rem}
    h2{font-size:1.6rem;margin:4rem 0 1rem}
    #Timeline h2{margin-top:2.4rem}
    h2 small{font:.9rem system-ui,sans-serif;color:var(--g);margin-left:.3em}
    h3{font-size:1.15rem;margin:2.2rem 0 .4rem}
    p{margin:.35em 0;max-width:44rem}
    header p{color:var(--g)}
    header .asof{color:var(--o);font-weight:600;margin:0}
    header .counts{color:var(--t);margin-top:.9rem;font-variant-numeric:tabular-nums;max-width:none}
    a{color:inherit;text-decoration:underline;text-decoration-color:var(--l);text-decoration-thickness:1px;text-underline-offset:.2em}
    a:hover{color:var(--b);text-decoration-color:currentColor}
    :focus-visible{outline:2px solid var(--b);outline-offset:2px;border-radius:2px}
    nav{margin-top:.8rem;display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;font-size:.9375rem}
    nav a{padding:.2rem 0}
    b,p,td,th,h1,h3,li{unicode-bidi:plaintext;text-align:left}
    a,q,i,em{unicode-bidi:isolate}
    i,cite{font-style:normal;color:var(--g)}
    em{font-style:normal;color:var(--g);font-size:.875rem;white-space:nowrap}
    em::before{content:"· "}
    strong{font-size:.8125rem;font-weight:600;color:var(--o);border:1px solid;border-radius:1em;padding:0 .55em;white-space:nowrap}
    strong a{color:inherit;text-decoration:none}
    #Bar{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:1.4rem 0 0;padding:.7rem 0 1rem;background:var(--p);border-bottom:1px solid var(--l)}
    label{font-size:.8125rem;color:var(--g)}
    input,select,button{display:block;font:inherit;font-size:.9375rem;color:var(--t);background:var(--s);border:1px solid var(--l);border-radius:.4rem;height:2.2rem;padding:0 .6rem;max-width:13rem}
    #Q{width:17rem;max-width:100%}
    #Bar span{display:flex;gap:.3rem}
    button{min-width:2.2rem;cursor:pointer}
    #N{flex:1 1 12rem;font-size:.875rem;color:var(--g);padding-bottom:.45rem}
    section{margin:0}
    figure{margin:0}
    .shapes{position:absolute}
    .chart{display:grid;grid-template-columns:118px minmax(0,1fr);border-top:1px solid var(--l);border-bottom:1px solid var(--l)}
    .chart div{overflow-x:auto;scrollbar-width:thin}
    #Chart{display:block;min-width:960px}
    .chart text{font-size:12px;fill:var(--t)}
    .chart>svg text{fill:var(--g)}
    .band{fill:var(--s)}
    #Ticks line{stroke:var(--l)}
    #Ticks text{fill:var(--g);text-anchor:middle;font-variant-numeric:tabular-nums}
    .now{stroke:var(--o);stroke-width:1.5;stroke-dasharray:5 4}
    circle,.i,#Earlier,#Later{fill:var(--b)}.graph *{forced-color-adjust:none;text-decoration:none}
    .m,.a,.r{fill:var(--p);stroke:var(--b);stroke-width:1.5}
    .i{stroke:var(--b);stroke-width:1.5}
    .a{stroke-dasharray:4 3;fill-opacity:.6}
    .t{fill:var(--p);stroke:var(--o);stroke-width:1.75}
    .r{stroke:var(--v)}
    .k{stroke:var(--v);stroke-width:1.25}
    #Chart a{pointer-events:bounding-box;text-decoration:none;outline-offset:1px}
    #Chart a text{paint-order:stroke;stroke:var(--p);stroke-width:3px;stroke-linejoin:round}
    #Chart a:hover text,#Chart a:focus-visible text{fill:var(--b)}
    #Chart .e{text-anchor:end}
    #Chart .x text{text-decoration:line-through;stroke:none}
    #Chart .off{opacity:.1;pointer-events:none}
    figcaption{font-size:.8125rem;color:var(--g);padding:.7rem 0}
    .legend{display:flex;flex-wrap:wrap;gap:.3rem 1.3rem;max-width:none}
    .legend svg{vertical-align:-3px}
    .graph{overflow-x:auto;color-scheme:light;background:#fff;color:#222;border:1px solid var(--l);border-radius:.5rem;padding:.5rem}
    .graph svg{display:block;width:100%;min-width:900px}
    ol,ul{list-style:none;margin:0;padding:0}
    li{display:flow-root;padding:.75rem 0;border-top:1px solid var(--l)}
    li :is(ol,ul){margin:.6rem 0 0;padding-left:1.1rem;border-left:2px solid var(--l)}
    li li{border:0;padding:.35rem 0}
    li>b{font-weight:600}
    #Events>ol>li{padding-left:11.5rem}
    li>time,li>span{color:var(--g);margin-right:.6em;font-variant-numeric:tabular-nums}
    #Events>ol>li>:is(time,span){float:left;width:10.5rem;margin:0 0 0 -11.5rem}
    li>span q{display:block}
    #Statements ul{columns:27rem;column-gap:3rem}
    #Statements li{break-inside:avoid}
    #Conflicts li ul{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:.2rem 2.5rem}
    .s{font-size:.875rem;color:var(--g);max-width:52rem}
    .s a{color:var(--t)}
    cite a{color:inherit}
    :is(td,.s) a[href^="#C"]{color:var(--o)}
    #Sources>ol{counter-reset:n}
    #Sources>ol>li{counter-increment:n;padding-left:2.6rem}
    #Sources>ol>li::before{content:"["counter(n)"]";float:left;margin-left:-2.6rem;color:var(--g)}
    :target{background:var(--h);box-shadow:0 0 0 .4rem var(--h);border-radius:2px}
    section:target{background:none;box-shadow:none}
    table{border-collapse:collapse;width:100%;font-size:.9375rem}
    th,td{vertical-align:top;padding:.5rem 1.2rem .5rem 0;border-top:1px solid var(--l);font-weight:400}
    thead th{border:0;color:var(--g);font-size:.8125rem}
    tbody th{font-weight:600}
    td,tbody th{overflow-wrap:anywhere;min-width:5.5rem}tbody th{min-width:9rem}
    td:last-child{padding-right:0;font-size:.8125rem;min-width:9rem}
    #Indicators td:nth-child(2){width:40%}#Relations td:nth-child(5){font-size:.875rem;color:var(--g)}
    footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--l);font-size:.8125rem;color:var(--g)}
    @media(max-width:44rem){
    h2{margin-top:2.8rem}
    #Events>ol>li{padding-left:0}
    #Events>ol>li>:is(time,span){float:none;display:block;width:auto;margin:0;font-size:.875rem}
    .chart{grid-template-columns:84px minmax(0,1fr)}.chart>svg{width:84px}.chart>svg text{font-size:11px}
    #Bar{position:static}label{flex:1 1 8rem}input,select,#Q{width:100%;max-width:none}
    table,tbody,tr,td,th{display:block}thead{display:none}
    tr{border-top:1px solid var(--l);padding:.6rem 0}td,th{border:0;padding:.1rem 0;width:auto!important}
    }
    @media print{
    @page{size:A4 landscape;margin:14mm 13mm 16mm;@bottom-right{content:counter(page)" / "counter(pages);font:8pt sans-serif;color:#666}}
    :root{color-scheme:light;--p:#fff;--t:#000;--g:#555;--l:#ccc;--s:#f6f6f6;--b:#0072b2;--o:#b34700;--v:#7800d8}
    html{font-size:12px}body{padding:0;max-width:none}
    h1{font-size:2rem;margin:.2rem 0 .5rem}h2{margin-top:2rem}header .counts,nav{margin-top:.4rem}#Timeline h2{margin:.8rem 0 .5rem}
    .chart{zoom:.75}.tall{zoom:.62}.taller{zoom:.55}
    li{padding:.45rem 0}p,.s{max-width:60rem}
    h2,h3,thead{break-after:avoid}li,tr{break-inside:avoid}li:has(li){break-inside:auto}
    #Bar,.keys{display:none}#Conflicts>ul>li{break-inside:avoid}
    #Chart{width:100%!important;min-width:0}
    #Sources a[href^=http]::after{content:none}
    a[href^=http]::after{content:" "attr(href);overflow-wrap:anywhere;color:var(--g)}
    }
    """
}
