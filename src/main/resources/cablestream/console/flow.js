// The topology with live rates: differences of the account's counts over the last ten seconds.

import { byId, say } from "./dom.js";
import { NONE, number, rate } from "./format.js";

const WINDOW = 10_000;
const seen = [];

const sum = (parts) => Object.values(parts).reduce((a, b) => a + b, 0);

function counts(account) {
  const topics = Object.entries(account.receivedByTopic);
  const urgent = topics.filter(([name]) => name.endsWith(".urgent")).reduce((total, [, count]) => total + count, 0);
  return {
    raw: account.received - urgent,
    rawUrgent: urgent,
    admitted: account.admitted,
    arrived: account.arrived,
    cables: account.cables,
    feeds: sum(account.cablesByFeed),
    quarantine: account.quarantined,
    stopped: account.duplicates + account.superseded + account.serviceMessages,
    dead: account.dead,
  };
}

export function showFlow(account, at) {
  const latest = { at, counts: counts(account) };
  if (seen.length === 0 || seen.at(-1).at < at) {
    seen.push(latest);
  }
  while (seen.length > 2 && seen[1].at <= at - WINDOW) {
    seen.shift();
  }
  const seconds = (at - seen[0].at) / 1000;
  for (const [name, count] of Object.entries(latest.counts)) {
    const perSecond = seconds > 0 ? (count - seen[0].counts[name]) / seconds : null;
    say(byId(`rate-${name}`), perSecond === null ? NONE : rate(Math.max(0, perSecond)));
    const arrows = byId(`flow-${name}`);
    arrows.dataset.flow = perSecond > 0 ? "on" : "off";
    arrows.style.strokeWidth = `${(1.5 + Math.log10(1 + Math.max(0, perSecond ?? 0)) * 1.5).toFixed(1)}px`;
  }
  say(byId("waiting-lanes"), account.inLanes > 0 ? `${number(account.inLanes)} wait` : "");
  say(byId("waiting-sections"), account.held > 0 ? `${number(account.held)} held` : "");
}
