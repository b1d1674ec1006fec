"""Writes tests.csv: one row per test and pair of samples. Needs numpy, scipy, statsmodels; see ORIGIN.md."""
import numpy as np
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.weightstats import ttost_ind

rng = np.random.default_rng(20260711)
rows = ["test,x,y,parameter,statistic,p"]


def text(values):
    return " ".join(repr(float(v)) for v in values)


def add(test, x, y, parameter, statistic, p):
    rows.append(f"{test},{text(x)},{text(y)},{parameter},{float(statistic)!r},{float(p)!r}")


def difference(x, y, axis=-1):
    return np.mean(x, axis=axis) - np.mean(y, axis=axis)


shapes = [(2, 3), (3, 3), (4, 6), (5, 5), (7, 4), (8, 9), (10, 10)]
for i, (m, n) in enumerate(shapes):
    x = np.round(rng.normal(0.4 * (i % 3), 1, m), 3)
    y = np.round(rng.normal(0, 1 + 0.5 * (i % 2), n), 3)
    if i == 3:  # scores that tie
        x, y = np.round(x), np.round(y)
    welch = stats.ttest_ind(x, y, equal_var=False)
    add("welch", x, y, welch.df, welch.statistic, welch.pvalue)
    result = stats.permutation_test(
        (x, y), lambda a, b, axis=-1: np.abs(difference(a, b, axis)), n_resamples=np.inf,
        alternative="greater", vectorized=True)
    add("permutation", x, y, "", difference(x, y), result.pvalue)
    if i != 3:  # scipy's exact method knows no ties
        u = stats.mannwhitneyu(x, y, alternative="two-sided", method="exact")
        add("mann-whitney", x, y, "", u.statistic, u.pvalue)
    margin = 0.8
    p, low, high = ttost_ind(x, y, -margin, margin, usevar="unequal")
    add("tost", x, y, margin, difference(x, y), p)

for n in [3, 6, 10, 13]:
    x = np.round(rng.normal(0.3, 1, n), 3)
    y = np.round(rng.normal(0, 1, n), 3)
    for alternative in ["two-sided", "greater", "less"]:
        result = stats.permutation_test((x, y), lambda a, b, axis=-1: difference(a, b, axis),
                                        permutation_type="samples", n_resamples=np.inf,
                                        alternative=alternative, vectorized=True)
        add("sign-flip", x, y, alternative, result.statistic, result.pvalue)

for tasks, agents in [(6, 3), (10, 4), (12, 5)]:
    table = np.round(rng.normal(0, 1, (tasks, agents)) + 0.4 * np.arange(agents), 1)
    result = stats.friedmanchisquare(*table.T)
    add("friedman", table.ravel(), [], agents, result.statistic, result.pvalue)

for k in [2, 3, 5, 10]:
    for alpha in [0.1, 0.05, 0.01]:
        add("studentised-range", [], [], k, alpha, stats.studentized_range.ppf(1 - alpha, k, np.inf))

p = np.round(rng.uniform(0, 0.2, 7), 4)
add("holm", p, multipletests(p, method="holm")[1], "", 0, 0)
add("benjamini-hochberg", p, multipletests(p, method="fdr_bh")[1], "", 0, 0)

print("\n".join(rows))
