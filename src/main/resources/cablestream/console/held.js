// Dead letters and quarantined cables: tables whose rows open.

import { byId, make, rows, say, table } from "./dom.js";
import { age, bytes, since, words } from "./format.js";
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

const finders = {
  dead: finder("dead", "dead letters", () => latest && showHeld(latest, now)),
  quarantine: finder("quarantine", "quarantined cables", () => latest && showHeld(latest, now)),
};

export function showHeld(picture, at) {
  now = at;
  latest = picture;
  show("dead", picture, deadRow, "No dead letter");
  show("quarantine", picture, quarantineRow, "No quarantined cable");
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
