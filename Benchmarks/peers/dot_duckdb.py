"""dot_duckdb.py PLAIN OUT: who meets whom, and how often, as DOT edges with DuckDB."""

import sys

import duckdb

duckdb.sql(f"""
    COPY (
        WITH meetings AS (
            SELECT [p.actor FOR p IN participants] AS actors
            FROM read_json('{sys.argv[1]}', format = 'newline_delimited',
                columns = {{participants: 'STRUCT(actor VARCHAR, role VARCHAR)[]'}})
        ), one AS (SELECT actors, unnest(actors) AS a FROM meetings),
        pairs AS (SELECT a, unnest(actors) AS b FROM one)
        SELECT '"' || a || '" -- "' || b || '" [weight="' || count(*) || '"];'
        FROM pairs WHERE a < b GROUP BY a, b ORDER BY a, b
    ) TO '{sys.argv[2]}' (FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER '\t')
""")
