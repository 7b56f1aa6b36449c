// The records that a count stands for, in a dialog. Each list has an address (#late, #waiting=FLASH, #feed=politics): what links there opens it.

import { byId, decoded, headCells, make, say, tone } from "./dom.js";
import { NONE, age, duration, moment, number, since, time, words } from "./format.js";
import { get } from "./session.js";
import { traceLink } from "./trace.js";

const LISTS = {
  late: {
    title: (precedence) => `Late cables of the last hour${of(precedence)}`,
    path: () => "/api/late",
    items: ({ late }, precedence) => late.filter(has(precedence)),
    columns: {
      Cable: (c) => traced(c.id),
      Precedence: (c) => words(c.precedence),
      Delivered: (c) => moment(c.deliveredAt),
      Delay: (c) => duration(c.delay),
      Objective: (c) => duration(c.objective),
    },
    rest: ({ leftOut }, precedence) => (leftOut > 0 ? `${number(leftOut)} earlier ones${precedence ? " of all precedences" : ""} are not listed.` : ""),
    nothing: "No cable was late.",
  },
  waiting: {
    title: (precedence) => `Received and not delivered yet${of(precedence)}`,
    path: () => "/api/waiting",
    items: ({ waiting }, precedence) => waiting.filter(has(precedence)),
    columns: {
      Record: (w) => traced(w.origin || w.place),
      Message: (w) => traced(w.identity),
      Precedence: (w) => words(w.precedence),
      "Waits for": (w) => (w.lane ? `the ${w.lane} lane` : "intake"),
      Age: (w, now) => age(since(w.receivedAt, now)),
    },
    rest: ({ more }) => (more ? "Only the oldest are listed; others wait, too." : ""),
    nothing: "No transmission is listed.",
  },
  feed: {
    title: (name) => `Latest records of the feed ${name}`,
    path: (name) => `/api/feeds/${encodeURIComponent(name)}/latest`,
    items: ({ latest }) => latest,
    columns: {
      Cable: (r) => traced(r.id),
      Received: (r) => moment(r.at),
      What: (r) => (r.problem ? r.problem : r.withdrawal ? "withdrawn" : `revision ${r.revision}`),
      Precedence: (r) => (r.precedence ? words(r.precedence) : NONE),
      Record: (r) => r.place,
    },
    rest: () => "",
    nothing: "The feed has no record.",
  },
};

const dialog = byId("records");
/** The address that was opened last: an answer for another one comes too late. */
let opened = "";

const of = (precedence) => (precedence ? `: ${words(precedence)}` : "");

const has = (precedence) => (item) => !precedence || item.precedence === precedence;

function traced(name) {
  const link = traceLink();
  link.update(name);
  return link;
}

/** The name and the subject of a list, of an address such as #feed=politics. */
function named(hash) {
  const [name, subject = ""] = hash.slice(1).split("=");
  return Object.hasOwn(LISTS, name) ? { list: LISTS[name], subject: decoded(subject) } : null;
}

async function open(hash, { list, subject }) {
  opened = hash;
  const said = byId("records-said");
  say(byId("records-title"), list.title(subject));
  byId("records-body").replaceChildren();
  tone(said, "…");
  if (!dialog.open) {
    dialog.showModal();
  }
  try {
    const answer = await get(list.path(subject));
    if (hash === opened) {
      const items = list.items(answer, subject);
      const now = Date.parse(answer.now);
      byId("records-body").replaceChildren(...(items.length === 0 ? [] : [table(list, items, now)]));
      tone(said, [items.length === 0 ? list.nothing : "", list.rest(answer, subject), `As of ${time(now)}.`].filter(Boolean).join(" "));
    }
  } catch (problem) {
    if (hash === opened) {
      tone(said, problem.message, "bad");
    }
  }
}

function table({ columns }, items, now) {
  const heads = Object.keys(columns).map((head) => make("th", { scope: "col" }, head));
  const lines = items.map((item) =>
    make("tr", {}, ...Object.values(columns).map((value, i) => make(i === 0 ? "th" : "td", i === 0 ? { scope: "row" } : {}, value(item, now)))));
  const caption = make("caption", { className: "hidden" }, byId("records-title").textContent);
  const all = headCells(make("table", {}, caption, make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...lines)));
  return make("div", { className: "scroll", tabIndex: 0, role: "group", "aria-labelledby": "records-title" }, all);
}

function followAddress() {
  const asked = named(location.hash);
  if (asked) {
    open(location.hash, asked);
  }
}

/** Opens the list of the address, now and when it changes. */
export function startLists() {
  // A closed list leaves the address, so that the same link opens it again.
  dialog.addEventListener("close", () => named(location.hash) && history.replaceState(null, "", location.pathname));
  // A name that is followed to its trace leaves the dialog.
  dialog.addEventListener("click", (event) => event.target.closest("a[href^='#']") && dialog.close());
  addEventListener("hashchange", followAddress);
  followAddress();
}
