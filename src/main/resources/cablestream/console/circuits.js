// Channels and stations. They are many and change slowly, so they are asked for on their own.

import { byId, make, rows, say, table } from "./dom.js";
import { NONE, age, duration, moment, number, rate, since, words } from "./format.js";
import { get } from "./session.js";
import { SILENCES } from "./state.js";
import { traceLink } from "./trace.js";

const PAUSE = 10_000;
const KINDS = { CHANNEL: "channel", STATION: "station" };

const dialog = byId("circuit");
let now = 0;

const circuitRow = rows([
  { head: true, fill: name },
  { number: true, value: (c) => (c.arrivals.last ? age(since(c.arrivals.last, now)) : NONE), tone: (c) => SILENCES[c.arrivals.silence] },
  { number: true, value: (c) => number(c.arrivals.hour) },
  { number: true, value: (c) => usual(c.arrivals) },
  { number: true, value: (c) => (c.gaps === 0 ? "0" : `${number(c.gaps)} (${number(c.missing)})`), tone: (c) => (c.gaps > 0 ? "wait" : "") },
  { number: true, value: (c) => number(c.corrections) },
  { number: true, value: (c) => number(c.duplicates) },
  { number: true, value: (c) => number(c.dead), tone: (c) => (c.dead > 0 ? "wait" : "") },
]);

/** The usual number an hour, or how often they came where the history is too short. */
const usual = (arrivals) => (arrivals.usual !== null ? rate(arrivals.usual) : arrivals.interval !== null ? `one every ${duration(arrivals.interval)}` : "?");

function name(cell) {
  const button = make("button", { className: "row" });
  const kind = make("small");
  cell.append(button, " ", kind);
  let circuit = null;
  button.addEventListener("click", () => open(circuit));
  return (next) => {
    circuit = next;
    say(button, circuit.name);
    say(kind, KINDS[circuit.kind]);
    button.setAttribute("aria-label", `Open ${KINDS[circuit.kind]} ${circuit.name}`);
  };
}

/** The open gaps of a circuit, and its last transmissions, each with its trace. */
function open(circuit) {
  say(byId("circuit-title"), `${KINDS[circuit.kind]} ${circuit.name}`);
  const latest = passages(circuit.latest);
  byId("circuit-body").replaceChildren(
    make("h3", {}, "Open gaps"),
    listed(circuit.openGaps, hole, "No gap is open."),
    ...(circuit.gaps > circuit.openGaps.length ? [make("p", { className: "soft" }, `${number(circuit.gaps - circuit.openGaps.length)} more`)] : []),
    make("h3", {}, "Last transmissions"),
    latest,
  );
  dialog.showModal();
  showMore(circuit, latest);
}

/** The table has only the last few. */
async function showMore({ kind, name }, few) {
  try {
    const { latest } = await get(`/api/circuits/latest?kind=${kind}&name=${encodeURIComponent(name)}`);
    few.replaceWith(passages(latest));
  } catch {
    // The few stay.
  }
}

const passages = (latest) => listed(latest, passage, "None is kept.");

const listed = (items, line, nothing) =>
  items.length === 0 ? make("p", { className: "soft" }, nothing) : make("ul", { className: "history" }, ...items.map((item) => make("li", {}, ...line(item))));

const hole = ({ first, last, since: noticed }) => [`${first === last ? first : `${first}–${last}`}, open since ${moment(noticed)}`];

function passage({ at, number: serial, origin, identity, outcomes }) {
  const [byOrigin, byId] = [origin, identity].map((text) => {
    const link = traceLink();
    link.update(text);
    return link;
  });
  const became = outcomes.map((outcome) => words(outcome).toLowerCase()).join(", ");
  return [`${moment(at)} no. ${serial} `, byOrigin, " ", byId, ` ${became || "no outcome known"}`];
}

function show(answer) {
  now = Date.parse(answer.now);
  table("circuits", answer.circuits, (c) => `${c.kind} ${c.name}`, circuitRow);
  const total = answer.circuits.length + answer.leftOut;
  say(byId("circuits").querySelector(".count"), total === 0 ? "" : answer.leftOut > 0 ? `${number(total)}, the first ${answer.circuits.length}` : number(total));
}

async function look() {
  try {
    show(await get("/api/circuits"));
  } catch {
    // The page says that it is out of date.
  }
}

/** Shows the circuits now and every ten seconds. */
export function watchCircuits() {
  look();
  setInterval(look, PAUSE);
}

// A name that is followed to its trace leaves the dialog.
dialog.addEventListener("click", (event) => event.target.closest("a[href^='#']") && dialog.close());
