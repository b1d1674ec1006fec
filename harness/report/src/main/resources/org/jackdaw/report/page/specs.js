'use strict';
// What each kind of figure looks like, as Vega-Lite; rows come from the figure's own CSV.

/** Scales by which contenders are told apart; entries of a legend where a legend is drawn. */
function identity(shown, context) {
  const names = context.names || shown;
  const looks = names.map(name => look(context.agent(name), context.scheme));
  const scale = range => ({domain: names, range});
  const legend = context.legend ? {title: null, orient: 'bottom', columns: 3, symbolOpacity: 1} : null;
  const field = {field: 'agent', type: 'nominal', legend};
  return {
    colour: {...field, scale: scale(looks.map(l => l.colour))},
    fill: {...field, scale: scale(looks.map(l => (l.hollow ? INK[context.scheme].ground : l.colour)))},
    shape: {...field, scale: scale(looks.map(l => l.shape))},
    dash: {...field, scale: scale(looks.map(l => l.dash))},
  };
}

const namesIn = (rows, context) => context.agents.map(a => a.label).filter(n => rows.some(r => r.agent === n));
const plain = (field, title, more = {}) => ({field, type: 'quantitative', title, ...more});

/** Lines at what the uniform policy and the optimum earn, where a panel is on a scale that has them. */
function yardsticks(panel, metric, channel, context) {
  const world = context.worlds[panel] || {};
  const at = metric === 'normalised_score' ? [[1, 'optimum'], [0, 'uniform policy']]
    : metric === 'return' ? [[world.ceiling, 'optimum'], [world.floor, 'uniform policy']] : [];
  const values = at.filter(([v]) => v !== undefined).map(([value, name]) => ({value, name}));
  const other = channel === 'y' ? 'x' : 'y';
  if (!values.length) return [];
  const rule = {
    data: {values},
    mark: {type: 'rule', strokeDash: [1, 3], color: INK[context.scheme].quiet, tooltip: null},
    encoding: {[channel]: {field: 'value', type: 'quantitative'}},
  };
  if (channel !== 'y') return [rule];
  const ink = INK[context.scheme];
  const text = {type: 'text', align: 'left', baseline: 'bottom', dx: 3, dy: -2, fontSize: 10, tooltip: null};
  const encoding = {[channel]: {field: 'value', type: 'quantitative'}, [other]: {value: 0}, text: {field: 'name'}};
  return [
    rule,
    {data: {values}, mark: {...text, stroke: ink.ground, strokeWidth: 3, strokeOpacity: 0.8}, encoding},
    {data: {values}, mark: {...text, color: ink.quiet}, encoding},
  ];
}

/** A scale that the middles of all intervals fit on; a long end of one is cut rather than flattening all others. */
function roomy(rows, middle, low, high, marks = []) {
  const finite = values => values.filter(v => typeof v === 'number' && Number.isFinite(v));
  const middles = finite([...rows.map(r => r[middle]), ...marks]);
  const least = Math.min(...middles);
  const most = Math.max(...middles);
  const margin = 0.3 * (most - least || Math.abs(most) || 1);
  const from = Math.max(least - margin, Math.min(least, ...finite(rows.map(r => r[low]))));
  const to = Math.min(most + margin, Math.max(most, ...finite(rows.map(r => r[high]))));
  const edge = 0.04 * (to - from || 1);
  return {zero: false, nice: false, domain: [from - edge, to + edge]};
}

const heights = (panel, metric, context) => yardsticks(panel, metric, 'y', context).slice(0, 1).flatMap(layer => layer.data.values.map(v => v.value));

const SPECS = {
  curves(rows, figure, context) {
    const metric = rows[0].metric;
    const names = namesIn(rows, context);
    const id = identity(names, context);
    const x = plain('checkpoint', figure.words.x, {axis: {tickCount: 5, grid: false}});
    const title = context.metric(metric);
    const scale = roomy(rows, 'mean', 'low', 'high', heights(rows[0].panel, metric, context));
    const tooltip = [
      {field: 'agent'}, {field: 'checkpoint', title: 'after'}, {field: 'mean', format: '.3f'},
      {field: 'low', format: '.3f'}, {field: 'high', format: '.3f'}, {field: 'n', title: 'runs'}];
    return {
      height: 220,
      layer: [
        ...yardsticks(rows[0].panel, metric, 'y', context),
        {
          mark: {type: 'area', opacity: 0.14, clip: true, tooltip: null},
          encoding: {x, y: plain('low', title, {scale}), y2: {field: 'high'}, color: id.colour},
        },
        {
          mark: {type: 'line', strokeWidth: 1.75, tooltip: null},
          encoding: {x, y: plain('mean', title, {scale}), color: id.colour, strokeDash: id.dash},
        },
        {
          mark: {type: 'point', size: 38, strokeWidth: 1.5, opacity: 1},
          encoding: {x, y: plain('mean', title, {scale}), color: id.colour, fill: id.fill, shape: id.shape, tooltip},
        },
      ],
    };
  },

  runs(rows, figure, context) {
    const metric = rows[0].metric;
    return strip(rows, figure, context, {
      x: plain('score', context.metric(metric), {scale: {zero: false}, axis: {tickCount: 5}}),
      under: yardsticks(rows[0].panel, metric, 'x', context),
      tooltip: [{field: 'agent'}, {field: 'seed', title: 'run'}, {field: 'score', format: '.4f'}],
      interval: true,
    });
  },

  times(rows, figure, context) {
    return strip(rows, figure, context, {
      x: plain('decide_microseconds', figure.words.x, {scale: {type: 'log'}, axis: {tickCount: 5}}),
      under: [],
      tooltip: [{field: 'agent'}, {field: 'seed', title: 'run'}, {field: 'decide_microseconds', title: 'microseconds', format: '.3~g'}],
      interval: false,
    });
  },

  scatter(rows, figure, context) {
    const id = identity(namesIn(rows, context), context);
    const x = plain('x', context.metric(rows[0].x_metric), {scale: roomy(rows, 'x', 'x_low', 'x_high'), axis: {tickCount: 5}});
    const marks = heights(rows[0].panel, rows[0].y_metric, context);
    const y = plain('y', context.metric(rows[0].y_metric), {scale: roomy(rows, 'y', 'y_low', 'y_high', marks)});
    const quiet = {type: 'rule', clip: true, opacity: 0.55, strokeWidth: 1.25, tooltip: null};
    const colour = id.colour;
    return {
      height: 260,
      layer: [
        ...yardsticks(rows[0].panel, rows[0].y_metric, 'y', context),
        {mark: quiet, encoding: {x: {...x, field: 'x_low'}, x2: {field: 'x_high'}, y, color: colour}},
        {mark: quiet, encoding: {x, y: {...y, field: 'y_low'}, y2: {field: 'y_high'}, color: colour}},
        {
          mark: {type: 'point', size: 90, strokeWidth: 2, opacity: 1},
          encoding: {
            x, y, color: id.colour, fill: id.fill, shape: id.shape,
            tooltip: [{field: 'agent'}, {field: 'knowledge'}, {field: 'x', title: context.metric(rows[0].x_metric), format: '.3f'},
              {field: 'y', title: context.metric(rows[0].y_metric), format: '.3f'}],
          },
        },
      ],
    };
  },

  profile(rows, figure, context) {
    const id = identity(namesIn(rows, context), context);
    const x = plain('threshold', 'score', {axis: {tickCount: 5, grid: false}});
    const title = 'share of runs above';
    const names = namesIn(rows, context);
    const marked = names.flatMap((n, i) => rows.filter(r => r.agent === n).filter((r, k) => (k - 2 * i) % 10 === 0));
    const scale = {domain: [0, 1]};
    return {
      height: 240,
      layer: [
        {
          mark: {type: 'area', opacity: 0.14, interpolate: 'step-after', tooltip: null},
          encoding: {x, y: plain('low', title, {scale}), y2: {field: 'high'}, color: id.colour},
        },
        {
          mark: {type: 'line', interpolate: 'step-after', strokeWidth: 1.75},
          encoding: {
            x, y: plain('share', title, {scale}), color: id.colour, strokeDash: id.dash,
            tooltip: [{field: 'agent'}],
          },
        },
        {
          data: {values: marked},
          mark: {type: 'point', size: 38, strokeWidth: 1.5, opacity: 1, tooltip: null},
          encoding: {x, y: plain('share', title, {scale}), color: id.colour, fill: id.fill, shape: id.shape},
        },
      ],
    };
  },

  aggregates(rows, figure, context) {
    const names = namesIn(rows, context);
    const id = identity(names, context);
    const y = {field: 'agent', type: 'nominal', sort: names, title: null, axis: {domain: false, ticks: false, labelLimit: context.narrow ? 110 : 180}};
    const x = plain('mean', 'score', {scale: {zero: false}, axis: {tickCount: 5}});
    return {
      height: 26 * names.length,
      layer: [
        {mark: {type: 'rule', strokeWidth: 2, tooltip: null}, encoding: {y, x: {...x, field: 'low'}, x2: {field: 'high'}, color: id.colour}},
        {
          mark: {type: 'point', size: 60, strokeWidth: 2, opacity: 1},
          encoding: {
            y, x, color: id.colour, fill: id.fill, shape: id.shape,
            tooltip: [{field: 'agent'}, {field: 'statistic'}, {field: 'mean', title: 'value', format: '.3f'},
              {field: 'low', format: '.3f'}, {field: 'high', format: '.3f'}],
          },
        },
      ],
    };
  },

  matrix(rows, figure, context) {
    const names = namesIn(rows, context);
    const ink = INK[context.scheme];
    const range = context.scheme === 'dark' ? ['#b4530f', '#2a2e34', '#1c6ea4'] : ['#e9a06b', '#f6f7f8', '#7db8dc'];
    const axis = {domain: false, ticks: false, labelLimit: context.narrow ? 90 : 170};
    const x = {field: 'than', type: 'nominal', sort: names, title: 'is better than this one', axis: {...axis, labelAngle: -40}};
    const y = {field: 'agent', type: 'nominal', sort: names, title: 'how likely this one'};
    return {
      height: (context.narrow ? 38 : 42) * names.length,
      layer: [
        {
          mark: {type: 'rect', cornerRadius: 2},
          encoding: {
            x, y: {...y, axis},
            color: {field: 'probability', type: 'quantitative', legend: null, scale: {domain: [0, 0.5, 1], range, interpolate: 'rgb'}},
            tooltip: [{field: 'agent'}, {field: 'than'}, {field: 'probability', format: '.3f'},
              {field: 'low', format: '.3f'}, {field: 'high', format: '.3f'}],
          },
        },
        {
          mark: {type: 'text', fontSize: 11, color: ink.text},
          encoding: {x, y: {...y, axis}, text: {field: 'probability', format: '.2f'}},
        },
      ],
    };
  },

  split(rows, figure, context) {
    const names = namesIn(rows, context);
    const parts = partsOf(rows, context.scheme);
    return {
      height: 26 * names.length,
      mark: {type: 'bar', height: {band: 0.62}},
      encoding: {
        y: {field: 'agent', type: 'nominal', sort: names, title: null, axis: {domain: false, ticks: false, labelLimit: context.narrow ? 110 : 170}},
        x: plain('mean', figure.words.x, {stack: 'zero', axis: {tickCount: 5}}),
        color: {field: 'part', type: 'nominal', title: null, scale: {domain: parts.map(p => p.name), range: parts.map(p => p.colour)}, legend: context.legend ? {orient: 'bottom', columns: 1} : null},
        order: {field: 'part_order', type: 'quantitative'},
        tooltip: [{field: 'agent'}, {field: 'part'}, {field: 'mean', format: '.4f'}, {field: 'low', format: '.4f'}, {field: 'high', format: '.4f'}],
      },
    };
  },

  radar(rows, figure, context) {
    const id = identity(namesIn(rows, context), context);
    const axes = [...new Set(rows.map(r => r.axis))];
    const ink = INK[context.scheme];
    const place = (axis, r) => {
      const angle = 2 * Math.PI * axes.indexOf(axis) / axes.length;
      return {x: r * Math.sin(angle), y: r * Math.cos(angle)};
    };
    const closed = [];
    for (const name of namesIn(rows, context)) {
      const own = rows.filter(r => r.agent === name).sort((a, b) => axes.indexOf(a.axis) - axes.indexOf(b.axis));
      [...own, own[0]].forEach((r, order) => closed.push({...r, order, ...place(r.axis, Math.min(1, Math.max(0.03, r.score)))}));
    }
    const rings = [0.25, 0.5, 0.75, 1].flatMap(r => [...axes, axes[0]].map((axis, order) => ({ring: r, order, ...place(axis, r)})));
    const spokes = axes.map(axis => ({axis, x0: 0, y0: 0, ...place(axis, 1)}));
    const names = axes.map(axis => ({axis, ...place(axis, 1.13)}));
    const xy = {x: plain('x', null, {axis: null, scale: {domain: [-1.55, 1.55]}}), y: plain('y', null, {axis: null, scale: {domain: [-1.3, 1.3]}})};
    return {
      width: context.narrow ? 320 : 420,
      height: context.narrow ? 270 : 350,
      layer: [
        {data: {values: rings}, mark: {type: 'line', color: ink.line, strokeWidth: 1, tooltip: null}, encoding: {...xy, order: {field: 'order'}, detail: {field: 'ring'}}},
        {data: {values: spokes}, mark: {type: 'rule', color: ink.line, tooltip: null}, encoding: {...xy, x2: {field: 'x0'}, y2: {field: 'y0'}}},
        {data: {values: names}, mark: {type: 'text', fontSize: 11, color: ink.text}, encoding: {...xy, text: {field: 'axis'}}},
        {data: {values: closed}, mark: {type: 'line', strokeWidth: 2, tooltip: null}, encoding: {...xy, order: {field: 'order'}, color: id.colour, strokeDash: id.dash}},
        {
          data: {values: closed}, mark: {type: 'point', size: 50, strokeWidth: 1.5, opacity: 1},
          encoding: {...xy, color: id.colour, fill: id.fill, shape: id.shape, tooltip: [{field: 'agent'}, {field: 'axis'}, {field: 'score', format: '.3f'}, {field: 'worlds'}]},
        },
      ],
    };
  },
};

/** The parts that bars are made of, with their colours. */
function partsOf(rows, scheme) {
  const colours = [PALETTE[scheme][5], PALETTE[scheme][0], PALETTE[scheme][3]];
  return [...new Set(rows.map(r => r.part))].map((name, i) => ({name, colour: colours[i % colours.length]}));
}

/** One line per contender with a mark per run, spread a little so that equal ones can be counted. */
function strip(rows, figure, context, how) {
  const names = namesIn(rows, context);
  const id = identity(names, context);
  const spread = rows.map(r => ({...r, spread: (r.seed * 0.6180339887) % 1}));
  const y = {field: 'agent', type: 'nominal', sort: names, title: null, axis: {domain: false, ticks: false, labelLimit: context.narrow ? 110 : 180}};
  const marks = {
    data: {values: spread},
    mark: {type: 'point', size: 26, strokeWidth: 1, opacity: 0.75},
    encoding: {
      y, x: how.x, yOffset: {field: 'spread', type: 'quantitative', scale: {domain: [-0.6, 1.6]}},
      color: id.colour, fill: id.fill, shape: id.shape, tooltip: how.tooltip,
    },
  };
  const means = names.map(name => rows.find(r => r.agent === name)).filter(r => how.interval && r);
  const colour = INK[context.scheme].text;
  const bars = [
    {data: {values: means}, mark: {type: 'rule', strokeWidth: 2, color: colour, tooltip: null}, encoding: {y, x: {...how.x, field: 'low'}, x2: {field: 'high'}}},
    {data: {values: means}, mark: {type: 'tick', thickness: 2, height: 14, color: colour, orient: 'vertical', tooltip: null}, encoding: {y, x: {...how.x, field: 'mean'}}},
  ];
  return {height: 30 * names.length, layer: [...how.under, marks, ...(how.interval ? bars : [])]};
}
