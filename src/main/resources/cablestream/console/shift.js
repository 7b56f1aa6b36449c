// What the operators of a shift take note of: findings, open items, notes and hand-overs.

import { byId, list, make, rows, say, table, tone } from "./dom.js";
import { moment, number, words } from "./format.js";
import { remedyLink } from "./help.js";
import { act, get, may, me, others, wantsTokens } from "./session.js";

const PAUSE = 10_000;

const dialog = byId("acknowledge");
let asked = null;

/** The address of the records that a finding counts: a list, or a section of the page. */
export const placeOf = ({ list: records, section }) => `#${records ?? section}`;

/** An acknowledgement in words; what the finding said then stands beside it where it says something else now. */
export function acknowledgement({ sentence, acknowledged }) {
  if (!acknowledged) {
    return "";
  }
  const then = acknowledged.sentence === sentence ? "" : ` (then: ${acknowledged.sentence})`;
  return `acknowledged by ${acknowledged.who} at ${moment(acknowledged.at)}: ${acknowledged.note}${then}`;
}

const TONES = { NOTE: "", ATTENTION: "wait", FAILED: "bad" };

const findingRow = rows([
  {
    head: true,
    wide: true,
    fill: (cell) => {
      const link = make("a");
      const severity = make("small");
      const remedy = remedyLink();
      cell.append(link, " ", severity, " ", remedy);
      return (finding) => {
        link.href = placeOf(finding);
        say(link, finding.sentence);
        tone(severity, finding.severity.toLowerCase(), TONES[finding.severity]);
        remedy.update(finding);
      };
    },
  },
  { wide: true, fill: mark },
]);

/** The acknowledgement of a finding, and what an operator can do with it. */
function mark(cell) {
  let finding = null;
  const words = make("span");
  const acknowledge = make("button", { className: "small", type: "button" });
  const withdraw = make("button", { className: "small", type: "button" }, "Withdraw");
  cell.append(words, " ", acknowledge, " ", withdraw);
  acknowledge.addEventListener("click", () => open(finding));
  withdraw.addEventListener("click", () => run(byId("shift-said"), `${path(finding)}/withdraw`, {}, "The acknowledgement is withdrawn."));
  return (next) => {
    finding = next;
    say(words, acknowledgement(finding) || "nobody has acknowledged it");
    acknowledge.hidden = !may("operator");
    withdraw.hidden = !may("operator") || !finding.acknowledged;
    say(acknowledge, finding.acknowledged ? "Change note…" : "Acknowledge…");
    acknowledge.setAttribute("aria-label", `${finding.acknowledged ? "Change the note of" : "Acknowledge"}: ${finding.sentence}`);
    withdraw.setAttribute("aria-label", `Withdraw the acknowledgement of: ${finding.sentence}`);
  };
}

const path = (finding) => `/api/findings/${encodeURIComponent(finding.key)}`;

function open(finding) {
  asked = finding;
  say(byId("acknowledge-finding"), finding.sentence);
  byId("acknowledge-note").value = finding.acknowledged?.note ?? "";
  tone(byId("acknowledge-said"), "");
  dialog.showModal();
  byId("acknowledge-note").focus();
}

byId("acknowledge-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  if (await run(byId("acknowledge-said"), `${path(asked)}/acknowledge`, { note: byId("acknowledge-note").value }, "Acknowledged.")) {
    dialog.close();
    tone(byId("shift-said"), "Acknowledged.", "good");
  }
});

/** Does something, and says that it was done, or why not; whether it was done. */
async function run(place, path, body, saidWhenDone) {
  tone(place, "…");
  try {
    const { result, detail } = await act(path, body);
    const done = result === "DONE";
    tone(place, done ? saidWhenDone : detail, done ? "good" : "wait");
    look();
    return done;
  } catch (problem) {
    tone(place, problem.message, "bad");
    return false;
  }
}

let marked = "";

export function showShift(picture) {
  const marks = picture.verdict.findings.map((f) => `${f.key} ${f.acknowledged?.at}`).join();
  if (marks !== marked) {
    marked = marks;
    look();
  }
  table("shift", picture.verdict.findings, (f) => f.key, findingRow);
}

const plural = (count, what) => `${number(count)} ${what}${count === 1 ? "" : "s"}`;

/** The open items in one line, as `shift show` prints them. */
function openItems(open) {
  const reasons = Object.entries(open.deadLetters).map(([reason, count]) => `${words(reason)} ${number(count)}`);
  const dead = Object.values(open.deadLetters).reduce((sum, count) => sum + count, 0);
  return [
    `${plural(open.findings, "finding")} (${number(open.acknowledged)} acknowledged)`,
    `${plural(open.gaps, "gap")} with ${plural(open.missing, "missing number")}`,
    plural(dead, "dead letter") + (dead === 0 ? "" : ` (${reasons.join(", ")})`),
    plural(open.quarantined, "quarantined cable"),
    plural(open.requests.length, "request"),
    plural(open.backfills.length, "backfill"),
  ].join(", ");
}

const beside = (note) => (note ? `: ${note}` : "");

function show(shift) {
  const { last, pending } = shift;
  say(byId("shift-holder"), last ? `of ${last.to} since ${moment(last.takenAt)}, taken over from ${last.from}${beside(last.note)}` : "nobody has taken one over yet");
  say(byId("shift-pending"), pending ? `${pending.from} handed over to ${pending.to} at ${moment(pending.at)}${beside(pending.note)}` : "");
  byId("shift-pending").hidden = !pending;
  say(byId("shift-open"), `Open: ${openItems(shift.open)}.`);
  notes("shift-notes", shift.notes, shift.notesLeftOut);
  notes("shift-before", shift.before, shift.beforeLeftOut);
  byId("shift-forms").hidden = !may("operator");
  byId("take-over").hidden = pending?.to.toLowerCase() !== me().toLowerCase();
}

/** The notes as lines, after one that says how many older ones are not among them. */
function notes(id, newest, leftOut) {
  const older = `${plural(leftOut, "older note")} ${leftOut === 1 ? "is" : "are"} on the audit topic only`;
  const lines = newest.map((note) => ({ key: `${note.at} ${note.who} ${note.text}`, text: `${moment(note.at)} ${note.who}: ${note.text}` }));
  list(byId(id), leftOut > 0 ? [{ key: older, text: older }, ...lines] : lines, ({ key }) => key, ({ text }) => make("li", {}, text));
  byId(id).hidden = newest.length === 0;
}

async function look() {
  try {
    show(await get("/api/shift"));
  } catch {
    // The page says that it is out of date.
  }
}

/** A shift is handed over to a person of the list; where there is nobody else, the page says why. */
function offerReceivers() {
  byId("hand-over-to").replaceChildren(...others().map((name) => make("option", { value: name }, name)));
  const alone = others().length === 0;
  byId("hand-over-form").hidden = alone;
  byId("nobody").hidden = !alone;
  say(byId("nobody"), wantsTokens()
    ? "A shift cannot be handed over: no other operator is known here."
    : "A shift cannot be handed over: everybody is “local” here until console.token.file gives each person a name and a token.");
}

/** Shows the shift now and every ten seconds. */
export function watchShift() {
  offerReceivers();
  look();
  setInterval(look, PAUSE);
}

/** Sends a form; what was sent leaves it. */
function sends(form, path, fields, saidWhenDone) {
  byId(form).addEventListener("submit", async (event) => {
    event.preventDefault();
    const body = Object.fromEntries(Object.entries(fields).map(([name, id]) => [name, byId(id).value]));
    if (await run(byId("shift-said"), path, body, saidWhenDone)) {
      byId(form).reset();
    }
  });
}

sends("note-form", "/api/shift/note", { note: "note" }, "Noted.");
sends("hand-over-form", "/api/shift/hand-over", { to: "hand-over-to", note: "hand-over-note" }, "Handed over: the next person has to take the shift over.");
byId("take-over").addEventListener("click", () => run(byId("shift-said"), "/api/shift/take-over", {}, "Taken over."));
