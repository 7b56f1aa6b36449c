// What the operators of a shift take note of: acknowledged findings.

import { byId, make, rows, say, table, tone } from "./dom.js";
import { moment } from "./format.js";
import { act, may } from "./session.js";

const dialog = byId("acknowledge");
let asked = null;

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
      cell.append(link, " ", severity);
      return (finding) => {
        link.href = `#${finding.section}`;
        say(link, finding.sentence);
        tone(severity, finding.severity.toLowerCase(), TONES[finding.severity]);
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
  withdraw.addEventListener("click", () => run(byId("shift-said"), () => act(`${path(finding)}/withdraw`)));
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
  if (await run(byId("acknowledge-said"), () => act(`${path(asked)}/acknowledge`, { note: byId("acknowledge-note").value }))) {
    dialog.close();
  }
});

/** Does something and says what became of it; whether it was done. */
async function run(place, action) {
  tone(place, "…");
  try {
    const { result, detail } = await action();
    const done = result === "DONE";
    tone(place, done ? "" : detail, done ? "" : "wait");
    return done;
  } catch (problem) {
    tone(place, problem.message, "bad");
    return false;
  }
}

export function showShift(picture) {
  table("shift", picture.verdict.findings, (f) => f.key, findingRow);
}
