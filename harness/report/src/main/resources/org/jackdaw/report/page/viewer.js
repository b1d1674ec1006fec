'use strict';
// Recorded episodes, step by step.

async function unpacked() {
  const place = document.getElementById('episodes-data');
  if (!place) return null;
  const bytes = Uint8Array.from(atob(place.textContent), c => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text());
}

const percent = p => (p >= 0.9995 ? '1' : p < 0.0005 ? '0' : p.toFixed(3).replace(/^0/, ''));
const valueText = v => (v === null || v === undefined ? '' : typeof v === 'object'
  ? Object.entries(v).map(([k, x]) => `${k}: ${Array.isArray(x) ? x.join(', ') : x}`).join(' \u00b7 ') : String(v));

class Viewer {
  constructor(data) {
    this.data = data;
    this.host = document.getElementById('viewer');
    this.step = 0;
    this.views = [];
    clear(this.host);
    this.controls();
    this.choose();
  }

  controls() {
    this.world = this.choice('World', [...new Set(this.data.episodes.map(e => e.world))], () => this.choose('world'));
    this.agent = this.choice('Contender', [], () => this.choose('agent'));
    this.episode = this.choice('Episode', [], () => this.choose('episode'));
    this.whose = this.choice('Belief', [], () => this.show());
    const chooser = element('div', {class: 'chooser'}, ...[this.world, this.agent, this.episode, this.whose].map(s => s.parentNode));
    const button = (name, move) => {
      const made = element('button', {type: 'button'}, name);
      made.addEventListener('click', () => this.go(this.step + move));
      return made;
    };
    this.slider = element('input', {type: 'range', min: '0', value: '0', 'aria-label': 'Step'});
    this.slider.addEventListener('input', () => this.go(Number(this.slider.value)));
    this.now = element('output', {class: 'now'});
    const stepper = element('div', {class: 'stepper'}, button('Back', -1), button('Next', 1), this.slider, this.now);
    this.scene = element('div', {class: 'scene'});
    this.course = element('div', {class: 'panels'});
    this.host.append(chooser, stepper, this.scene, this.course);
  }

  choice(name, values, action) {
    const select = element('select');
    this.fill(select, values);
    select.addEventListener('change', action);
    element('label', {}, name + ' ', select);
    return select;
  }

  fill(select, values) {
    const before = select.value;
    clear(select);
    values.forEach(v => select.append(Array.isArray(v) ? element('option', {value: v[0]}, v[1]) : element('option', {}, v)));
    if ([...select.options].some(o => o.value === before)) select.value = before;
  }

  choose(changed) {
    const here = this.data.episodes.filter(e => e.world === this.world.value);
    if (changed === undefined || changed === 'world') this.fill(this.agent, [...new Set(here.map(e => e.agent))]);
    const own = here.filter(e => e.agent === this.agent.value);
    if (changed !== 'episode') {
      this.fill(this.episode, own.map((e, i) => [String(i), `run ${e.seed}, ${e.phase === 'evaluate' ? 'evaluated after' : 'training from'} ${e.checkpoint}, episode ${e.episode}`]));
      const last = Math.max(...own.map(e => e.checkpoint));
      this.episode.value = String(Math.max(0, own.findIndex(e => e.checkpoint === last)));
    }
    this.current = own[Number(this.episode.value)];
    const beliefs = [['agent_belief', 'its own'], ['observer_belief', 'an exact observer\u2019s']];
    this.fill(this.whose, beliefs.filter(([key]) => this.current.steps.some(s => s[key])));
    this.whose.parentNode.hidden = !this.whose.options.length;
    this.slider.max = String(this.current.steps.length - 1);
    this.step = 0;
    this.overTime();
    this.show();
  }

  go(step) {
    this.step = Math.max(0, Math.min(this.current.steps.length - 1, step));
    this.show();
  }

  show() {
    const step = this.current.steps[this.step];
    this.slider.value = String(this.step);
    const end = this.current.steps.length - 1;
    this.now.textContent = `step ${this.step} of ${end}${this.current.cut ? ', and on' : ''}`;
    clear(this.scene);
    for (const part of [this.map(step), this.happened(step), this.beliefs(step), this.plan(step)]) if (part) this.scene.append(part);
    this.views.forEach(view => view.view.signal('now', this.step).run());
    if (this.whose.value !== this.drawn) this.overTime();
  }

  /** The world's picture, places shaded by belief where the world has places. */
  map(step) {
    if (step.picture === undefined) return null;
    const picture = this.data.pictures[step.picture];
    const title = element('h4', {}, 'The world');
    if (picture.startsWith('data:image/png;base64,')) return element('div', {class: 'box'}, title, element('img', {class: 'map', src: picture, alt: 'Picture of the world'}));
    const places = this.data.places[this.current.world];
    const belief = places && step[this.whose.value] && step[this.whose.value][places.factor];
    const shade = new Map();
    if (belief) for (const [state, [line, column]] of Object.entries(places.states)) {
      for (const d of [-1, 0, 1]) {
        const at = `${line},${column + d}`;
        shade.set(at, Math.max(shade.get(at) || 0, belief[state] || 0));
      }
    }
    const text = element('pre', {class: 'map', 'aria-label': 'Picture of the world'});
    let lit = false;
    picture.split('\n').forEach((line, l) => {
      let k = 0;
      for (const [whole, code] of line.matchAll(/\u001b\[([0-9;]*)m|./gsu)) {
        if (code !== undefined) { // colours of a terminal: any of them, or none again
          lit = code !== '' && code !== '0';
          continue;
        }
        const p = shade.get(`${l},${k++}`) || 0;
        const style = p > 0.0005 ? `background: color-mix(in srgb, var(--shade) ${(100 * p).toFixed(1)}%, transparent)` : '';
        text.append(style || lit ? element('span', {class: lit ? 'lit' : '', style}, whole) : whole);
      }
      text.append('\n');
    });
    return element('div', {class: 'box'}, title, text);
  }

  happened(step) {
    const facts = [['action', step.action], ['reward', step.reward], ['saw', valueText(step.observation)], ['true state', valueText(step.state)]];
    const list = element('dl', {class: 'facts-list'});
    facts.filter(([, v]) => v !== undefined && v !== '').forEach(([k, v]) => list.append(element('dt', {}, k), element('dd', {}, String(v))));
    return element('div', {class: 'box'}, element('h4', {}, this.step ? 'What happened' : 'At the start'), list);
  }

  /** Factor by factor the most probable states, the contender's belief beside the observer's. */
  beliefs(step) {
    const sources = [['agent_belief', 'its own'], ['observer_belief', 'exact']].filter(([key]) => step[key]);
    if (!sources.length) return null;
    const head = element('tr', {}, element('th', {class: 'text', scope: 'col'}, 'state'), ...sources.map(([, name]) => element('th', {scope: 'col', class: 'text'}, name)));
    const bodies = Object.keys(step[sources[0][0]]).map(factor => {
      const states = [...new Set(sources.flatMap(([key]) => Object.keys(step[key][factor] || {})))];
      const most = s => Math.max(...sources.map(([key]) => (step[key][factor] || {})[s] || 0));
      const rows = states.filter(s => s !== '').sort((a, b) => most(b) - most(a)).slice(0, 6).map(state => {
        const truth = step.state && step.state[factor] === state;
        const name = element('th', {class: 'text', scope: 'row'}, state, truth ? element('span', {class: 'without'}, ' true') : '');
        return element('tr', {}, name, ...sources.map(([key]) => bar((step[key][factor] || {})[state] || 0)));
      });
      const title = element('tr', {class: 'level'}, element('th', {scope: 'rowgroup', colspan: String(1 + sources.length)}, factor));
      return element('tbody', {}, title, ...rows);
    });
    return element('div', {class: 'box'}, element('h4', {}, 'What was believed then'), element('table', {class: 'bars'}, element('thead', {}, head), ...bodies));
  }

  /** Why the action was taken that led here. */
  plan(step) {
    if (!step.agent_plan || !step.agent_plan.length) return null;
    const terms = [...new Set(step.agent_plan.flatMap(p => Object.keys(p.terms || {})))];
    const column = (name, style = '') => element('th', {scope: 'col', class: style}, name);
    const head = element('tr', {}, column('policy', 'text'), column('probability', 'text'), column('G, nats'), ...terms.map(t => column(t.replaceAll('-', ' '))));
    const number = v => element('td', {}, v === undefined || v === null ? '' : v.toFixed(3).replace('-', '\u2212'));
    const rows = step.agent_plan.slice().sort((a, b) => (b.posterior || 0) - (a.posterior || 0)).map(p => element('tr', {},
      element('th', {class: 'text', scope: 'row'}, p.actions ? p.actions.map(valueText).join(', ') : `${p.others} others`), bar(p.posterior || 0), number(p.efe),
      ...terms.map(t => number((p.terms || {})[t]))));
    const table = element('table', {class: 'bars'}, element('thead', {}, head), element('tbody', {}, ...rows));
    const region = element('div', {class: 'scroll', role: 'region', tabindex: '0', 'aria-label': 'Policies'}, table);
    return element('div', {class: 'box wide-box'}, element('h4', {}, `Why ${step.action} was chosen`), region);
  }

  /** Beliefs and next actions over the whole episode. */
  async overTime() {
    this.drawn = this.whose.value;
    const turn = this.turn = (this.turn || 0) + 1;
    this.views.forEach(view => view.finalize());
    this.views = [];
    clear(this.course);
    const steps = this.current.steps;
    const parts = [];
    const beliefs = steps.map(s => s[this.whose.value]);
    for (const factor of [...new Set(beliefs.flatMap(b => Object.keys(b || {})))]) {
      parts.push([`belief: ${factor}`, beliefs.flatMap((b, i) => Object.entries((b || {})[factor] || {}).map(([what, p]) => ({step: i, what: what || 'others', p})))]);
    }
    parts.push(['next action', steps.flatMap((s, i) => Object.entries(s.next || {}).map(([what, p]) => ({step: i, what, p})))]);
    const plots = parts.filter(([, rows]) => new Set(rows.map(r => r.what)).size > 1).map(([title, rows]) => {
      const plot = element('div', {class: 'plot', role: 'img', 'aria-label': `${title} over the episode`});
      this.course.append(element('div', {class: 'panel'}, element('h4', {}, `${title}, step by step`), plot));
      return [plot, rows];
    });
    for (const [plot, rows] of plots) {
      if (turn !== this.turn) return;
      const made = await this.heat(plot, rows);
      if (turn === this.turn) this.views.push(made); else made.finalize();
    }
  }

  heat(plot, rows) {
    const names = [...new Set(rows.map(r => r.what))];
    const scheme = mode();
    const ink = INK[scheme];
    const x = {field: 'step', type: 'ordinal', title: 'step', axis: {labelAngle: 0, labelOverlap: true, domain: false, ticks: false}};
    const spec = {
      $schema: 'https://vega.github.io/schema/vega-lite/v5.json', width: 'container', height: Math.min(320, Math.max(60, 18 * names.length)),
      autosize: {type: 'fit-x', contains: 'padding'}, data: {values: rows}, params: [{name: 'now', value: this.step}],
      layer: [
        {
          mark: {type: 'rect', tooltip: true},
          encoding: {
            x, y: {field: 'what', type: 'nominal', sort: names, title: null, axis: {domain: false, ticks: false, labelLimit: 110, labelOverlap: true}},
            color: {field: 'p', type: 'quantitative', title: 'probability', legend: null, scale: {domain: [0, 1], range: [scheme === 'dark' ? '#22262c' : '#f1f4f7', PALETTE[scheme][0]]}},
            tooltip: [{field: 'step'}, {field: 'what', title: 'what'}, {field: 'p', title: 'probability', format: '.3f'}],
          },
        },
        {transform: [{filter: 'datum.step == now'}], mark: {type: 'rect', fill: null, stroke: ink.text, strokeWidth: 1, tooltip: null}, encoding: {x}},
      ],
    };
    return vegaEmbed(plot, spec, {actions: false, renderer: 'svg', config: config(scheme), tooltip: {theme: scheme}});
  }
}

function bar(p) {
  const fill = element('span', {class: 'fill', style: `width: ${(100 * p).toFixed(1)}%`});
  return element('td', {class: 'bar'}, element('span', {class: 'track'}, fill), element('span', {class: 'p'}, percent(p)));
}

async function episodes() {
  const data = await unpacked();
  if (data) return new Viewer(data);
  return null;
}
