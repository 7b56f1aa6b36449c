// The tables that only show.

import { byId, make, rows, say, table, tone } from "./dom.js";
import { NONE, age, duration, moment, number, ranges, rate, since, words } from "./format.js";
import { gapRows } from "./gaps.js";
import { faultAddress } from "./search.js";
import { searches } from "./session.js";
import { traceLink } from "./trace.js";

let now = 0;

/** A count beside the title of a section: how many there are, whether or not all are listed. */
export function count(section, total, listed) {
  say(byId(section).querySelector(".count"), total === 0 ? "" : total > listed ? `${number(total)}, the first ${listed}` : number(total));
}

const link = (value) => (cell) => {
  const anchor = traceLink();
  cell.append(anchor);
  return (item) => anchor.update(value(item));
};

/** A value that leads to the list of the records that it counts, if there are any. */
function listed(address, value, mood) {
  return (cell) => {
    const anchor = make("a");
    cell.append(anchor);
    return (item) => {
      const href = address(item);
      tone(anchor, value(item), mood(item));
      if (!href) {
        anchor.removeAttribute("href");
      } else if (anchor.getAttribute("href") !== href) {
        anchor.href = href;
      }
    };
  };
}

const precedenceRow = rows([
  { head: true, value: (s) => words(s.precedence) },
  { number: true, value: (s) => number(s.delivered) },
  { number: true, fill: listed((s) => (s.oldest ? `#waiting=${s.precedence}` : null), (s) => (s.oldest ? age(since(s.oldest, now)) : NONE), (s) => (s.overdue ? "bad" : "")) },
  { number: true, value: (s) => duration(s.objective) },
  { number: true, value: (s) => duration(s.median) },
  { number: true, value: (s) => duration(s.slowest), tone: (s) => (s.slowest > s.objective ? "wait" : "") },
  { number: true, fill: listed((s) => (s.late > 0 ? `#late=${s.precedence}` : null), (s) => number(s.late), (s) => (s.late > 0 ? "wait" : "")) },
]);

const gapRow = gapRows(() => now);

const incompleteRow = rows([
  { head: true, code: true, fill: link((m) => m.id) },
  { value: (m) => words(m.precedence) },
  {
    fill: (cell) => {
      const have = make("span");
      const missing = make("span", { className: "missing" });
      cell.append(have, " ", missing);
      return (m) => {
        say(have, `${ranges(m.have)} of ${m.expected ?? "?"},`);
        say(missing, m.missing.length === 0 ? "the end is unknown" : `missing ${ranges(m.missing)}`);
      };
    },
  },
  {
    number: true,
    value: (m) => (m.deadline ? deadline(-since(m.deadline, now)) : "published"),
    tone: (m) => (m.deadline && -since(m.deadline, now) > 60 ? "" : "wait"),
  },
]);

const deadline = (seconds) => (seconds > 0 ? `in ${duration(Math.ceil(seconds))}` : "now");

const driftRow = rows([
  { head: true, code: true, fill: fault },
  { number: true, value: (d) => number(d.hour) },
  { number: true, value: (d) => (d.before === null ? NONE : number(d.before)) },
  { fill: change },
  { number: true, value: (d) => number(d.total) },
]);

/** A code, which opens the search for cables that have it. */
function fault(cell) {
  const anchor = make("a");
  cell.append(anchor);
  return (drift) => {
    say(anchor, drift.code);
    if (searches()) {
      anchor.href = faultAddress(drift.code);
      anchor.setAttribute("aria-label", `Search cables with ${drift.code}`);
    }
  };
}

/** More than twice as many, and more than a handful, is worth a look. */
function change(cell) {
  const meter = make("meter", { min: 0, "aria-hidden": "true" });
  const label = make("span");
  cell.append(meter, " ", label);
  return (d) => {
    meter.max = Math.max(1, d.hour, d.before);
    meter.value = d.hour;
    const grown = d.before !== null && d.hour > 5 && d.hour > 2 * d.before;
    tone(label, d.before === null ? "" : d.before === 0 ? (d.hour === 0 ? "" : "new") : `×${rate(d.hour / d.before)}`, grown ? "wait" : "");
  };
}

const feedRow = rows([
  { head: true, fill: feedName },
  { number: true, value: (f) => number(f.cables) },
  { number: true, value: (f) => number(f.withdrawn) },
  { number: true, value: (f) => rate(f.perMinute) },
  { code: true, fill: link((f) => f.lastId) },
  { number: true, value: (f) => (f.lastAt ? age(since(f.lastAt, now)) : NONE) },
]);

/** The name of a feed, which opens its latest records. */
function feedName(cell) {
  const button = make("button", { className: "row" });
  cell.append(button);
  button.addEventListener("click", () => (location.hash = `#feed=${encodeURIComponent(button.textContent)}`));
  return (feed) => {
    say(button, feed.name);
    button.setAttribute("aria-label", `Open the latest records of ${feed.name}`);
  };
}

const referenceRow = rows([
  { head: true, value: (t) => t.table },
  { code: true, value: (t) => t.version },
  { value: (t) => (t.since ? `${moment(t.since)}${t.by ? ` by ${t.by}` : ""}` : "with the program") },
]);

const actionRow = rows([
  { value: (a) => moment(a.at) },
  { value: (a) => a.who },
  { value: (a) => words(a.what).toLowerCase() },
  { code: true, value: (a) => a.target ?? NONE },
  { wide: true, value: (a) => (a.outcome === "DONE" ? "" : "refused: ") + a.detail, tone: (a) => (a.outcome === "DONE" ? "" : "wait") },
]);

export function showPanels(picture, at) {
  now = at;
  table("precedence", picture.precedences, (s) => s.precedence, precedenceRow);
  counted("gaps", picture, (g) => `${g.kind} ${g.series} ${g.first}`, gapRow);
  counted("incomplete", picture, (m) => m.id, incompleteRow);
  table("drift", picture.drifts, (d) => d.code, driftRow);
  count("drift", picture.driftsTotal, picture.drifts.length);
  table("feeds", picture.feeds, (f) => f.name, feedRow);
  count("feeds", picture.feedsTotal, picture.feeds.length);
  table("reference", picture.reference, (t) => t.table, referenceRow);
  table("actions", picture.actions, (a) => `${a.at} ${a.who} ${a.what} ${a.target}`, actionRow);
}

function counted(section, picture, key, row) {
  table(section, picture[section], key, row);
  count(section, picture[`${section}Total`], picture[section].length);
}
