// Published cables by their words. What is looked for is no part of the address of the page, nor of a request.

import { byId, decoded, make, rows, say, table, tone } from "./dom.js";
import { NONE, moment, number, words } from "./format.js";
import { ask, get, searches } from "./session.js";
import { openText } from "./text.js";

const SECTION = "search";
const FAULT = "#fault=";
const form = byId("search-form");
const said = byId("search-said");
const more = byId("search-more");
const dialog = byId("cable");

/** The cables that are shown, and the question for those after them; null: there are none. */
let found = [];
let further = null;
/** The last question: an answer to an earlier one is of no use. */
let asked = 0;
let opened = null;

const cableRow = rows([
  { head: true, code: true, fill: name },
  { value: (c) => moment(c.received) },
  { value: (c) => c.originator ?? NONE },
  { value: (c) => words(c.precedence) },
  { value: (c) => c.label },
  { code: true, value: (c) => c.tags.join(", ") },
  { wide: true, value: (c) => c.subject ?? NONE },
  { actions: true, fill: text },
]);

function name(cell) {
  const button = make("button", { className: "row" });
  cell.append(button);
  let cable = null;
  button.addEventListener("click", () => open(cable));
  return (next) => {
    cable = next;
    say(button, cable.id);
    button.setAttribute("aria-label", `Open ${cable.id}`);
  };
}

function text(cell) {
  const button = make("button", { className: "small", type: "button" }, "Text");
  cell.append(button);
  let cable = null;
  button.addEventListener("click", () => openText(cable.place, cable.id));
  return (next) => {
    cable = next;
    button.setAttribute("aria-label", `Text of ${cable.id}`);
  };
}

function wanted() {
  const query = Object.fromEntries(new FormData(form));
  for (const time of ["from", "to"]) {
    query[time] = query[time] && `${query[time].slice(0, 16)}:00Z`;
  }
  return query;
}

async function search(query, earlier) {
  const mine = ++asked;
  tone(said, "Searching …");
  try {
    const answer = await ask("/api/search", query);
    if (mine === asked) {
      further = answer.before && { ...query, before: answer.before };
      show([...earlier, ...answer.cables], answer);
    }
  } catch (problem) {
    if (mine === asked) {
      clear();
      tone(said, problem.message, "bad");
    }
  }
}

/** What was found before is no answer to another question. */
function clear() {
  further = null;
  found = [];
  table(SECTION, found, (c) => c.place, cableRow);
  byId(SECTION).querySelector(".scroll").hidden = true;
  byId(SECTION).querySelector(".empty").hidden = true;
  more.hidden = true;
}

function show(cables, { total, index }) {
  found = cables;
  table(SECTION, found, (c) => c.place, cableRow);
  byId(SECTION).querySelector(".scroll").hidden = found.length === 0;
  say(byId(SECTION).querySelector(".empty"), "No published cable is like that.");
  more.hidden = !further;
  tone(said, `${number(found.length)} of ${number(total)} shown. ${state(index)}`, index.phase === "READY" ? "" : "wait");
}

function state({ phase, upTo, unread, problem }) {
  const progress = phase === "BUILDING" ? `The index is being built: ${number(unread)} records to read.` : upTo ? `Indexed up to ${moment(upTo)}.` : "";
  return [problem, progress].filter(Boolean).join(" ");
}

function open(cable) {
  opened = cable;
  say(byId("cable-title"), `Cable ${cable.id}, revision ${cable.revision}`);
  const facts = { received: moment(cable.received), from: cable.originator ?? NONE, label: cable.label, subject: cable.subject ?? NONE, record: cable.place };
  byId("cable-facts").replaceChildren(
    ...Object.entries(facts).map(([fact, value]) => make("div", {}, make("dt", {}, fact), make("dd", {}, value))),
  );
  byId("cable-trace").href = `#trace=${encodeURIComponent(cable.id)}`;
  tone(byId("cable-said"), "");
  dialog.showModal();
}

async function reread() {
  const cable = opened;
  const place = byId("cable-said");
  tone(place, "…");
  try {
    const { compared, fields } = await get(`/api/cables/${encodeURIComponent(cable.place)}/reread`);
    if (cable === opened) {
      tone(place, difference(compared, fields), compared && fields.length === 0 ? "good" : "wait");
    }
  } catch (problem) {
    tone(place, problem.message, "bad");
  }
}

function difference(compared, fields) {
  if (!compared) {
    return "A raw record of it is no longer kept: it cannot be read again.";
  }
  return fields.length === 0 ? "It is read today as it was published." : `It is read otherwise today: ${fields.join(", ")}.`;
}

/** The address of the cables with a fault, the newest first. */
export const faultAddress = (code) => FAULT + encodeURIComponent(code);

function followAddress() {
  if (location.hash.startsWith(FAULT)) {
    form.reset();
    form.elements.fault.value = decoded(location.hash.slice(FAULT.length));
    byId(SECTION).scrollIntoView({ block: "start" });
    form.elements.fault.focus({ preventScroll: true });
    search(wanted(), []);
  }
}

/** Starts once it is known whether this process searches. */
export function startSearching() {
  if (!searches()) {
    form.replaceChildren(make("p", { className: "empty" }, "This process does not search, or your role does not show text."));
    return;
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search(wanted(), []);
  });
  more.addEventListener("click", () => further && search(further, found));
  byId("cable-reread").addEventListener("click", reread);
  byId("cable-text").addEventListener("click", () => openText(opened.place, opened.id));
  addEventListener("hashchange", followAddress);
  followAddress();
  // A name that is followed to its trace leaves the dialog.
  dialog.addEventListener("click", (event) => event.target.closest("a[href^='#']") && dialog.close());
}
