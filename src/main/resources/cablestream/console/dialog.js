// A dead letter or a quarantined cable, opened: what is known of it, its text made visible, and what can be done.

import { byId, make, say, tone } from "./dom.js";
import { bytes, moment, words } from "./format.js";
import { watchReplay } from "./rerun.js";
import { act, get, may } from "./session.js";

const CONTROLS = "NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US SP DEL".split(" ");

const dialog = byId("letter");
const said = byId("letter-said");
let opened = null;

export async function open(section, held) {
  opened = { section, held };
  say(byId("letter-title"), `${section === "dead" ? "Dead letter" : "Quarantined cable"} ${held.place}`);
  tone(said, "");
  facts(known(held));
  byId("letter-body").replaceChildren();
  dialog.showModal();
  if (!may("reader")) {
    tone(said, "Your role does not show its text.");
    return;
  }
  await show();
}

const path = () => `/api/${opened.section}/${encodeURIComponent(opened.held.place)}`;

async function show() {
  const asked = opened;
  try {
    const record = await get(path());
    if (asked !== opened) {
      return;
    }
    facts({ ...known(opened.held), ...record.facts });
    const body = byId("letter-body");
    body.replaceChildren(...(record.failing ? [make("p", { className: "failing" }, record.failing)] : []), text(record.text.lines));
    if (!record.text.whole) {
      body.append(make("p", { className: "soft" }, "Only the beginning is shown; what is so long cannot be edited here."));
    }
    if (record.history.length > 0) {
      body.append(history(record.history));
    }
    if (may("operator")) {
      body.append(opened.section === "dead" ? replayForm(record) : releaseForm(record));
    }
  } catch (problem) {
    tone(said, problem.message, "bad");
  }
}

/** What the list has; what is told of the record itself takes the place of the same. */
function known(held) {
  return {
    [opened.section === "dead" ? "reason" : "reasons"]: held.reasons.join(", "),
    detail: held.detail || "–",
    origin: held.origin,
    station: held.station ?? "unknown",
    put: moment(held.at),
    size: bytes(held.bytes),
    result: held.result ? held.result.toLowerCase() : "waits",
  };
}

function facts(all) {
  byId("letter-facts").replaceChildren(
    ...Object.entries(all).map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, value))),
  );
}

/** Lines with their numbers; where it fails is marked. */
function text(lines) {
  const items = lines.map(({ text, fails, failsAt }) => {
    const item = make("li", { className: fails ? "fails" : "" });
    if (failsAt === undefined) {
      item.append(...visible(text));
      return item;
    }
    const failing = [...text.slice(failsAt)][0] ?? "";
    const mark = make("mark", { title: "It fails here" }, ...(failing ? visible(failing) : [" "]));
    item.append(...visible(text.slice(0, failsAt)), mark, ...visible(text.slice(failsAt + failing.length)));
    return item;
  });
  const list = make("ol", { className: "raw", tabIndex: 0, "aria-label": "Text, with what cannot be seen written out" }, ...items);
  queueMicrotask(() => list.querySelector(".fails")?.scrollIntoView({ block: "nearest" }));
  return list;
}

/** The pictures of control characters (U+2400 …) by their names: few fonts have them. */
function visible(text) {
  return text.split(/([\u2400-\u2421])/).map((part, i) =>
    i % 2 === 0 ? part : make("span", { className: "control" }, CONTROLS[part.charCodeAt(0) - 0x2400]));
}

function history(steps) {
  return make(
    "ul",
    { className: "history", "aria-label": "What was done to it" },
    ...steps.map((step) => make("li", {}, `${moment(step.at)} ${step.what}`, ...(step.where ? [" → ", make("a", { href: `#trace=${encodeURIComponent(step.where)}` }, step.where)] : []))),
  );
}

/** What helps, by the reason of a dead letter: of all others, the same record again once their cause has gone. */
const REMEDIES = {
  NOT_TEXT: "discard",
  EMPTY: "discard",
  NOT_A_CABLE: "edit",
  NO_TEXT: "edit",
};

function replayForm(record) {
  const area = make("textarea", { id: "edited", value: record.text.raw, spellcheck: false, rows: 10 });
  const before = area.value;
  const edit = make("details", {}, make("summary", {}, "Edit a copy"), make("label", { htmlFor: "edited" }, "What is replayed in its place; it stays itself as it is"), area);
  const remedy = opened.held.reasons.map((reason) => REMEDIES[reason]).find(Boolean) ?? "replay";
  edit.open = remedy === "edit";
  const replay = make("button", { className: remedy === "replay" ? "act" : "", type: "button", id: "replay" }, "Replay as it is");
  area.addEventListener("input", () => {
    const edited = area.value !== before;
    say(replay, edited ? "Replay the edited copy" : "Replay as it is");
    replay.classList.toggle("act", edited || remedy === "replay");
  });
  replay.addEventListener("click", () =>
    run(replay, "REPLAYED", () => act(`${path()}/replay`, area.value === before ? {} : { edited: area.value })));
  const request = make("button", { type: "button", id: "request" }, "Request lower markings");
  request.addEventListener("click", () =>
    run(request, opened.held.result, () => act(`${path()}/replay`, { edited: area.value, request: true })));
  const confirm = make("button", { type: "button", id: "confirm" }, `Confirm ${record.asked} with this text`);
  twice(confirm, "Really confirm?", () =>
    run(confirm, "REPLAYED", () => act(`${path()}/replay`, { edited: area.value, confirm: true })));
  const discard = make("button", { className: remedy === "discard" ? "act" : "", type: "button", id: "discard" }, "Discard");
  twice(discard, "Really discard?", () => run(discard, "DISCARDED", () => act(`${path()}/discard`)));
  edit.append(make("p", {}, "Markings that are lower than those of the original need two people: one requests them, another confirms the same text. ", request, ...(record.asked ? [" ", confirm] : [])));
  return make("div", { className: "do" }, ...(record.text.whole ? [edit] : []), make("p", {}, replay, " ", discard, ...withdrawal(record)));
}

function releaseForm(record) {
  const label = make("input", { id: "label", placeholder: "its own" });
  const release = make("button", { className: "act", type: "button", id: "release" }, record.asked ? `Confirm the release as ${record.asked}` : "Release");
  twice(release, "Really release?", () =>
    run(release, "RELEASED", () => act(`${path()}/release`, record.asked ? { confirms: record.asked } : { label: label.value.trim() || null })));
  const form = make("div", { className: "do" });
  if (!record.asked) {
    form.append(make("p", {}, make("label", { htmlFor: "label" }, "Label, such as SECRET//NOFORN; a lower one than its own needs a second person"), " ", label));
  }
  form.append(make("p", {}, release, ...withdrawal(record)));
  return form;
}

/** Anybody who may act may withdraw a request. */
function withdrawal(record) {
  if (!record.asked) {
    return [];
  }
  const button = make("button", { type: "button", id: "withdraw" }, "Withdraw the request");
  twice(button, "Really withdraw?", () => run(button, opened.held.result, () => act(`${path()}/withdraw`)));
  return [" ", button];
}

/** What cannot be undone is asked for twice. */
export function twice(button, question, action) {
  const first = button.textContent;
  button.addEventListener("click", () => {
    if (button.textContent === question) {
      say(button, first);
      action();
    } else {
      say(button, question);
    }
  });
  button.addEventListener("blur", () => say(button, first));
}

async function run(button, becomes, action) {
  button.disabled = true;
  tone(said, "…");
  try {
    const { result, detail, where } = await action();
    tone(said, where ? `${detail} → ${where}` : detail, result === "DONE" ? "good" : "wait");
    if (result === "DONE") {
      opened.held = { ...opened.held, result: becomes };
    }
    await show();
    said.focus();
  } catch (problem) {
    tone(said, problem.message, "bad");
  } finally {
    button.disabled = false;
  }
}

const all = byId("all");

export function openAll(waiting) {
  const reasons = [...new Set(waiting.flatMap((held) => held.reasons))].sort();
  byId("all-reason").replaceChildren(...reasons.map((reason) => make("option", { value: reason }, words(reason))));
  const oldest = waiting.map((held) => held.at).sort()[0];
  byId("all-since").value = oldest.slice(0, 16);
  tone(byId("all-said"), "");
  all.showModal();
}

byId("all-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const place = byId("all-said");
  try {
    const body = { reason: byId("all-reason").value, since: `${byId("all-since").value}:00Z` };
    const { result, detail } = await act("/api/dead/replay", body);
    tone(place, detail, result === "BEGUN" ? "good" : "wait");
    watchReplay();
  } catch (problem) {
    tone(place, problem.message, "bad");
  }
});

// A name that is followed to its trace leaves the dialog.
dialog.addEventListener("click", (event) => event.target.closest("a[href^='#']") && dialog.close());
