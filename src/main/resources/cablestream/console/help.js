// Where the help for each part of the page stands: the page for operators and the runbooks, which the console itself serves.

import { byId, list, make } from "./dom.js";

const OPERATIONS = "/help/operations";
const RUNBOOKS = "/help/runbooks/";

/** By sections and dialogs: a heading of the page for operators. */
const HEADINGS = {
  equation: "nothing-is-lost-unnoticed",
  throughput: "history",
  latency: "history",
  precedence: "lists",
  gaps: "service-messages",
  incomplete: "incomplete-messages",
  dead: "dead-letters",
  requests: "two-people-lower-a-label",
  quarantine: "quarantine-and-release",
  drift: "search",
  feeds: "feeds-and-policy",
  reference: "reference-tables",
  circuits: "silence",
  shift: "shift",
  readers: "readers-of-feeds",
  actions: "console",
  search: "search",
  topology: "console",
  trace: "console",
  letter: "replay-and-discard",
  circuit: "silence",
  records: "lists",
  ask: "service-messages",
  acknowledge: "findings",
  cable: "search",
  text: "search",
  all: "replay-and-discard",
};

/** By kinds of findings: the runbook that says what to do. */
const RUNBOOK_OF = {
  NO_ROLE: "CableStreamsNotRunning",
  ROLE_LOST: "CableStreamsNotRunning",
  ROLE_NOT_RUNNING: "CableStreamsNotRunning",
  TRANSACTION_OPEN: "CableCommittedReadsStalled",
  PARTITION_STALLED: "CableUrgentStuck",
  THREADS_FAILING: "CableThreadFailing",
  INSTANCE_MISSING: "CableInstanceDown",
  HEARTBEAT_AWAITED: "CableHeartbeatStale",
  HEARTBEAT_LOST: "CableHeartbeatStale",
  HEARTBEAT_LATE: "CableHeartbeatStale",
  STATUS_OLD: "CableAccountingStalled",
  LEDGERS_UNREAD: "CableAccountingStalled",
  ACCOUNT_BROKEN: "CableAccountBroken",
  URGENT_OVERDUE: "CableUrgentStuck",
  OTHERS_OVERDUE: "CableRoutineStuck",
  CABLES_LATE: "CableUrgentBudgetBurnsSlowly",
  SILENCE: "CableInputSilent",
  CHANNELS_SILENT: "CableInputSilent",
  CHANNELS_STOPPED: "CableInputSilent",
  READER_STOPPED: "CableReaderStalled",
  READERS_STOPPED: "CableReaderStalled",
  NUMBERS_MISSING: "CableGapOpen",
  SECTIONS_MISSING: "CableSectionsOverdue",
  SECTIONS_AWAITED: "CableSectionsOverdue",
  DEAD_LETTERS: "CableDeadLettersWaiting",
  QUARANTINED: "CableQuarantineGrowing",
  REQUESTS: "CableQuarantineOverdue",
};

const headingAddress = (name) => `${OPERATIONS}#${HEADINGS[name] ?? "console"}`;

/** The address of what to do at a finding; of a kind without a runbook, the page for operators. */
const remedyAddress = ({ code }) => (RUNBOOK_OF[code] ? RUNBOOKS + RUNBOOK_OF[code] : `${OPERATIONS}#findings`);

/** A link that opens another tab: what is typed into a dialog stays. */
const tab = (href, words, label) => make("a", { className: "help", href, target: "_blank", rel: "noopener", title: label, "aria-label": label }, words);

/** A link to what to do at a finding; `update(finding)` sets it. */
export function remedyLink() {
  const anchor = tab(OPERATIONS, "What to do", "What to do");
  anchor.update = (finding) => {
    const label = `What to do: ${finding.sentence}`;
    if (anchor.getAttribute("aria-label") !== label) {
      anchor.href = remedyAddress(finding);
      anchor.title = label;
      anchor.setAttribute("aria-label", label);
    }
  };
  return anchor;
}

/** What to do at the findings that the sentence of the verdict names. */
export function showRemedies(findings) {
  const remedies = new Map(findings.map((finding) => [remedyAddress(finding), finding]));
  const place = byId("remedies");
  place.hidden = remedies.size === 0;
  list(place, [...remedies.keys()], (href) => href, (href) => {
    const name = href.split("/").at(-1).replace("operations#", "");
    return make("li", {}, tab(href, name, `What to do: ${name}`));
  });
}

/** Gives each section and each dialog a link to its help. */
export function startHelp() {
  document.querySelectorAll("main > section").forEach((section) => {
    const title = section.querySelector("h2");
    title.append(tab(headingAddress(section.id), "?", `Help: ${title.firstChild.textContent.trim()}`));
  });
  document.querySelectorAll("dialog").forEach((dialog) => {
    dialog.querySelector(".close").append(" ", tab(headingAddress(dialog.id), "Help", "Help about this dialog"));
  });
}
