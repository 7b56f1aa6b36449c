// Dead letters and quarantined cables: tables whose rows open.

import { byId, make, rows, say, table } from "./dom.js";
import { age, bytes, since, words } from "./format.js";
import { open, openAll } from "./dialog.js";
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
    { value: (h) => (h.result ? h.result.toLowerCase() : "waits"), tone: (h) => (h.result ? "good" : "wait") },
  ]);
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

export function showHeld(picture, at) {
  now = at;
  latest = picture;
  const wanted = byId("dead-filter").value.trim().toLowerCase();
  const dead = picture.dead.filter((h) => matches(h, wanted));
  table("dead", dead, (h) => h.place, deadRow);
  count("dead", picture.deadTotal, picture.dead.length);
  table("quarantine", picture.quarantine, (h) => h.place, quarantineRow);
  count("quarantine", picture.quarantineTotal, picture.quarantine.length);
  byId("dead").querySelector(".empty").textContent = wanted ? "No dead letter is like that." : "No dead letters.";
  byId("replay-all").hidden = !may("operator") || !picture.dead.some((h) => !h.result);
}

function matches(held, wanted) {
  return !wanted || [...held.reasons, held.station, held.place, held.origin, held.at].join(" ").toLowerCase().includes(wanted);
}

byId("dead-filter").addEventListener("input", () => latest && showHeld(latest, now));
byId("replay-all").addEventListener("click", () => openAll(latest.dead.filter((h) => !h.result)));
