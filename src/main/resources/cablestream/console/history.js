// The history behind the charts: which time range is shown, what is known of it, and of a week before.

import { byId, say } from "./dom.js";
import { moment } from "./format.js";
import { get } from "./session.js";

const PAUSE = 60_000;
const WORDS = { "15m": "15 minutes", "24h": "24 hours", "30d": "30 days" };

const buttons = [...byId("ranges").querySelectorAll("button")];
let range = "15m";
let known = null;

/** The columns of a chart: times, two lines of a week before, two lines of now. `live` are the samples of the picture. */
export function columns(live, first, second) {
  if (range !== "15m") {
    return known ? sinceFirstValue([stepTimes(first), known.before[first], known.before[second], known[first], known[second]]) : [[], [], [], [], []];
  }
  const times = live.map((sample) => Date.parse(sample.at) / 1000);
  const before = (name) => times.map((time) => weekBefore(time)?.[name] ?? null);
  return [times, before(first), before(second), live.map((s) => s[first]), live.map((s) => s[second])];
}

const stepTimes = (column) => known[column].map((_, i) => Date.parse(known.first) / 1000 + i * known.step);

/** The columns without the steps before the first value: a short history fills the chart, too. */
function sinceFirstValue(columns) {
  const [, ...values] = columns;
  const begin = columns[0].findIndex((_, i) => values.some((column) => column[i] !== null));
  return columns.map((column) => (begin < 0 ? [] : column.slice(begin)));
}

/** Whether the range has a line to draw. */
function drawable() {
  const values = [...known.received, ...known.delivered, ...known.before.received];
  return range === "15m" || values.filter((value) => value !== null).length > 2;
}

/** The values of the step that a time is in, a week before. */
function weekBefore(time) {
  if (!known || known.range !== "15m") {
    return null;
  }
  const step = Math.ceil((time - Date.parse(known.first) / 1000) / known.step);
  const at = Math.min(Math.max(step, 0), known.received.length - 1);
  return Object.fromEntries(Object.entries(known.before).map(([name, values]) => [name, values[at]]));
}

/** What the charts show, and how far back it reaches. */
function words() {
  if (!known) {
    return "";
  }
  if (!drawable()) {
    return `${reach()} That is too short for a line of ${WORDS[range]}: choose a shorter time range.`;
  }
  const compared = known.before.received.some((value) => value !== null) ? "Dashed: a week before." : "Nothing is known of a week before.";
  if (known.problem) {
    return `${known.problem} ${reach()} ${compared}`;
  }
  return known.source === "PROMETHEUS" ? `From Prometheus. ${compared}` : `${reach()} ${compared}`;
}

function reach() {
  return known.since ? `Seen by this process since ${moment(known.since)}.` : "This process has seen nothing yet.";
}

async function load(changed) {
  const asked = range;
  try {
    const answer = await get(`/api/history?range=${asked}`);
    if (asked !== range) {
      return;
    }
    known = answer;
    say(byId("history-said"), words());
  } catch {
    if (asked === range) {
      say(byId("history-said"), `The last ${WORDS[range]} cannot be read now.`);
    }
  }
  changed();
}

/** Keeps the history of the range that is pressed; `changed()` is called after each answer. */
export function watchHistory(changed) {
  buttons.forEach((button) => button.addEventListener("click", () => {
    range = button.dataset.range;
    known = null;
    buttons.forEach((each) => each.setAttribute("aria-pressed", each === button));
    say(byId("history-said"), "");
    load(changed);
  }));
  load(changed);
  setInterval(() => load(changed), PAUSE);
}
