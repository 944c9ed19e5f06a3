"""dot_networkx.py PLAIN OUT: who meets whom, and how often, with networkx and pydot."""

import sys
from itertools import combinations

import networkx

from table import events

graph = networkx.Graph()
for event in events(sys.argv[1]):
    actors = sorted(participant["actor"] for participant in event["participants"])
    for one, other in combinations(actors, 2):
        if graph.has_edge(one, other):
            graph[one][other]["weight"] += 1
        else:
            graph.add_edge(one, other, weight=1)
networkx.nx_pydot.write_dot(graph, sys.argv[2])
