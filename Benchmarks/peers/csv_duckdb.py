"""csv_duckdb.py PLAIN OUT: CSV with DuckDB."""

import sys

import duckdb

duckdb.sql(f"""
    COPY (
        SELECT id, kind, title, earliest, latest, date, precision, place.name AS place, place.country AS country,
            len(participants) AS participant_count,
            array_to_string([p.actor FOR p IN participants], '; ') AS participant_ids,
            array_to_string(tags, '; ') AS tags, sources[1].url AS source_url, description
        FROM read_json('{sys.argv[1]}', format = 'newline_delimited', columns = {{
            id: 'VARCHAR', kind: 'VARCHAR', title: 'VARCHAR', date: 'VARCHAR', earliest: 'VARCHAR',
            latest: 'VARCHAR', precision: 'VARCHAR', place: 'STRUCT(name VARCHAR, country VARCHAR)',
            participants: 'STRUCT(actor VARCHAR, role VARCHAR)[]', tags: 'VARCHAR[]',
            sources: 'STRUCT(url VARCHAR)[]', description: 'VARCHAR'}})
    ) TO '{sys.argv[2]}' (FORMAT csv, HEADER)
""")
