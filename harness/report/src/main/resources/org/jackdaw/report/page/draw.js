'use strict';
// Draws every figure from the numbers that its download link holds.

const page = JSON.parse(document.getElementById('page-data').textContent);
const NUMBERS = new Set(['checkpoint', 'n', 'mean', 'low', 'high', 'score', 'seed', 'x', 'x_low', 'x_high', 'y', 'y_low', 'y_high',
  'decide_microseconds', 'steps_per_second', 'threshold', 'share', 'probability', 'part_order', 'worlds']);
const agents = new Map(page.agents.map(a => [a.label, a]));
const narrow = () => window.innerWidth < 600;

/** The rows behind a figure, as they are downloaded. */
function rowsOf(figure) {
  const link = document.querySelector(`#${figure.id} a[download]`);
  const text = decodeURIComponent(link.getAttribute('href').split(',').slice(1).join(','));
  const columns = text.slice(0, text.indexOf('\n')).split(',');
  const parse = Object.fromEntries(columns.map(c => [c, NUMBERS.has(c) ? 'number' : 'string']));
  return vega.read(text, {type: 'csv', parse});
}

function context(figure, more = {}) {
  return {
    scheme: mode(), narrow: narrow(), worlds: page.worlds, agents: page.agents, legend: false,
    agent: name => agents.get(name), metric: column => page.metrics[column] || column, ...more,
  };
}

const panelsOf = rows => [...new Set(rows.map(r => r.panel))];
const clear = element => { while (element.firstChild) element.firstChild.remove(); };

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A figure on the page: what is chosen, and what is drawn. */
class Drawing {
  constructor(figure) {
    this.figure = figure;
    this.root = document.getElementById(figure.id);
    this.rows = rowsOf(figure);
    this.hidden = new Set();
    this.views = [];
    this.wire();
  }

  wire() {
    this.select = this.root.querySelector('select');
    if (this.select) this.select.addEventListener('change', () => this.draw());
    for (const button of this.root.querySelectorAll('[data-save]')) {
      button.addEventListener('click', () => this.save(button.dataset.save));
    }
    const numbers = this.root.querySelector('[data-numbers]');
    numbers.addEventListener('click', () => this.toggleNumbers(numbers));
  }

  /** The rows that are chosen: one metric, contenders that are not hidden. */
  chosen(panel) {
    const own = this.rows.filter(r => r.panel === panel);
    const metrics = new Set(own.map(r => r.metric));
    const wanted = this.select && this.select.value;
    const metric = wanted && metrics.has(wanted) ? wanted : own[0].metric;
    if (wanted && metric !== wanted) return [];
    return own.filter(r => r.metric === metric && !this.hidden.has(r.agent));
  }

  async draw() {
    const turn = this.turn = (this.turn || 0) + 1;
    this.views.forEach(view => view.finalize());
    this.views = [];
    this.legend();
    const host = this.root.querySelector('.panels');
    clear(host);
    const plots = panelsOf(this.rows).map(panel => [panel, this.chosen(panel)]).filter(([, rows]) => rows.length)
      .map(([panel, rows]) => [this.place(host, panel), rows]);
    for (const [plot, rows] of plots) {
      if (turn !== this.turn) return;
      const made = await this.panel(plot, rows);
      if (turn === this.turn) this.views.push(made); else made.finalize();
    }
  }

  place(host, panel) {
    const plot = element('div', {class: 'plot', role: 'img', 'aria-label': `${this.figure.title}: ${panel}. The numbers are below and in the CSV.`});
    host.append(element('div', {class: 'panel'}, element('h4', {}, panel), plot));
    return plot;
  }

  panel(plot, rows) {
    const around = context(this.figure);
    const spec = {
      $schema: 'https://vega.github.io/schema/vega-lite/v5.json', width: 'container', autosize: {type: 'fit-x', contains: 'padding'},
      data: {values: rows}, ...SPECS[this.figure.kind](rows, this.figure, around),
    };
    return vegaEmbed(plot, spec, {actions: false, renderer: 'svg', config: config(around.scheme), tooltip: {theme: around.scheme}});
  }

  /** Names with their symbols, by what they were told; a click hides one or shows it again. */
  legend() {
    const host = this.root.querySelector('.legend');
    if (!host) return;
    const focused = host.contains(document.activeElement) ? document.activeElement.dataset.agent : null;
    clear(host);
    if (this.figure.kind === 'split') {
      host.append(...partsOf(this.rows, mode()).map(part => element('span', {class: 'part'}, element('span', {class: 'swatch', style: `background: ${part.colour}`}), part.name)));
      return;
    }
    const present = new Set(this.rows.flatMap(r => [r.agent, r.than]));
    const levels = [...new Set(page.agents.filter(a => present.has(a.label)).map(a => a.level))];
    for (const level of levels) {
      const list = element('ul');
      page.agents.filter(a => a.level === level && present.has(a.label)).forEach(a => list.append(element('li', {}, this.entry(a))));
      host.append(element('div', {class: 'level'}, element('span', {class: 'told'}, level), list));
    }
    const again = focused && host.querySelector(`[data-agent="${CSS.escape(focused)}"]`);
    if (again) again.focus();
  }

  entry(agent) {
    const shown = !this.hidden.has(agent.label);
    const button = element('button', {type: 'button', 'aria-pressed': String(shown), 'data-agent': agent.label, title: shown ? 'hide' : 'show'});
    button.append(symbol(agent), agent.label);
    button.addEventListener('click', () => {
      if (shown) this.hidden.add(agent.label); else this.hidden.delete(agent.label);
      this.draw();
    });
    return button;
  }

  /** The whole figure as one picture on white, with a legend. */
  async save(format) {
    const names = page.agents.map(a => a.label).filter(n => this.rows.some(r => r.agent === n));
    const around = context(this.figure, {scheme: 'light', legend: true, narrow: false, names});
    const panels = panelsOf(this.rows).map(panel => [panel, this.chosen(panel)]).filter(([, rows]) => rows.length);
    const spec = {
      $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
      columns: Math.min(3, panels.length), spacing: 28,
      concat: panels.map(([title, rows]) => ({title, width: 300, data: {values: rows}, ...SPECS[this.figure.kind](rows, this.figure, around)})),
      resolve: this.figure.kind === 'matrix' ? {scale: {color: 'independent'}} : {legend: {color: 'shared', fill: 'shared', shape: 'shared'}},
      config: {...config('light'), background: 'white'}, padding: 12,
    };
    const view = new vega.View(vega.parse(vegaLite.compile(spec).spec), {renderer: 'none'});
    const url = format === 'svg'
      ? 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(await view.toSVG())
      : await view.toImageURL('png', 2);
    view.finalize();
    element('a', {href: url, download: `${this.figure.id}.${format}`}).click();
  }

  toggleNumbers(button) {
    const host = this.root.querySelector('.numbers');
    const open = host.hidden;
    if (open && !host.firstChild) host.append(tableOf(this.rows, this.figure.title));
    host.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  }
}

const MOST_ROWS = 500;

function tableOf(rows, title) {
  const columns = rows.columns || Object.keys(rows[0] || {});
  const head = element('tr', {}, ...columns.map(c => element('th', {scope: 'col'}, c)));
  const body = rows.slice(0, MOST_ROWS).map(r => element('tr', {}, ...columns.map(c => element('td', {}, short(r[c])))));
  const more = rows.length > MOST_ROWS ? `, the first ${MOST_ROWS} of ${rows.length} rows` : '';
  return element('table', {}, element('caption', {}, title + more), element('thead', {}, head), element('tbody', {}, ...body));
}

const short = value => (value === null || value === undefined ? '' : typeof value === 'number' ? String(Number(value.toPrecision(6))) : value);

/** The mark of a contender, as on the plots. */
function symbol(agent) {
  const {colour, shape, dash, hollow} = look(agent, mode());
  const paths = {
    circle: 'M10 6.2a3.8 3.8 0 1 0 0 7.6a3.8 3.8 0 1 0 0-7.6z', square: 'M6.6 6.6h6.8v6.8H6.6z', 'triangle-up': 'M10 5.6l4.4 8H5.6z',
    diamond: 'M10 5l4 5l-4 5l-4-5z', cross: 'M8.7 5.8h2.6v2.9h2.9v2.6h-2.9v2.9H8.7v-2.9H5.8V8.7h2.9z', 'triangle-down': 'M10 14.4l4.4-8H5.6z',
    'triangle-right': 'M14.4 10l-8-4.4v8.8z', 'triangle-left': 'M5.6 10l8-4.4v8.8z',
  };
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', 'mark');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(space, 'path');
  const path = document.createElementNS(space, 'path');
  line.setAttribute('d', 'M0 10H20');
  path.setAttribute('d', paths[shape]);
  for (const part of [line, path]) part.setAttribute('stroke', colour);
  for (const part of [line, path]) part.setAttribute('stroke-width', '1.6');
  if (dash.length) line.setAttribute('stroke-dasharray', dash.map(d => d * 0.7).join(' '));
  path.setAttribute('fill', hollow ? INK[mode()].ground : colour);
  svg.append(line, path);
  return svg;
}

function marks() {
  for (const place of document.querySelectorAll('[data-mark]')) {
    clear(place);
    place.append(symbol(agents.get(place.dataset.mark)));
  }
}

async function main() {
  const drawings = page.figures.map(figure => new Drawing(figure));
  const viewer = await episodes();
  const all = async () => {
    document.documentElement.dataset.drawn = 'false';
    marks();
    for (const drawing of drawings) await drawing.draw();
    if (viewer) await viewer.overTime();
    document.documentElement.dataset.drawn = 'true';
  };
  darkScheme.addEventListener('change', all);
  let wide = !narrow();
  window.addEventListener('resize', () => {
    if (wide === narrow()) { wide = !narrow(); all(); }
  });
  await all();
}
