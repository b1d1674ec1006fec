'use strict';
// Colours and symbols. Okabe and Ito's colours; who does not see them tells symbols and dashes apart.

const PALETTE = {
  light: ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#56B4E9', '#E69F00', '#333333'],
  dark: ['#56B4E9', '#E69F00', '#2FC79A', '#E6A4C8', '#4C9BE8', '#F0733A', '#E4E4E4'],
};
const SHAPES = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down', 'triangle-right', 'triangle-left'];
const DASHES = [[], [6, 3], [2, 2], [8, 3, 2, 3]];

const darkScheme = window.matchMedia('(prefers-color-scheme: dark)');
const mode = () => (darkScheme.matches ? 'dark' : 'light');

/** What a contender looks like: those that lack some part share the colour of the whole, and are hollow. */
function look(agent, scheme) {
  const colours = PALETTE[scheme];
  const round = Math.floor(agent.colour / colours.length);
  return {
    colour: colours[agent.colour % colours.length],
    shape: SHAPES[(agent.colour + 2 * round + 3 * Math.max(0, agent.variant - 1)) % SHAPES.length],
    dash: DASHES[(agent.variant + 3 * round) % DASHES.length],
    hollow: agent.variant > 0,
  };
}

const INK = {
  light: {text: '#1c1f23', quiet: '#5b636d', line: '#d9dde2', ground: '#ffffff'},
  dark: {text: '#e8eaed', quiet: '#a2a9b3', line: '#3a4048', ground: '#16181c'},
};

/** How Vega draws everything. */
function config(scheme) {
  const ink = INK[scheme];
  const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
  return {
    background: null,
    font,
    axis: {
      labelColor: ink.quiet, titleColor: ink.quiet, titleFontWeight: 400, labelFontSize: 11, titleFontSize: 12,
      gridColor: ink.line, gridOpacity: 0.7, domainColor: ink.line, tickColor: ink.line, titlePadding: 8, labelLimit: 150,
    },
    header: {labelColor: ink.text, titleColor: ink.quiet},
    legend: {labelColor: ink.text, titleColor: ink.quiet, labelFontSize: 12, titleFontWeight: 400, labelLimit: 260, symbolStrokeWidth: 2},
    title: {color: ink.text, fontSize: 13, fontWeight: 600, anchor: 'start', offset: 8},
    view: {stroke: null},
    text: {color: ink.text, font},
  };
}
