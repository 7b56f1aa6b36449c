// Dead letters and quarantined cables: tables whose rows open.

import { byId, make, rows, say, table } from "./dom.js";
import { age, bytes, moment, since, words } from "./format.js";
import { open, openAll } from "./dialog.js";
import { finder } from "./find.js";
import { count } from "./panels.js";
import { may } from "./session.js";
import { traceLink } from "./trace.js";

let now = 0;
let latest = null;

function row(section, name) {
  return rows([
    {
      head: true,
      fill: (cell) => {
        const button = make("button", { className: "row" });
        cell.append(button);
        let item = null;
        button.addEventListener("click", () => open(section, item));
        return (next) => {
          item = next;
          say(button, item.reasons.map(words).join(", "));
          button.setAttribute("aria-label", `Open ${item.place}: ${item.reasons.map(words).join(", ")}`);
          button.title = item.detail;
        };
      },
    },
    name,
    { code: true, fill: source },
    { number: true, value: (h) => age(since(h.at, now)) },
    { number: true, value: (h) => bytes(h.bytes) },
    { value: (h) => (h.result ? h.result.toLowerCase() : waits(h)), tone: (h) => (h.result ? "good" : "wait") },
  ]);
}

/** Who has asked for what, if somebody has. */
function waits(held) {
  const request = latest.requests.find((each) => each.place === held.place);
  return request ? `${request.who} asks for ${request.label}` : "waits";
}

const requestRow = rows([
  {
    head: true,
    fill: (cell) => {
      const button = make("button", { className: "row" });
      cell.append(button);
      let item = null;
      button.addEventListener("click", () => openRequest(item));
      return (next) => {
        item = next;
        say(button, item.label);
        button.setAttribute("aria-label", `Open ${item.place}: ${item.who} asks for ${item.label}`);
      };
    },
  },
  { value: (r) => r.who },
  { value: (r) => moment(r.at) },
  { value: (r) => moment(r.until) },
  { code: true, value: (r) => r.place },
]);

/** It may be too old to be in the list. */
function openRequest(request) {
  const held = [...latest.quarantine, ...latest.dead].find((each) => each.place === request.place);
  const quarantined = latest.quarantine.includes(held) || request.place.includes("quarantine-");
  open(quarantined ? "quarantine" : "dead", held ?? { place: request.place, reasons: [], origin: "", at: request.at, bytes: 0 });
}

/** Of several transmissions the first leads to all. */
function source(cell) {
  const anchor = traceLink();
  const others = make("small");
  cell.append(anchor, " ", others);
  return (item) => {
    const [first, ...rest] = item.origin.split(",");
    anchor.update(first);
    say(others, rest.length === 0 ? "" : `+${rest.length}`);
  };
}

const deadRow = row("dead", { code: true, value: (h) => h.station ?? "unknown" });
const quarantineRow = row("quarantine", { code: true, value: (h) => h.id ?? "unknown" });

const finders = {
  dead: finder("dead", "dead letters", () => latest && showHeld(latest, now)),
  quarantine: finder("quarantine", "quarantined cables", () => latest && showHeld(latest, now)),
};

export function showHeld(picture, at) {
  now = at;
  latest = picture;
  show("dead", picture, deadRow, "No dead letter");
  show("quarantine", picture, quarantineRow, "No quarantined cable");
  table("requests", picture.requests, (r) => r.place, requestRow);
  count("requests", picture.requestsTotal, picture.requests.length);
  finders.dead.tick(Object.keys(picture.account.deadByReason), at);
  finders.quarantine.tick(Object.keys(picture.account.quarantinedByReason), at);
  byId("replay-all").hidden = !may("operator") || !picture.dead.some((h) => !h.result);
}

function show(section, picture, columns, nothing) {
  const found = finders[section].found(picture[section]);
  table(section, found ?? picture[section], (h) => h.place, columns);
  count(section, picture[`${section}Total`], picture[section].length);
  byId(section).querySelector(".empty").textContent = found ? `${nothing} is like that.` : `${nothing}s.`;
}

byId("replay-all").addEventListener("click", () => openAll(latest.dead.filter((h) => !h.result)));
