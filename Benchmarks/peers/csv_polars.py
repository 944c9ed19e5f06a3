"""csv_polars.py PLAIN OUT: CSV with Polars, as a stream."""

import sys

import polars
from polars import List, String, Struct, col

text = ["id", "kind", "title", "date", "earliest", "latest", "precision", "description"]
schema = dict.fromkeys(text, String) | {
    "place": Struct({"name": String, "country": String}),
    "participants": List(Struct({"actor": String, "role": String})),
    "tags": List(String),
    "sources": List(Struct({"url": String})),
}
polars.scan_ndjson(sys.argv[1], schema=schema).select(
    "id", "kind", "title", "earliest", "latest", "date", "precision",
    col("place").struct.field("name").alias("place"),
    col("place").struct.field("country"),
    col("participants").list.len().alias("participant_count"),
    col("participants").list.eval(polars.element().struct.field("actor")).list.join("; ").alias("participant_ids"),
    col("tags").list.join("; "),
    col("sources").list.first().struct.field("url").alias("source_url"),
    "description",
).sink_csv(sys.argv[2])
