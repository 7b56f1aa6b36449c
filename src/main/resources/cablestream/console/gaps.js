// The missing numbers, and the service message that asks for them: to copy, or to send.

import { byId, copy, make, rows, say, tone } from "./dom.js";
import { age, moment, number, since, words } from "./format.js";
import { act, get, may } from "./session.js";

const KINDS = { CHANNEL: "channel", STATION: "station", ADDRESSEE: "addressee" };

const dialog = byId("ask");
let opened = null;

/** Rows of gaps; `now` returns the time of the server. */
export const gapRows = (now) => rows([
  { head: true, fill: series },
  { code: true, value: (gap) => (gap.first === gap.last ? `${gap.first}` : `${gap.first}–${gap.last} (${number(gap.count)})`) },
  { number: true, value: (gap) => age(since(gap.since, now())) },
  { value: (gap) => (gap.asked ? `${moment(gap.asked.at)} by ${gap.asked.who}` : "not yet"), tone: (gap) => (gap.asked ? "" : "wait") },
  { actions: true, fill: buttons },
]);

function series(cell) {
  const name = make("b", { className: "code" });
  const kind = make("small");
  cell.append(name, " ", kind);
  return (gap) => {
    say(name, gap.series);
    say(kind, [KINDS[gap.kind] ?? words(gap.kind).toLowerCase(), gap.precedence && words(gap.precedence)].filter(Boolean).join(", "));
  };
}

function buttons(cell) {
  const update = copyButton(cell);
  const ask = make("button", { className: "small", type: "button" }, "Ask…");
  cell.append(" ", ask);
  let gap = null;
  ask.addEventListener("click", () => open(gap));
  return (next) => {
    gap = next;
    update(gap);
    ask.hidden = !may("operator");
    ask.setAttribute("aria-label", `Ask for ${gap.series} ${gap.first}`);
  };
}

function copyButton(cell) {
  const button = make("button", { className: "small", type: "button" });
  cell.append(button);
  let gap = null;
  let copied = 0;
  button.addEventListener("click", async () => {
    await copy(gap.serviceMessage);
    copied = performance.now() + 4000;
    show();
  });
  const show = () => {
    const done = performance.now() < copied;
    say(button, done ? "Copied ✓" : "Copy");
    button.setAttribute("aria-label", `${done ? "Copied" : "Copy"} service message for ${gap.series} ${gap.first}`);
  };
  return (next) => {
    gap = next;
    button.hidden = !gap.serviceMessage;
    show();
  };
}

function open(gap) {
  opened = gap;
  say(byId("ask-gap"), gap.name);
  byId("ask-form").reset();
  needsReason(Boolean(gap.asked));
  say(byId("ask-last"), gap.asked ? `${gap.asked.who} asked ${gap.asked.to} at ${moment(gap.asked.at)}.` : "");
  say(byId("ask-text"), "");
  byId("ask-send").disabled = true;
  tone(byId("ask-said"), "");
  dialog.showModal();
  preview(true);
}

const fields = () => ({ gap: opened.name, to: byId("ask-to").value.trim().toUpperCase(), again: byId("ask-again").value.trim() });

/** A field for the reason of a repeat. */
function needsReason(needed) {
  byId("ask-before").hidden = !needed;
}

const NEEDS = {
  STATION: "Give the routing indicator of the station to ask: the message is then shown as it will be sent.",
  REASON: "Give a reason to ask again.",
};

/** Shows the message as it would be sent: it can be sent once it is shown. A late answer to earlier fields is dropped. */
async function preview(fill) {
  byId("ask-send").disabled = true;
  const asked = fields();
  const query = Object.entries(asked).filter(([, value]) => value).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  try {
    const { text, to, refusal, needs, detail } = await get(`/api/gaps/message?${query}`);
    if (JSON.stringify(asked) !== JSON.stringify(fields())) {
      return;
    }
    if (fill && to) {
      byId("ask-to").value = to;
    }
    if (needs === "REASON") {
      needsReason(true);
    }
    say(byId("ask-text"), text ?? "");
    byId("ask-send").disabled = !text || Boolean(refusal);
    const lacking = needs && (needs === "REASON" || !byId("ask-to").value.trim());
    tone(byId("ask-said"), lacking ? NEEDS[needs] : (refusal ?? detail ?? ""), lacking ? "" : "wait");
  } catch (problem) {
    tone(byId("ask-said"), problem.message, "bad");
  }
}

/** Milliseconds after the last key before the server is asked. */
const TYPED = 300;
let typing = 0;

["ask-to", "ask-again"].forEach((id) => byId(id).addEventListener("input", () => {
  byId("ask-send").disabled = true;
  clearTimeout(typing);
  typing = setTimeout(() => preview(false), TYPED);
}));

byId("ask-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  tone(byId("ask-said"), "…");
  byId("ask-send").disabled = true;
  try {
    const { result, detail } = await act("/api/gaps/ask", fields());
    if (result === "DONE") {
      tone(byId("ask-said"), detail, "good");
    } else {
      // Somebody else asked meanwhile, or the numbers came: the message says which, and what it needs now.
      await preview(false);
      tone(byId("ask-said"), detail, "wait");
    }
  } catch (problem) {
    tone(byId("ask-said"), problem.message, "bad");
  }
});
