"""Writes decisions.csv: decisions of the package adastop on batches so small that all shuffles are gone through; see ORIGIN.md."""
import contextlib, io
import numpy as np
from adastop import MultipleAgentsComparator

rng = np.random.default_rng(20260712)
WORDS = {"larger": "LARGER", "smaller": "SMALLER", "equal": "NOT_SHOWN", "continue": "OPEN"}
print("runs-per-batch,looks,alpha,scores,looks-taken,decisions")
for agents, n, looks, alpha, cases in [(2, 3, 3, 0.05, 12), (2, 4, 2, 0.05, 8), (2, 4, 2, 0.1, 8), (2, 3, 3, 0.2, 8)]:
    for case in range(cases):
        gap = rng.choice([0.0, 1.0, 2.5])
        data = [np.round(rng.normal(gap * j, 1, n * looks), 3) for j in range(agents)]
        comparator = MultipleAgentsComparator(n=n, K=looks, B=10000, alpha=alpha, seed=1)
        with contextlib.redirect_stdout(io.StringIO()):
            for k in range(looks):
                comparator.partial_compare({str(j): data[j][: (k + 1) * n] for j in range(agents)}, False)
                if comparator.is_finished:
                    break
        decisions = [WORDS[comparator.decisions[str(c)]] for c in comparator.comparisons]
        scores = ";".join(" ".join(repr(float(v)) for v in d) for d in data)
        print(f"{n},{looks},{alpha},{scores},{k + 1},{' '.join(decisions)}")
