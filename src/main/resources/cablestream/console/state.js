// The first thing on the screen: is it alive, is all well, and what is not.

import { byId, list, make, say, tone } from "./dom.js";
import { age, duration, number, rate, since, time } from "./format.js";
import { remedyLink, showRemedies } from "./help.js";
import { acknowledgement, placeOf } from "./shift.js";

const WORDS = { HEALTHY: "Healthy", ATTENTION: "Attention", FAILED: "Failed" };
const SIGNS = { HEALTHY: "✓", ATTENTION: "!", FAILED: "✕" };
const LATE = 15;
const LOST = 60;
const QUIET = new Set(["duplicates", "superseded", "service messages"]);

let staleSince = null;

/** Marks all that is shown as old, or no more. */
export function markStale(at) {
  if (staleSince === at) {
    return;
  }
  staleSince = at;
  document.body.classList.toggle("stale", at !== null);
  if (at !== null) {
    verdict("STALE", "Stale", "?");
    say(byId("sentence"), `This page is stale: nothing has come from the server since ${time(at)}. It keeps trying.`);
    list(byId("findings"), [], String, () => make("li"));
    showRemedies([]);
  }
}

export function showState(picture, now) {
  say(byId("clock"), time(now));
  heartbeats(picture.heartbeats, now);
  arrivals(picture.arrivals, now);
  list(byId("roles"), Object.entries(picture.roles), ([role]) => role, chip);
  if (staleSince === null) {
    const { state, findings, named } = picture.verdict;
    verdict(state, WORDS[state], SIGNS[state]);
    sentenceOf(picture.verdict);
    showRemedies(findings.slice(0, named));
    const listed = findings.filter((finding, i) => i >= named || finding.acknowledged);
    list(byId("findings"), listed, (finding) => finding.section + finding.sentence, link);
  }
}

export function showEquation(account) {
  tone(byId("balance"), account.balance.toLowerCase(), { UNREAD: "wait", BALANCED: "good", MOVING: "", BROKEN: "bad" }[account.balance]);
  const terms = [{ count: account.received, words: "received" }, ...account.terms];
  list(byId("terms"), terms, (term) => term.words, term);
}

/** The sentence, with each finding that it names leading to its section. */
function sentenceOf({ sentence, findings, named }) {
  const place = byId("sentence");
  if (place.textContent === sentence) {
    return;
  }
  const parts = [];
  let rest = sentence;
  for (const finding of findings.slice(0, named)) {
    const length = finding.sentence.length;
    parts.push(make("a", { href: placeOf(finding) }, rest.slice(0, length)));
    const after = rest.slice(length);
    const end = after.startsWith("; ") ? 2 : 0;
    parts.push(after.slice(0, end));
    rest = after.slice(end);
  }
  place.replaceChildren(...parts, rest);
}

function verdict(state, word, sign) {
  const banner = byId("verdict");
  if (banner.dataset.state !== state) {
    banner.dataset.state = state;
  }
  say(byId("word"), `${sign} ${word}`);
  const title = `${sign} Cablestream: ${word.toLowerCase()}`;
  if (document.title !== title) {
    document.title = title;
  }
}

function heartbeats(beats, now) {
  const shown = beats.length > 0
    ? beats.map((beat) => ({ lane: beat.lane, seconds: since(beat.at, now) }))
    : [{ lane: "heartbeats", off: true }];
  list(byId("heartbeats"), shown, (beat) => beat.lane, () => {
    const name = make("dt");
    const value = make("dd");
    const both = make("div", {}, name, value);
    both.update = ({ lane, seconds, off }) => {
      say(name, lane);
      if (off) {
        tone(value, "off", "");
        return;
      }
      tone(value, seconds === null ? "none yet" : age(seconds), seconds === null ? "wait" : mood(seconds));
    };
    return both;
  });
}

/** How a silence is shown; the server has judged it. */
export const SILENCES = { USUAL: "", LONG: "wait", FAR_LONGER: "bad" };

/** The last transmission, and how many came, against what is usual. */
function arrivals({ last, hour, usual, interval, silence }, now) {
  const little = interval === null ? "too little history to say what is usual" : `before, one every ${duration(interval)}`;
  const text = last
    ? `Last transmission ${age(since(last, now))} ago; ${number(hour)} in the last hour, ${usual === null ? little : `usual ${rate(usual)}`}`
    : "No transmission has come in yet";
  tone(byId("arrivals"), text, SILENCES[silence]);
}

const mood = (seconds) => (seconds > LOST ? "bad" : seconds > LATE ? "wait" : "good");

function chip() {
  const element = make("span", { className: "chip" });
  element.update = ([role, state]) =>
    tone(element, state === "RUNNING" ? role : `${role}: ${state}`, state === "RUNNING" ? "good" : /ERROR|SHUTDOWN|NOT/.test(state) ? "bad" : "wait");
  return element;
}

function link() {
  const anchor = make("a");
  const mark = make("span");
  const remedy = remedyLink();
  const item = make("li", {}, anchor, mark, " ", remedy);
  item.update = (finding) => {
    say(mark, finding.acknowledged ? `, ${acknowledgement(finding)}` : "");
    anchor.href = placeOf(finding);
    item.dataset.severity = finding.severity;
    say(anchor, finding.sentence);
    remedy.update(finding);
  };
  return item;
}

/** The sections and lists that show what a term counts. */
const COUNTED = {
  published: "#feeds",
  quarantined: "#quarantine",
  dead: "#dead",
  duplicates: "#circuits",
  "held for sections": "#incomplete",
  "in the lanes": "#waiting",
};

function term(first) {
  const sign = first.words === "received" ? "" : first.words === "published" ? "=" : "+";
  const count = make("b");
  const words = make(COUNTED[first.words] ? "a" : "span", COUNTED[first.words] ? { href: COUNTED[first.words] } : {});
  const element = make("span", { className: "term" }, make("i", {}, sign), make("span", {}, count, " ", make("small", {}, words)), " ");
  element.update = (each) => {
    say(count, number(each.count));
    say(words, each.words);
    element.classList.toggle("nothing", each.count === 0 && each.words !== "received");
    element.classList.toggle("usual", QUIET.has(each.words));
  };
  return element;
}
