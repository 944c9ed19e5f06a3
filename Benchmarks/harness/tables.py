"""The figures as tables, for a terminal and for a page alike."""

from lines import TASKS


def page(rounds, sizes, machine, left_out, least_peak):
    """All there is to tell, as Markdown; some rounds were made for slow peers, and not for the sizes asked for."""
    parts = ["\n".join(f"- {what}: {which}" for what, which in machine.items())]
    if left_out:
        parts.append(f"Left out, as they are not installed: {', '.join(map(_name, left_out))}.")
    for one in rounds:
        parts.append(f"## {one.size:,} events")
        if one.failed:
            parts.append(f"Left out, as they failed: {', '.join(map(_name, one.failed))}.")
        parts += [text for task in TASKS for text in costs(one, task, least_peak)]
        parts += ["### Ratios", ratios(one)] if one.pairs() else []
        parts += ["### Outputs compared", "\n".join(f"- {agreement}" for agreement in one.agreements)]
    if len(sizes) > 1:
        asked_for = [one for one in rounds if one.size in sizes]
        parts += ["## Growth", "Microseconds an event, and MiB at the peak.", growth(asked_for)]
    return "\n\n".join(parts) + "\n"


def costs(rounds, task, least_peak):
    """What the lines of a task took: the middle of all runs."""
    rows = []
    for line in rounds.lines:
        runs = rounds.runs[line.key]
        if line.task != task or not runs:
            continue
        middle, walls = rounds.medians(line.key), [run.wall for run in runs]
        peak = f"{middle.peak:.1f}" if middle.peak > least_peak + 0.5 else f"< {least_peak:.0f}"
        if task == "start":
            rows.append([line.name, *(f"{1000 * wall:.1f}" for wall in (middle.wall, min(walls), max(walls))), peak])
        else:
            rows.append([
                line.name, seconds(middle.wall), f"{seconds(min(walls))}–{seconds(max(walls))}", seconds(middle.cpu),
                f"{rounds.size / middle.wall:,.0f}", peak, f"{middle.size / 1e6:.1f}"])
    if not rows:
        return []
    heads = ["", "wall s", "least–most", "CPU s", "events/s", "peak MiB", "MB written"]
    if task == "start":
        heads = ["", "wall ms", "least", "most", "peak MiB"]
    return [f"### {TASKS[task]}", table(heads, rows)]


def ratios(rounds):
    """How the lines stand to one another, in the same turns."""
    rows = [
        [_name(pair.line), _name(pair.to), f"{wall:.2f}", f"{cpu:.2f}",
         f"{pair.goal:.2f}" if pair.goal else "", ("yes" if wall <= pair.goal else "no") if pair.goal else ""]
        for pair, (wall, cpu) in rounds.pairs()]
    return table(["", "to", "wall", "CPU", "goal", "reached"], rows, texts=2)


def growth(rounds):
    """How time and memory of Chancery's lines grow with the number of events."""
    rows = []
    for line in rounds[0].lines:
        if line.is_ours and line.task != "start" and all(one.runs.get(line.key) for one in rounds):
            middles = [one.medians(line.key) for one in rounds]
            rows.append([
                _name(line.key),
                *(f"{1e6 * middle.wall / one.size:.2f}" for one, middle in zip(rounds, middles)),
                *(f"{middle.peak:.1f}" for middle in middles)])
    sizes = [f"{one.size:,}" for one in rounds]
    return table(["", *(f"µs, {size}" for size in sizes), *(f"MiB, {size}" for size in sizes)], rows)


def table(heads, rows, texts=1):
    """A Markdown table with columns as wide as their cells; behind the first columns, figures stand to the right."""
    widths = [max(map(len, column)) for column in zip(heads, *rows)]

    def line(cells):
        placed = [cell.ljust(width) for cell, width in zip(cells[:texts], widths)]
        placed += [cell.rjust(width) for cell, width in zip(cells[texts:], widths[texts:])]
        return f"| {' | '.join(placed)} |"

    rule = ["-" * width for width in widths[:texts]] + ["-" * (width - 1) + ":" for width in widths[texts:]]
    return "\n".join([line(heads), f"| {' | '.join(rule)} |", *map(line, rows)])


def seconds(figure):
    """Seconds to three figures that mean something."""
    return f"{figure:.3f}" if figure < 1 else f"{figure:.2f}" if figure < 10 else f"{figure:.1f}"


def _name(key):
    return f"{key[0]}: {key[1]}"
