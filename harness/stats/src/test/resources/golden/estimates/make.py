"""Writes estimates.txt: what SciPy, rliable, lifelines and statsmodels say of made-up scores."""
import numpy as np
from lifelines import KaplanMeierFitter
from lifelines.statistics import logrank_test
from lifelines.utils import restricted_mean_survival_time
from rliable import library, metrics
from scipy import stats
from statsmodels.stats.power import TTestIndPower, TTestPower

out = open('estimates.txt', 'w')


def put(name, *values):
    out.write(name + ' ' + ' '.join(repr(float(v)) for v in values) + '\n')


rng = np.random.default_rng(20260101)
a = np.round(rng.beta(2, 2, (12, 7)) * 1.3, 3)  # runs x tasks
b = np.round(rng.beta(2, 3, (9, 7)) * 1.3, 1)   # rounded, so there are ties
put('a.shape', *a.shape), put('a', *a.T.ravel())
put('b.shape', *b.shape), put('b', *b.T.ravel())
for name, s in (('a', a), ('b', b)):
    put(name + '.mean', metrics.aggregate_mean(s))
    put(name + '.median', metrics.aggregate_median(s))
    put(name + '.iqm', metrics.aggregate_iqm(s))
    put(name + '.gap', metrics.aggregate_optimality_gap(s, gamma=1))
put('poi', metrics.probability_of_improvement(a, b))
for tau in (0.1, 0.3, 0.6, 1.0):
    put('above', tau, library.run_score_deviation(a, tau), library.mean_score_deviation(a, tau))

x = np.round(rng.exponential(1, 15), 3)
y = np.round(rng.exponential(1.4, 11), 3)
put('x', *x), put('y', *y)
for method in ('percentile', 'basic', 'BCa'):
    one = stats.bootstrap((x,), np.mean, n_resamples=400_000, method=method, batch=10_000, rng=1)
    two = stats.bootstrap((x, y), lambda u, v, axis: u.mean(axis) - v.mean(axis), vectorized=True,
                          n_resamples=400_000, method=method, batch=10_000, rng=2)
    pair = stats.bootstrap((x[:11], y), lambda u, v, axis: u.mean(axis) - v.mean(axis), vectorized=True,
                           paired=True, n_resamples=400_000, method=method, batch=10_000, rng=3)
    put('one.' + method, *one.confidence_interval)
    put('two.' + method, *two.confidence_interval)
    put('pair.' + method, *pair.confidence_interval)

t1 = np.array([5, 8, 12, 12, 20, 20, 20, 3, 8, 15.]); e1 = np.array([1, 1, 1, 0, 0, 0, 0, 1, 1, 1])
t2 = np.array([9, 14, 20, 20, 20, 20, 16, 11, 20, 18.]); e2 = np.array([1, 1, 0, 0, 0, 0, 1, 0, 0, 1])
for name, t, e in (('s1', t1, e1), ('s2', t2, e2)):
    put(name + '.time', *t), put(name + '.ended', *e)
    km = KaplanMeierFitter().fit(t, e)
    put(name + '.median', km.median_survival_time_)
    put(name + '.mean20', restricted_mean_survival_time(km, t=20))
    put(name + '.mean15', restricted_mean_survival_time(km, t=15))
    put(name + '.survival', *[km.predict(q) for q in (0, 5, 8, 12, 13, 20)])
lr = logrank_test(t1, t2, e1, e2)
put('logrank', lr.test_statistic, lr.p_value)

for df, nc, t in ((3, 0.5, 1), (8, 2.5, 2.3), (18, -1.2, 0.4), (58, 4, 2), (198, 10, 9.5), (5, 1.5, -0.7), (2, 20, 30)):
    put('nct', df, nc, t, stats.nct.cdf(t, df, nc))
for n1, n2, alpha, d in ((5, 5, .05, 1.5), (10, 10, .05, 1), (20, 8, .05, .7), (30, 30, .01, .5), (64, 64, .05, .5)):
    put('power.two', n1, n2, alpha, d, TTestIndPower().power(d, n1, alpha, ratio=n2 / n1))
for n, alpha, d in ((5, .05, 1), (10, .05, .8), (30, .01, .6)):
    put('power.pair', n, alpha, d, TTestPower().power(d, n, alpha))
out.close()
