/// What a browser is asked of the pages: one start of chromium for all questions.
///
/// It prints an object in JSON: for each question a list of what is wrong, which is empty where nothing is.
enum BrowserScript {
  static let text = #"""
    import base64, hashlib, json, pathlib, re, subprocess, sys
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright

    answers = {}
    def wrong(question, *facts): answers.setdefault(question, []).extend(str(fact) for fact in facts)
    def expect(question, found, wanted):
        answers.setdefault(question, [])
        if found != wanted: wrong(question, f"{found!r} in place of {wanted!r}")

    with sync_playwright() as play:
        # A machine that is busy with other things is waited for.
        browser = play.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"], timeout=120_000)

        def opened(name, question="quiet", fragment="", **settings):
            page = browser.new_context(viewport={"width": 1280, "height": 900}, **settings).new_page()
            answers.setdefault(question, [])
            page.set_default_timeout(120_000)
            page.on("console", lambda message: wrong(question, name + ": " + message.text))
            page.on("pageerror", lambda error: wrong(question, f"{name}: {error}"))
            page.on("dialog", lambda dialog: (wrong("hostile", "a dialog opened"), dialog.dismiss()))
            page.on("request", lambda request: request.url.split("#")[0].endswith("/" + name)
                    or wrong("quiet", "a request to " + request.url))
            page.goto(pathlib.Path(name).absolute().as_uri() + fragment)
            return page
        seen = lambda page, selector: page.evaluate("""selector => [...document.querySelectorAll(selector)]
            .filter(element => element.checkVisibility()).map(element => element.textContent)""", selector)

        # It says nothing to the console and asks for nothing but itself.
        for name in ["seed.html", "seed-vi.html", "hostile.html", "empty.html", "many.html", "plain.html", "tall.html", "brief.html"]: opened(name)

        # Whoever cannot see it, or sees little, can use it.
        for scheme in ["light", "dark"]:
            answers[f"axe, {scheme}"] = []
            for name in ["lease.html", "seed-graph.html"]:
                page = opened(name, color_scheme=scheme, bypass_csp=True)
                # A little of every section: all of a large page takes long.
                if name == "seed-graph.html": page.fill("#Q", "timor")
                for violation in Axe().run(page).response["violations"]:
                    places = [node["target"] for node in violation["nodes"][:3]]
                    wrong(f"axe, {scheme}", name, violation["id"], violation["help"], places)
            expect(f"axe, {scheme}", page.locator("#Graph svg g.node").count() > 10, True)

        # Search does without accents, in both directions.
        page = opened("seed-vi.html")
        for words, found in [("to lam", "Tô Lâm"), ("TÔ LÂM", "Tô Lâm"), ("viet nam", "Việt Nam"), ("đ", "đ")]:
            page.fill("#Q", words)
            expect("search", any(found in text for text in seen(page, "#Actors tbody tr")), True)
            expect("search", seen(page, "#N") != [""], True)
        verdicts = page.locator("#Indicators, #Conflicts").all_inner_texts()
        expect("language", ["hồ sơ liệt kê" in "".join(verdicts), "the dossier" in "".join(verdicts)], [True, False])
        page.fill("#Q", "nothing has these words")
        expect("search", seen(page, "main li, main tbody tr"), [])
        page.fill("#Q", "myanmar")
        expect("search", all("Myanmar" in text for text in seen(page, "#Conflicts > ul > li")), True)
        expect("search", page.locator("#Conflicts > ul > li:visible > ul > li").count() >= 4, True)

        # What is called by a short name is found by the whole one; of speakers and occasions those are left who said it.
        page = opened("seed.html")
        page.fill("#Q", "association of southeast asian nations")
        expect("search", page.locator("#Actors tbody tr:visible").count() > 5, True)
        expect("search", page.locator("#Relations tbody tr:visible").count() > 15, True)
        expect("search", page.locator("#Statements li:visible").count() > 50, True)
        page.fill("#Q", "keynote policy urging lam")
        expect("search", page.locator("#Statements li:visible").count() > 5, True)
        page.fill("#Q", "former secretaries-general have made")
        expect("search", seen(page, "#Statements h3"), ["To Lam"])
        expect("search", seen(page, "#Statements h4"), ["10 March 2025; To Lam's visit to the ASEAN Secretariat"])

        # Filters, and a state that can be sent.
        page = opened("seed.html")
        everything = seen(page, "#Events li")
        page.select_option("#K", "speech")
        expect("filter", seen(page, "#Events li li li b"),
               ["Keynote policy speech by To Lam", "Speech by Kao Kim Hourn"])
        expect("filter", page.locator("#Chart a:not(.off) circle").count(), 2)
        page.fill("#Q", "kao kim hourn"); page.click("#More"); page.click("#More")
        found, state = seen(page, "#Events li"), page.evaluate("location.hash")
        expect("state", state, "#q=kao+kim+hourn&kind=speech&zoom=4")
        again = opened("seed.html", fragment=state)
        expect("state", seen(again, "#Events li"), found)
        expect("state", again.input_value("#Q"), "kao kim hourn")
        expect("state", again.evaluate("document.getElementById('Chart').clientWidth"),
               page.evaluate("document.getElementById('Chart').clientWidth"))
        unknown = opened("seed.html", fragment="#actor=zz&kind=speech&zoom=no")
        expect("state", unknown.evaluate("[...document.querySelectorAll('select')].map(s => s.value)"), ["speech", "", ""])
        expect("state", unknown.evaluate("location.hash"), "#kind=speech")
        expect("state", seen(unknown, "#Events li li li b"), ["Keynote policy speech by To Lam", "Speech by Kao Kim Hourn"])
        again.evaluate("location.hash = 'viet-nam-accession'"); again.wait_for_timeout(100)
        expect("state", again.locator("#viet-nam-accession").is_visible(), True)
        page.keyboard.press("Escape")
        expect("filter", seen(page, "#Events li"), everything)
        expect("zoom", page.evaluate("document.getElementById('Chart').style.width"), "")

        # By whom to filter is known where actors are not listed, too.
        brief = opened("brief.html", fragment="#actor=Kao+Kim+Hourn")
        expect("filter", brief.locator("#A option").count() > 5, True)
        expect("filter", "Speech by Kao Kim Hourn" in seen(brief, "#Events li b"), True)
        expect("filter", "Official welcome ceremony" in seen(brief, "#Events li b"), False)

        # On a telephone every title is seen whole: none reaches beyond the timeline, none lies on another or on a sign.
        places = """() => { const all = [...document.querySelectorAll('#Chart a :is(text, circle, rect, use), #Lanes text')]
            .filter(e => e.checkVisibility()).map(e => [e.getBoundingClientRect(), e]); const pane = all[0][1].closest('div').getBoundingClientRect();
          return { beyond: all.filter(([r]) => r.left < pane.left - 9 || r.right > pane.right + 9).length,
            touching: all.filter(([r, e]) => e.matches('text') && all.some(([s, f]) => f != e && r.left < s.right && s.left < r.right
              && r.top + 3 < s.bottom && s.top + 3 < r.bottom)).length }; }"""
        narrow = opened("seed.html"); before = narrow.locator("#Chart").inner_html()
        for name in ["seed.html", "tall.html", "hostile.html", "seed-graph.html"]:
            small = opened(name); small.set_viewport_size({"width": 390, "height": 800}); small.reload()
            expect("narrow", [name, small.evaluate(places)], [name, {"beyond": 0, "touching": 0}])
            expect("narrow", small.evaluate("document.documentElement.scrollWidth"), 390)
        # Made wide again, it is as it was; looked at closely, it is as wide as it must be.
        narrow.set_viewport_size({"width": 390, "height": 800}); narrow.wait_for_timeout(200)
        expect("narrow", narrow.evaluate("document.querySelector('.chart').matches('.n')"), True)
        narrow.click("#More"); expect("narrow", narrow.evaluate("document.getElementById('Chart').clientWidth"), 960)
        narrow.click("#Less"); narrow.set_viewport_size({"width": 1280, "height": 900}); narrow.wait_for_timeout(200)
        expect("narrow", narrow.locator("#Chart").inner_html() == before, True)

        # The axis is marked anew where it is stretched, and as before afterwards.
        labels = page.locator("#Ticks text").all_inner_texts()
        width = page.evaluate("document.getElementById('Chart').clientWidth")
        page.locator("h1").click()
        for _ in range(6): page.keyboard.press("+")
        expect("zoom", page.evaluate("document.getElementById('Chart').clientWidth"), 64 * width)
        closer = page.locator("#Ticks text").all_inner_texts()
        expect("zoom", len(closer) > 5 * len(labels), True)
        for _ in range(6): page.keyboard.press("-")
        expect("zoom", page.locator("#Ticks text").all_inner_texts(), labels)

        # The timeline is one stop of the tabulator; arrows walk from its first mark to its last and back.
        marks = page.locator("#Chart a").count()
        expect("keyboard", page.locator("#Chart a[tabindex='0']").count(), 1)
        page.locator("#Chart a[tabindex='0']").focus()
        here = "[...document.querySelectorAll('#Chart a')].indexOf(document.activeElement)"
        page.keyboard.press("End"); expect("keyboard", page.evaluate(here), marks - 1)
        page.keyboard.press("Home"); expect("keyboard", page.evaluate(here), 0)
        walk = []
        for _ in range(marks - 1): page.keyboard.press("ArrowRight"); walk.append(page.evaluate(here))
        expect("keyboard", walk, list(range(1, marks)))
        for _ in range(marks - 1): page.keyboard.press("ArrowLeft")
        expect("keyboard", page.evaluate(here), 0)
        page.keyboard.press("ArrowDown")
        expect("keyboard", page.evaluate("getComputedStyle(document.activeElement).outlineStyle"), "solid")
        target = page.evaluate("document.activeElement.getAttribute('href')")
        page.keyboard.press("Enter"); expect("keyboard", page.evaluate("location.hash"), target)
        page.keyboard.press("/"); expect("keyboard", page.evaluate("document.activeElement.id"), "Q")

        # Texts of the dossier are texts.
        page = opened("hostile.html")
        expect("hostile", page.evaluate("document.scripts.length"), 1)
        expect("hostile", page.locator("img, iframe, object, link, base, style + style").count(), 0)
        expect("hostile", page.evaluate("""() => [...document.querySelectorAll('*')].flatMap(element =>
            [...element.attributes].filter(a => /^on|^style$/i.test(a.name)
              || /^(href|src)$/.test(a.name) && !/^(#|https?:)/.test(a.value)).map(a => a.name + '=' + a.value))"""), [])
        expect("hostile", page.locator("h1").inner_text(), "<script>alert(1)</script>\" onmouseover=\"x")
        page.fill("#Q", "<script>"); page.hover("h1")

        # Without a script the page is whole, and has no tools that do nothing.
        page = opened("seed.html", java_script_enabled=False)
        expect("no script", page.locator("#Bar").is_visible(), False)
        expect("no script", page.locator("#Events li:visible, #Undated li:visible").count(), 25)
        expect("no script", page.locator("#Chart a:visible").count(), marks)
        page = opened("plain.html")
        expect("no script", page.locator("script, #Bar").count(), 0)

        # The policy names the very bytes of the style and the script.
        page = opened("seed.html")
        policy = page.locator("meta[http-equiv]").get_attribute("content")
        for element in ["style", "script"]:
            text = page.evaluate(f"document.querySelector('{element}').textContent").encode()
            digest = base64.b64encode(hashlib.sha256(text).digest()).decode()
            expect("policy", f"{element}-src 'sha256-{digest}'" in policy, True)

        # What is uncertain looks so, and no account is lost.
        expect("dates", page.locator("#financial-crisis-late-1990s > time").count(), 0)
        expect("dates", "late 1990s" in page.locator("#financial-crisis-late-1990s > span").inner_text(), True)
        expect("dates", page.locator("a[href='#financial-crisis-late-1990s'] rect.a").count(), 1)
        expect("dates", page.locator("#Chart a[href='#covid-19-pandemic']").count(), 0)
        expect("dates", page.locator("#Undated #covid-19-pandemic").count(), 1)
        rivals = opened("hostile.html")
        expect("accounts", rivals.locator("#C1 li").count(), 3)
        expect("accounts", rivals.locator("#Chart a[href='#location'] .k").count(), 3)
        expect("accounts", rivals.locator("#Chart a[href='#location'] :is(circle, rect)").count(), 3)
        expect("accounts", "3 accounts" in rivals.locator("#Chart a[href='#location'] title").text_content(), True)

        # Paper holds every event, and none of the tools.
        squeezed = lambda text: re.sub(r"\s+", "", text)
        def printed(page, *options):
            page.pdf(path="page.pdf", prefer_css_page_size=True)
            return squeezed(subprocess.run(["pdftotext", *options, "page.pdf", "-"], capture_output=True, text=True).stdout)
        paper = printed(page)
        titles = page.locator("#Events b, #Undated b").all_inner_texts()
        expect("paper", len(titles), 25)
        wrong("paper", *[title for title in titles if squeezed(title) not in paper])
        expect("paper", squeezed("Esc to clear") in paper, False)

        # Of a page that is searched, paper holds what is found, and says so; or everything, where that is asked for.
        page = opened("seed.html", fragment="#q=tree&zoom=8")
        found = squeezed(page.locator("#N").inner_text())
        paper = printed(page)
        expect("paper", "tree—" + found in paper, True)
        expect("paper", [squeezed(title) in paper for title in ["Planting of a commemorative tree", "COVID-19 pandemic"]], [True, False])
        page.check("#P"); expect("paper", page.evaluate("location.hash"), "#q=tree&print=all&zoom=8")
        paper = printed(page)
        wrong("paper", *[title for title in titles if squeezed(title) not in paper])
        expect("paper", "tree—" + found in paper, False)
        expect("paper", seen(page, "#Events li b").count("Foundation of ASEAN"), 0)

        # A timeline that is higher than a page begins on the first, and goes on under its axis.
        page = opened("tall.html")
        first, rest = printed(page, "-l", "1"), printed(page, "-f", "2", "-l", "2")
        expect("tall", ["Visit0" in first, "Visit99" in first, "1950" in first, "1950" in rest], [True, False, True, True])
        # Each mark is drawn twice, on the screen and in one slice for paper: else a page of hundreds prints for minutes.
        expect("tall", page.locator(".slices use[href^='#M']").count(), page.locator("#Chart a").count())

        # Beyond 400 marks bars say how many there are; the list has them all.
        page = opened("many.html")
        expect("many", page.locator("#Chart a circle").count(), 0)
        expect("many", 0 < page.locator("#Chart a").count() <= 72, True)
        expect("many", page.locator("#Events li").count(), 401)
        expect("many", "401" in page.locator("header").inner_text(), True)

        # Looked at closely, they are drawn one by one, each where it belongs; those that are found from the beginning.
        for _ in range(5): page.click("#More")
        drawn = page.evaluate("[...document.querySelectorAll('#Chart a circle')].map(c => c.parentNode.getAttribute('href'))")
        expect("many", 0 < len(drawn) <= 48, True)
        expect("many", page.locator("#Chart a rect").count(), 0)
        page.evaluate("document.getElementById('Chart').parentNode.scrollLeft = 0"); page.wait_for_timeout(300)
        expect("many", page.locator("#Chart a").first.get_attribute("href"), "#e0")
        expect("many", page.locator("#Chart a[href='#e0'] title").text_content(), "Visit 0 — 1 January 1950 — visit")
        page.locator("#Chart a[href='#e0']").focus()
        for _ in range(60): page.keyboard.press("ArrowRight")
        page.wait_for_timeout(300)
        expect("many", page.evaluate("document.activeElement.getAttribute('href')"), "#e60")
        page.keyboard.press("Escape"); page.fill("#Q", '"visit 40"')
        expect("many", page.locator("#Chart a:has(circle)").count(), 2)
        page.fill("#Q", "40 visit")
        expect("many", page.locator("#Chart a:has(circle)").count(), 5)
        page.fill("#Q", ""); expect("many", page.locator("#Chart a circle").count(), 0)

        expect("empty", opened("empty.html").locator("#Events p").inner_text(), "There are no events with a date.")
        expect("empty", opened("empty.html").locator("#Bar").is_visible(), False)
        browser.close()
    print(json.dumps(answers))
    """#
}
