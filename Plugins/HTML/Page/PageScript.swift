/// What moves in the page: search, filters, zoom, keys, and a state that can be sent as a part of the address.
///
/// It finds everything in the page itself, whose texts it reads and never writes; without it the page is whole.
enum PageScript {
  /// The script; of a timeline whose bars are counts with what draws them anew, as far as they are looked at closely.
  static func text(isDense: Bool) -> String {
    (beginning + (isDense ? DensityScript.source : "") + end).compact.shortening(names)
      .replacing("const", with: "let")
  }

  /// Names that the page need not spell out.
  private static let names = [
    "picks", "pane", "facts", "marks", "busy", "redraw", "zoomBy", "changed", "texts", "own", "rows", "lanes",
    "whole", "ticks", "seen", "box", "scale", "found", "root", "next", "zoom", "svg", "days", "id", "keys",
    "all",
    // These have two letters each.
    "people", "chosen", "others", "kinds", "heads", "apply", "pick", "clear", "parts", "style", "isPaper",
    "passes", "fill", "fold", "save", "keep", "names", "read", "down", "kept", "some", "ask", "last", "bar",
    "out", "step", "mark", "more", "lane", "put", "two", "first", "was",
  ]

  private static let beginning = #"""
    (()=>{
    const d=document,root=d.documentElement,id=i=>d.getElementById(i),all=(s,e=d)=>[...e.querySelectorAll(s)],
    fold=s=>s.normalize("NFD").replace(/\p{M}/gu,"").replace(/[đĐ]/g,"d").replace(/\s+/g," ").toLowerCase(),
    bar=id("Bar"),q=id("Q"),whole=id("P"),picks={kind:id("K"),actor:id("A"),date:id("D")},keys=Object.keys(picks),out=id("N"),svg=id("Chart"),pane=svg?.parentNode,box=pane?.parentNode,
    rows=all("main li:not(#Conflicts li li),section>table tbody tr"),texts=new Map,facts=new Map,
    kinds=new Map,people=new Map,
    // What it says, with who said it and when, and the whole names of what it calls by short ones.
    heads=e=>(e=e.parentNode.closest("main div"))?[e.firstElementChild,...heads(e)]:[],
    text=r=>{texts.has(r)||texts.set(r,fold([r,...heads(r),...all("a",r).map(a=>id(a.hash.slice(1))?.cells?.[0])].map(e=>e?.textContent)+""));return texts.get(r)},
    name=(t,o)=>new Date(t*864e5).toLocaleDateString(root.lang,{timeZone:"UTC",...o});
    let zoom=1,ticks,busy,found,redraw,marks=all("#Chart a[href]");
    // What an event is: its kind, its actors, how well its date is known; a part without a date has that of its whole.
    for(const r of all("#Events li,#Undated li")){
    const f=r.firstElementChild,e=r.querySelector(":scope>em"),up=facts.get(r.parentNode.closest("li")),actor=[];
    for(const a of all(":scope>p>:is(a,u)",r)){const t=a.textContent,own=a.matches("u"),i=own?t:a.hash.slice(1);if(own||id(i)?.closest("#Actors")){actor.push(i);people.set(i,own?t:id(i).cells[0].textContent)}}
    if(e)kinds.set(e.textContent,e.textContent);
    facts.set(r,{kind:e?.textContent,actor,date:f.matches("time")?f.dateTime.length>9?"d":"m":f.matches("span")?"u":up?up.date:"n"});
    }
    const fill=(s,list)=>{for(const[v,t]of[...list].sort((a,b)=>a[1].localeCompare(b[1],root.lang)))s.add(new Option(t,v))},
    some=e=>e.querySelector("li:not([hidden]),tbody tr:not([hidden])");
    fill(picks.kind,kinds);fill(picks.actor,people);
    for(const k of keys)picks[k].parentNode.hidden=!facts.size||picks[k].length<3;

    const passes=f=>keys.every(k=>{const v=picks[k].value;return!v||[f[k]].flat().includes(v)}),
    // Whether a search or filter leaves the entry of a mark.
    kept=r=>!busy||!r||(facts.has(r)?found.has(r):!r.hidden),
    apply=()=>{
    const ask=[...fold(q.value).matchAll(/"([^"]+)"|[^"\s]\S*/g)].map(m=>m[1]||m[0]),chosen=keys.filter(k=>picks[k].value),keep=new Set;
    let others=0;
    busy=!!(ask[0]||chosen[0]);found=new Set;
    for(let i=rows.length;i--;){
    const r=rows[i],f=facts.get(r),own=ask.every(w=>text(r).includes(w))&&(!f||passes(f)),ok=own||keep.has(r);
    r.hidden=!ok;
    if(ok){keep.add(r.parentNode.closest("li"));if(!f)others++;else if(own)found.add(r)}
    }
    for(const x of all("main :is(section,div)"))if(x.querySelector("li,tbody tr"))x.hidden=busy&&!some(x);
    out.textContent=busy?out.dataset.text.replace("{0}",found.size).replace("{1}",facts.size).replace("{2}",others):"";
    // Paper has what is found, and says so; all of it, if that is asked for.
    whole.parentNode.hidden=!busy;
    root.dataset.print=busy&&whole.checked?"all":"";
    id("Said").textContent=busy?[q.value.trim(),...chosen.map(k=>picks[k].selectedOptions[0].text)].filter(x=>x).join(" · ")+" — "+out.textContent:"";
    redraw?.();
    for(const a of marks)a.classList.toggle("off",!kept(id(a.getAttribute("href").slice(1))));
    },
    // Sets the filters; what they do not know is nothing.
    pick=get=>{q.value="";for(const k of keys){const s=picks[k];s.value=get(k)||"";if(s.selectedIndex<0)s.value=""}},
    save=()=>{
    const p=new URLSearchParams;
    if(q.value)p.set("q",q.value);
    for(const k of keys)if(picks[k].value)p.set(k,picks[k].value);
    if(root.dataset.print)p.set("print","all");
    if(zoom>1)p.set("zoom",zoom);
    history.replaceState(0,"","#"+p);
    },
    changed=()=>{apply();save()},
    clear=()=>{pick(k=>"");scale(1);changed()};

    // The axis is marked anew where it is stretched.
    const day=(y,m=0)=>{if(Math.abs(y)>2e5)return y*365.2425-719528;const t=new Date(Date.UTC(2000,m,1));t.setUTCFullYear(y+Math.floor(m/12));return t/864e5},
    {from,to,bc}=svg?svg.dataset:{},
    mark=()=>{
    const g=id("Ticks");
    ticks??=[...g.children];
    if(zoom==1||!ticks[0])return g.replaceChildren(...ticks);
    const parts=[],days=(to-from)/zoom/10,put=(t,s)=>{
    if(t<from||t>to)return;
    const two=[ticks[0].cloneNode(),ticks[1].cloneNode()];
    for(const e of two)e.setAttribute("x",(t-from)/(to-from)*100+"%");
    two[1].textContent=s;parts.push(...two);
    },first=Math.floor(from/365.2425+1969),last=Math.ceil(to/365.2425+1972);
    if(days>180){
    let n=1;while(n*365<days)n*=String(n)[0]=="2"?2.5:2;
    for(let y=Math.floor(first/n)*n;y<=last;y+=n)put(day(y>0?y:y?y+1:1),y>0?y:y?-y+" "+bc:1);
    }else if(days>20){
    const n=days>80?3:1;
    for(let y=first;y<=last;y++)for(let m=0;m<12;m+=n)put(day(y,m),name(day(y,m),{month:"short",year:"numeric"}));
    }else{
    const n=Math.max(1,Math.round(days));
    for(let t=Math.ceil(from);t<to;t+=n)put(t,name(t,{day:"numeric",month:"short",year:days<9?undefined:"2-digit"}));
    }
    g.replaceChildren(...parts);
    },
    // Where the timeline is wider than the page, all of it is shown: each mark in a row of its own, under its title, and the
    // marks of a lane under its name.
    fit=low=>{
    box.classList.toggle("n",low);
    for(const e of all("[style]",box))e.removeAttribute("style");
    if(!low)return;
    const width=pane.clientWidth,names=all("#Lanes text"),
    down=(e,x,more)=>{const b=e.getBBox();e.style.translate=x+"px "+(y-b.y)+"px";y+=b.height+more};
    let y=32;
    all("#Chart>g~g").forEach((g,i)=>{
    down(names[i],-8,3);
    if(g.matches(".y"))down(g,0,9);
    else for(const a of g.children){
    const t=a.lastChild,style=t.style,s=a.children[1].getBBox();
    style.fontSize=Math.min(12,12*width/t.getComputedTextLength())+"px";
    const b=t.getBBox(),d=y+b.height+2-s.y;
    a.style.translate="0 "+d+"px";
    style.translate=Math.max(0,Math.min(s.x,width-b.width))-b.x+"px "+(y-b.y-d)+"px";
    y+=b.height+21;
    }
    });
    for(const e of all("svg",box))e.style.height=y+"px";
    },
    scale=(z,isPaper)=>{
    if(!svg)return;
    z=Math.min(64,Math.max(1,z));
    const mid=(pane.scrollLeft+pane.clientWidth/2)/pane.scrollWidth;
    zoom=z;fit(z==1&&!isPaper&&box.clientWidth<1078);
    if(z>1)svg.style.width=Math.max(pane.clientWidth,480)*z+"px";
    pane.scrollLeft=mid*pane.scrollWidth-pane.clientWidth/2;
    mark();redraw?.();
    },
    zoomBy=f=>{scale(zoom*f);save()};

    // One stop for the tabulator in the timeline; arrows go on from there.
    const go=a=>{for(const m of marks)m.tabIndex=m==a?0:-1};
    go(marks[0]);
    const step=(a,key)=>{
    const seen=marks.filter(m=>!m.matches(".off")),i=seen.indexOf(a),lanes=[...new Set(seen.map(m=>m.parentNode))],l=lanes.indexOf(a.parentNode),
    lane=n=>seen.find(m=>m.parentNode==lanes[n]);
    return{ArrowRight:seen[i+1],ArrowLeft:seen[i-1],ArrowDown:lane(l+1),ArrowUp:lane(l-1),Home:seen[0],End:seen.at(-1)}[key];
    };
    onkeydown=e=>{
    if(e.ctrlKey||e.metaKey||e.altKey)return;
    const a=marks.find(m=>m==e.target),k=e.key,next=a&&step(a,k);
    if(k=="Escape")return clear();
    if(e.target.matches("input,select"))return;
    if(k=="/")q.focus();
    else if(k=="+"||k=="=")zoomBy(2);
    else if(k=="-")zoomBy(.5);
    else if(next){go(next);next.focus();next.scrollIntoView({block:"nearest",inline:"nearest"});redraw?.()}
    else if(!a||!/^(Arrow|Home|End)/.test(k))return;
    e.preventDefault();
    };

    """#

  private static let end = #"""
    // The address holds the state, or names a record, which is then shown whatever is filtered.
    const read=()=>{
    const h=location.hash.slice(1),t=id(h);
    if(h.includes("=")){
    const p=new URLSearchParams(h);pick(k=>p.get(k));q.value=p.get("q")||"";whole.checked=p.has("print");
    scale(+p.get("zoom")||1);changed();
    }else if(t?.closest("[hidden]")){pick(k=>"");apply();t.scrollIntoView()}
    };
    bar.hidden=!rows[0]&&!svg;all(".keys").map(p=>p.hidden=0);
    id("More").hidden=id("Less").hidden=!svg;
    q.parentNode.hidden=!rows[0];
    bar.oninput=changed;
    bar.onsubmit=e=>e.preventDefault();
    id("Clear").onclick=clear;
    id("More").onclick=()=>zoomBy(2);
    id("Less").onclick=()=>zoomBy(.5);
    onhashchange=read;
    // Paper has the timeline as wide as it is.
    let was;onbeforeprint=()=>{was=zoom;scale(1,1)};onafterprint=()=>scale(was);
    read();
    (onresize=()=>scale(zoom))();
    })();
    """#
}
