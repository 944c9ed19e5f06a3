extension Explanations {
  static let importing: [Explanation] = [
    Explanation(
      "E0701", "The table cannot be read",
      """
      A cell that begins with a quote goes on to the next single quote, over delimiters and line ends; a quote within it
      is doubled. Here the quotes do not come out even: one is never closed, or a text stands behind the one that closes
      the cell. No cell may have more than 16 MiB.

      Spreadsheet programs write this rightly; mostly a file was made or mended by hand.
      """,
      wrong: .table("title,date,sources\n\"The \"first\" visit\",1995,https://example.org/"),
      right: .table("title,date,sources\n\"The \"\"first\"\" visit\",1995,https://example.org/")),
    Explanation(
      "E0702", "A row has too many cells",
      """
      Each row of a table has a cell for each heading; empty ones at its end may be missing, or be more. A row with more
      in which something stands mostly holds a comma (or whatever stands between the cells) in a text that is not in
      quotes, so that all that follows would land in the wrong column.
      """,
      wrong: .table("title,place,sources\nA visit,Jakarta, Indonesia,https://example.org/"),
      right: .table("title,place,sources\nA visit,\"Jakarta, Indonesia\",https://example.org/")),
    Explanation(
      "E0703", "The headings of a table are not clear",
      """
      The first row names the columns: title, date, place, participants, or what these are called in English or
      Vietnamese. There must be at least one that is known, and no column twice.

      For other headings, -O csv.map=HEADING=column tells what they mean; “chancery formats csv” lists the options. What
      -O csv.kind says is for tables that have a column “kind”.
      """,
      wrong: .table("title,date,date\nA visit,1995,1996"),
      right: .table("title,date,sources\nA visit,1995,https://example.org/")),
    Explanation(
      "E0704", "The date may be one or another",
      """
      The words of a date may mean two dates: 3/4/2021 is the third of April in Hanoi and the fourth of March in
      Washington. Or they name a day of the week that it was not. An import does not guess; the message has both.

      -O csv.dates=day-first or month-first settles the order of numbers for a whole table; else write the date in EDTF.
      """,
      wrong: .table("title,date,sources\nA visit,3/4/2021,https://example.org/"),
      right: .table("title,date,sources\nA visit,13/4/2021,https://example.org/")),
    Explanation(
      "W0711", "Something of the tables was not read",
      """
      A column is not known, a table or a column is not there that the metadata of its folder names, a text stands in two
      tables and is not the same in both, a year is not that of the date beside it, or a column is drawn from others. The
      rest is read; this is told so that nothing is left out in silence.

      -O csv.map=HEADING=column tells what a column is, -O csv.map=HEADING=- that it is not wanted.
      """,
      wrong: .table("title,date,mood,sources\nA visit,1995,good,https://example.org/"),
      right: .table("title,date,notes,sources\nA visit,1995,The mood was good.,https://example.org/")),
    Explanation(
      "N0712", "The words of a date have no place",
      """
      The date of an event has a field “dateText” beside it for the words of the source. Other dates have none: of
      “about 2001”, only 2001~ is kept.
      """,
      wrong: .table("from,kind,to,since,sources\nViet Nam,partnership,Japan,about 2001,https://example.org/"),
      right: .table("title,date,sources\nA partnership,about 2001,https://example.org/")),
    Explanation(
      "W0713", "The date may also mean another, less likely",
      """
      The words of a date are mostly meant in one way, and sometimes in another: the 1900s are a century, and rarely a
      decade. The likely one is taken. Write the date in EDTF to settle it.
      """,
      wrong: .table("title,date,sources\nA visit,1900s,https://example.org/"),
      right: .table("title,date,sources\nA visit,190X,https://example.org/")),
    Explanation(
      "N0714", "Records were made of which only the name is known",
      """
      A table names actors or sources that no table describes. Each becomes a record with an id from its name and with
      nothing else; an actor is of the kind “actor”. Say more of them in the dossier, or in a table actors.csv or
      sources.csv that is imported together with this one. So it is with events of which a list of gifts tells the date or
      the occasion alone.
      """,
      wrong: .table("title,date,participants,sources\nA visit,1995,Viet Nam,https://example.org/"),
      right: .table("title,date,sources\nA visit of Viet Nam,1995,https://example.org/")),
    Explanation(
      "N0715", "Empty rows were passed over",
      """
      Rows in which no cell says anything are passed over, and counted.
      """,
      wrong: .table("title,date,sources\nA visit,1995,https://example.org/\n,,"),
      right: .table("title,date,sources\nA visit,1995,https://example.org/")),
    Explanation(
      "N0716", "Rows end before the last heading",
      """
      The cells that are missing at a row's end are taken as empty, as some programs write them. Where the row before breaks
      off in the middle of a text, a line end in that text is not in quotes.
      """,
      wrong: .table("title,sources,tags\nA visit,https://example.org/"),
      right: .table("title,sources,tags\nA visit,https://example.org/,")),
    Explanation(
      "E0717", "Words of a date that are not understood",
      """
      A date stands among other words, which may change it: “eve of 10 March 2025” means the ninth, and “week of 10 March
      2025” seven days. No part of it is taken for the whole. Write the date that is meant in EDTF; the words of the source
      go in a column of their own, “date_text”.
      """,
      wrong: .table("title,date,sources\nA dinner,eve of 10 March 2025,https://example.org/"),
      right: .table("title,date,sources\nA dinner,2025-03-09,https://example.org/")),
    Explanation(
      "N0718", "A table was taken for a list",
      """
      Its headings, or its file's name, are those of a list that people keep under a name of its own: memberships, which
      are relations of the kind “memberOf”, or gifts, which are objects of the kind “gift”. -O csv.kind says that its rows
      are of another kind, -O csv.table that it is another table; both together, and nothing is told.
      """,
      wrong: .table("Country,Organisation,Joined,sources\nViet Nam,ASEAN,1995,https://example.org/"),
      right: .table("title,date,sources\nViet Nam joins ASEAN,1995,https://example.org/")),
  ]
}
