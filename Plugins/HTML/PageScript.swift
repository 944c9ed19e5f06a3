/// What moves in the page: search, filters, zoom, keys, and a state that can be sent as a part of the address.
///
/// It finds everything in the page itself, whose texts it reads and never writes; without it the page is whole.
enum PageScript {
  static let text = source.compact

  private static let source = #"""
    (()=>{
    "use strict";
    const d=document,id=i=>d.getElementById(i),all=(s,e=d)=>[...e.querySelectorAll(s)],
    fold=s=>s.normalize("NFD").replace(/\p{M}/gu,"").replace(/[đĐ]/g,"d").replace(/\s+/g," ").toLowerCase(),
    bar=id("Bar"),q=id("Q"),picks={kind:id("K"),actor:id("A"),date:id("D")},out=id("N"),svg=id("Chart"),pane=svg&&svg.parentNode,
    rows=all("main li:not(#Conflicts li li),main tbody tr"),texts=new Map,facts=new Map,marks=svg?all("a",svg):[],
    text=r=>{let t=texts.get(r);if(t==null)texts.set(r,t=fold(r.textContent));return t},
    target=a=>id(a.getAttribute("href").slice(1));
    let zoom=1,ticks;
    // What an event is: its kind, its actors, how well its date is known; a part without a date has that of its whole.
    for(const r of all("#Events li,#Undated li")){
    const f=r.firstElementChild,e=r.querySelector(":scope>em"),up=facts.get(r.parentNode.closest("li")),actors=new Map;
    for(const a of all(":scope>.s>a",r))if(id(a.hash.slice(1))?.closest("#Actors"))actors.set(a.hash.slice(1),a.textContent);
    facts.set(r,{kind:e?e.textContent:"",actor:actors,date:f.matches("time")?f.dateTime.length>9?"d":"m":f.matches("span")?"u":up?up.date:"n"});
    }
    const fill=(s,list)=>{for(const[v,t]of[...list].sort((a,b)=>a[1].localeCompare(b[1],d.documentElement.lang)))s.add(new Option(t,v))},
    kinds=new Map,people=new Map;
    for(const f of facts.values()){if(f.kind)kinds.set(f.kind,f.kind);for(const[k,v]of f.actor)people.set(k,v)}
    fill(picks.kind,kinds);fill(picks.actor,people);
    for(const k in picks)picks[k].parentNode.hidden=!facts.size||picks[k].length<3;

    const passes=f=>(!picks.kind.value||f.kind==picks.kind.value)&&(!picks.actor.value||f.actor.has(picks.actor.value))&&(!picks.date.value||f.date==picks.date.value),
    apply=()=>{
    const s=fold(q.value).trim(),picked=Object.values(picks).some(p=>p.value),busy=!!s||picked,keep=new Set,found=new Set;
    let others=0;
    for(let i=rows.length;i--;){
    const r=rows[i],f=facts.get(r),own=(!s||text(r).includes(s))&&(!f||passes(f)),ok=own||keep.has(r);
    r.hidden=!ok;
    if(ok){const up=r.parentNode.closest("li");if(up)keep.add(up);if(f){if(own)found.add(r)}else others++}
    }
    for(const x of all("main section"))if(x.querySelector("li,tbody tr"))x.hidden=busy&&!x.querySelector("li:not([hidden]),tbody tr:not([hidden])");
    for(const h of all("main h3"))h.hidden=busy&&!h.nextElementSibling.querySelector("li:not([hidden])");
    for(const a of marks){const t=target(a);a.classList.toggle("off",!!t&&(facts.has(t)?!found.has(t):t.hidden))}
    out.textContent=busy?out.dataset.text.replace("{0}",found.size).replace("{1}",facts.size).replace("{2}",others):"";
    },
    save=()=>{
    const p=new URLSearchParams;
    if(q.value)p.set("q",q.value);
    for(const k in picks)if(picks[k].value)p.set(k,picks[k].value);
    if(zoom>1)p.set("zoom",zoom);
    history.replaceState(null,"",""+p?"#"+p:location.href.split("#")[0]);
    },
    changed=()=>{apply();save()},
    clear=()=>{q.value="";for(const k in picks)picks[k].value="";scale(1);changed()};

    // The axis is marked anew where it is stretched.
    const day=(y,m=0)=>{if(Math.abs(y)>2e5)return y*365.2425-719528;const t=new Date(Date.UTC(2000,m,1));t.setUTCFullYear(y+Math.floor(m/12));return t/864e5},
    mark=()=>{
    const g=id("Ticks"),from=+svg.dataset.from,to=+svg.dataset.to;
    ticks??=[...g.childNodes];
    if(zoom==1||!ticks[0])return g.replaceChildren(...ticks);
    const parts=[],days=(to-from)/zoom/10,put=(t,s)=>{
    if(t<from||t>to)return;
    const two=[ticks[0].cloneNode(),ticks[1].cloneNode()],x=(t-from)/(to-from)*100+"%";
    for(const a of["x1","x2"])two[0].setAttribute(a,x);
    two[1].setAttribute("x",x);two[1].textContent=s;parts.push(...two);
    },first=Math.floor(from/365.2425+1969),last=Math.ceil(to/365.2425+1972),
    name=(t,o)=>new Date(t*864e5).toLocaleDateString(d.documentElement.lang,{timeZone:"UTC",...o});
    if(days>180){
    let n=1;while(n*365<days)n*=String(n)[0]=="2"?2.5:2;
    for(let y=Math.floor(first/n)*n;y<=last;y+=n)put(day(y>0?y:y?y+1:1),y>0?y:y?-y+" "+svg.dataset.bc:1);
    }else if(days>20){
    const n=days>80?3:1;
    for(let y=first;y<=last;y++)for(let m=0;m<12;m+=n)put(day(y,m),name(day(y,m),{month:"short",year:"numeric"}));
    }else{
    const n=Math.max(1,Math.round(days));
    for(let t=Math.ceil(from);t<to;t+=n)put(t,name(t,{day:"numeric",month:"short",year:days<9?undefined:"2-digit"}));
    }
    g.replaceChildren(...parts);
    },
    scale=z=>{
    if(!svg)return;
    z=Math.min(64,Math.max(1,z));
    const middle=(pane.scrollLeft+pane.clientWidth/2)/pane.scrollWidth;
    zoom=z;svg.style.width=z>1?Math.max(pane.clientWidth,960)*z+"px":"";
    pane.scrollLeft=middle*pane.scrollWidth-pane.clientWidth/2;
    mark();
    };

    // One stop for the tabulator in the timeline; arrows go on from there.
    const go=a=>{for(const m of marks)m.tabIndex=m==a?0:-1};
    if(marks.length)go(marks[0]);
    const step=(a,key)=>{
    const seen=marks.filter(m=>!m.matches(".off")),i=seen.indexOf(a),lanes=[...new Set(seen.map(m=>m.parentNode))],l=lanes.indexOf(a.parentNode),
    lane=n=>lanes[n]&&seen.find(m=>m.parentNode==lanes[n]);
    return{ArrowRight:seen[i+1],ArrowLeft:seen[i-1],ArrowDown:lane(l+1),ArrowUp:lane(l-1),Home:seen[0],End:seen.at(-1)}[key];
    };
    d.addEventListener("keydown",e=>{
    if(e.ctrlKey||e.metaKey||e.altKey)return;
    const a=marks.find(m=>m==e.target);
    if(e.key=="Escape")return clear();
    if(e.target.matches("input,select"))return;
    if(e.key=="/")q.focus();
    else if(e.key=="+"||e.key=="="){scale(zoom*2);save()}
    else if(e.key=="-"){scale(zoom/2);save()}
    else{const next=a&&step(a,e.key);if(next){go(next);next.focus();next.scrollIntoView({block:"nearest",inline:"nearest"})}else if(!a||!/^(Arrow|Home|End)/.test(e.key))return}
    e.preventDefault();
    });

    // The address holds the state, or names a record, which is then shown whatever is filtered.
    const read=()=>{
    const h=location.hash.slice(1),t=h&&id(h);
    if(h.includes("=")){
    const p=new URLSearchParams(h);q.value=p.get("q")||"";
    for(const k in picks)picks[k].value=p.get(k)||"";
    scale(+p.get("zoom")||1);apply();
    }else if(t&&t.closest("[hidden]")){q.value="";for(const k in picks)picks[k].value="";apply();t.scrollIntoView()}
    };
    bar.hidden=false;for(const p of all(".keys"))p.hidden=false;
    id("More").hidden=id("Less").hidden=!svg;
    bar.addEventListener("input",changed);
    bar.addEventListener("submit",e=>e.preventDefault());
    id("Clear").onclick=clear;
    id("More").onclick=()=>{scale(zoom*2);save()};
    id("Less").onclick=()=>{scale(zoom/2);save()};
    addEventListener("hashchange",read);
    read();
    const now=svg&&svg.querySelector(".now");
    if(now&&zoom==1)pane.scrollLeft=parseFloat(now.getAttribute("x1"))/100*pane.scrollWidth-pane.clientWidth/2;
    })();
    """#
}
