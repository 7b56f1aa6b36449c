// Throughput and latency over time, by uPlot.

import uPlot from "./uplot/uPlot.js";
import { byId, say } from "./dom.js";
import { duration, rate } from "./format.js";
import { columns, watchHistory } from "./history.js";

const dark = matchMedia("(prefers-color-scheme: dark)");
const charts = new Map();
let last = null;

export function showCharts(history) {
  last = history;
  const newest = history.at(-1) ?? {};
  say(byId("rate-received"), rate(newest.received));
  say(byId("rate-delivered"), rate(newest.delivered));
  say(byId("latency-median"), duration(newest.median));
  say(byId("latency-slowest"), duration(newest.slowest));
  draw("plot-throughput", columns(history, "received", "delivered"), throughput);
  draw("plot-latency", columns(history, "median", "slowest"), latency);
}

function draw(id, data, options) {
  const place = byId(id);
  const chart = charts.get(id);
  if (chart) {
    chart.setData(data);
    return;
  }
  if (data[0].length < 2) {
    return;
  }
  const created = new uPlot({ ...size(place), ...options() }, data, place);
  charts.set(id, created);
}

const size = (place) => ({ width: Math.max(200, place.clientWidth), height: Math.max(120, place.clientHeight) });

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function throughput() {
  return {
    ...common(),
    scales: { y: { range: (_, least, most) => [0, Math.max(1, most * 1.1)] } },
    axes: [timeAxis(), valueAxis((v) => `${v}`)],
    series: [{}, pale("--first-pale"), pale("--second-pale"), line("--first", "--first-area"), line("--second")],
  };
}

function latency() {
  return {
    ...common(),
    scales: { y: { distr: 3, range: (_, least, most) => [10 ** Math.floor(Math.log10(least || 0.01)), 10 ** Math.ceil(Math.log10(most || 1) + 0.01)] } },
    axes: [timeAxis(), { ...valueAxis(duration), splits: powers }],
    series: [{}, { ...pale("--first-pale"), spanGaps: true }, { ...pale("--second-pale"), spanGaps: true }, { ...line("--first"), spanGaps: true }, { ...line("--second"), spanGaps: true }],
  };
}

const common = () => ({ legend: { show: false }, cursor: { show: false }, padding: [8, 24, 0, 0], tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC") });

const axis = () => ({
  stroke: colour("--soft"),
  font: "11px system-ui, sans-serif",
  grid: { stroke: colour("--line"), width: 1 },
  ticks: { show: false },
});

const timeAxis = () => ({ ...axis(), size: 24, space: 80, values: (chart, times, index, space, step) => times.map((t) => (step >= DAY ? day(t) : clock(t, step < 60))) });

const DAY = 86_400;

const day = (seconds) => new Date(seconds * 1000).toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

const clock = (seconds, exact) => new Date(seconds * 1000).toISOString().slice(11, exact ? 19 : 16);

const valueAxis = (write) => ({ ...axis(), size: 52, values: (_, ticks) => ticks.map(write) });

/** 0.01, 0.1, 1 … between two bounds. */
function powers(chart, axis, least, most) {
  const first = Math.round(Math.log10(least));
  const last = Math.round(Math.log10(most));
  return Array.from({ length: last - first + 1 }, (_, i) => 10 ** (first + i));
}

const line = (stroke, fill) => ({
  stroke: colour(stroke),
  width: 1.75,
  fill: fill ? colour(fill) : undefined,
  points: { size: 4 },
});

/** A week before. Dashes tell it apart without colours. */
const pale = (stroke) => ({ stroke: colour(stroke), width: 1.25, dash: [4, 3], points: { show: false } });

/** Colours are drawn, not styled: another scheme draws anew. */
function again() {
  charts.forEach((chart) => chart.destroy());
  charts.clear();
  if (last) {
    showCharts(last);
  }
}

dark.addEventListener("change", again);
const observer = new ResizeObserver((entries) =>
  entries.forEach(({ target }) => charts.get(target.id)?.setSize(size(target))),
);
["plot-throughput", "plot-latency"].forEach((id) => observer.observe(byId(id)));

/** Shows the time range that is chosen, and what a week before was. */
export const startCharts = () => watchHistory(() => last && showCharts(last));
