/// What draws a timeline anew whose bars are counts: closer bars for closer stretches, and single events where there are
/// few.
///
/// What it draws is the part that is seen, and a little to its left and right. Where an entry stands on the timeline is
/// written on it, `data-x=B7305.7340m`: the lane, the first and the last day from the left end, and the sign.
enum DensityScript {
  static let source = #"""
    const el=(tag,facts)=>{const e=d.createElementNS(svg.namespaceURI,tag);for(const k in facts)e.setAttribute(k,facts[k]);return e},
    names=all(".chart>svg text"),days=to-from,
    lanes=all(":scope>g:not(#Ticks)",svg).map((g,i)=>({g,bars:[...g.children],list:[],name:names[i].textContent,top:+g.dataset.top}));
    for(const r of all("[data-x]")){
    const x=r.dataset.x,signs=x.slice(1).split("_").map(s=>{const[,a,b,k]=/(-?\d+)(?:\.(-?\d+))?(\w?)/.exec(s);return{a:+a,b:+(b??a)+1,k,day:b==null}});
    lanes[x.charCodeAt(0)-65].list.push({r,signs,a:Math.min(...signs.map(s=>s.a)),b:Math.max(...signs.map(s=>s.b))});
    }
    for(const l of lanes)l.list.sort((m,n)=>m.a-n.a);
    const place=t=>t/days*100+"%",
    words=m=>{const b=m.r.querySelector(":scope>b,:scope>td:nth-of-type(2)");return b?b.textContent:""},
    // An event by itself: its signs, and its name where there is room.
    single=(l,m,row,hasLabel,height=10)=>{
    const width=pane.scrollWidth;
    const a=el("a",{href:"#"+m.r.id}),title=el("title"),y=l.top+17+row*26,date=m.r.querySelector(":scope>time,:scope>span,:scope>th");
    title.textContent=[words(m),date&&date.textContent,l.name].filter(x=>x).join(" — ");a.append(title);
    for(const s of m.signs){
    const end=s.k=="t"&&!s.day?s.b:(s.a+s.b)/2;
    if(s.k=="t")a.append(el("use",{href:"#Diamond",x:place(end),y}));
    else if(s.day)a.append(el("circle",{cx:place(end),cy:y,class:s.k}));
    else{
    a.append(el("rect",{class:s.k,x:place(s.a),y:y-height/2,width:Math.max(8,(s.b-s.a)/days*width),height}));
    if(s.a<=0)a.append(el("use",{href:"#Earlier",x:place(s.a),y}));
    if(s.b>days)a.append(el("use",{href:"#Later",x:place(s.b),y}));
    }
    }
    if(hasLabel){const t=el("text",{x:place(m.b),y:y+4,dx:11});t.textContent=words(m);a.append(t)}
    return a;
    },
    // Few stand in two rows, in more and thinner ones where they would lie on one another, each with its name if there
    // is room.
    few=(l,seen,width)=>{
    const at=t=>t/days*width,ends=[-99,-99],levels=seen.map(m=>{
    let n=ends.indexOf(Math.min(...ends));
    if(ends[n]>at(m.a)-8&&ends.length<15)n=ends.length;
    ends[n]=Math.max(at(m.b),at(m.a)+8,ends[n]??0);return n;
    }),step=ends.length>2?44/26/(ends.length-1):1,rise=ends.length>2?8/26:0;
    return seen.map((m,i)=>{
    const n=levels[i],next=seen.find((x,j)=>j>i&&levels[j]==n);
    return single(l,m,n*step-rise,ends.length<5&&at(m.b)+22+words(m).length*7<(next?at(next.a)-8:width),Math.max(1,Math.min(10,step*26-3)));
    });
    },
    crowds=(seen,step)=>{
    const crowds=new Map;
    for(const m of seen){const n=Math.floor(m.a/step);crowds.has(n)?crowds.get(n).push(m):crowds.set(n,[m])}
    return crowds;
    },
    // Many are counted; one that is alone in its stretch is drawn.
    many=(l,crowds,step,most)=>[...crowds].map(([n,s])=>{
    if(s.length==1)return single(l,s[0],1);
    const a=el("a",{href:"#"+s[0].r.id}),title=el("title"),height=Math.max(6,Math.round(Math.sqrt(s.length/most)*48)),
    on=t=>name(+from+t,{day:"numeric",month:"short",year:"numeric"});
    title.textContent=[l.name,on(n*step)+" – "+on((n+1)*step-1),svg.dataset.n.replace("{0}",s.length)].join(" — ");
    a.append(title,el("rect",{class:"i",x:place(n*step),width:step/days*80+"%",y:l.top+56-height,height}));
    return a;
    });
    redraw=()=>{
    const width=pane.scrollWidth,part=pane.clientWidth/width*days,start=pane.scrollLeft/width*days-part/2,end=start+2*part,
    here=d.activeElement&&d.activeElement.getAttribute("href"),inside=pane.contains(d.activeElement);
    const step=Math.max(1,part/48),full=lanes.filter(l=>l.list[0]);
    let most=1;
    for(const l of full){
    l.seen=l.list.filter(m=>m.b>start&&m.a<end&&kept(m.r));l.crowds=l.seen.length>48&&crowds(l.seen,step);
    if(l.crowds)for(const s of l.crowds.values())most=Math.max(most,s.length);
    }
    for(const l of full)l.g.replaceChildren(...zoom==1&&!busy?l.bars:l.crowds?many(l,l.crowds,step,most):few(l,l.seen,width));
    marks=all("a[href]",svg);
    const same=inside&&marks.find(a=>a.getAttribute("href")==here);
    go(same||marks[0]);if(same)same.focus({preventScroll:true});
    };
    let waits;
    pane.onscroll=()=>{if(zoom>1&&!waits)waits=requestAnimationFrame(()=>{waits=0;redraw()})};

    """#
}
