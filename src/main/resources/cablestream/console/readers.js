// Consumer groups that read feeds. They change slowly, so they are asked for on their own.

import { byId, list, make, rows, say, table } from "./dom.js";
import { NONE, age, number, since } from "./format.js";

const PAUSE = 10_000;
/** As the verdict has it. */
const STOPPED = 300;

let now = 0;

const stalled = (r) => r.unread > 0 && Math.min(since(r.moved, now), since(r.oldest ?? r.moved, now)) > STOPPED;

const readerRow = rows([
  { head: true, code: true, value: (r) => r.group },
  { fill: feed },
  { number: true, value: (r) => (r.unread === null ? "not known" : r.unread === 0 ? "0" : `up to ${number(r.unread)}`), tone: (r) => (stalled(r) ? "bad" : "") },
  { number: true, value: (r) => (r.oldest ? age(since(r.oldest, now)) : NONE) },
  { number: true, value: (r) => number(r.members), tone: (r) => (r.members === 0 && r.unread > 0 ? "wait" : "") },
  { number: true, value: (r) => age(since(r.moved, now)), tone: (r) => (stalled(r) ? "bad" : "") },
]);

/** The feed, which opens its latest records. */
function feed(cell) {
  const anchor = make("a");
  cell.append(anchor);
  return (reader) => {
    say(anchor, reader.feed);
    anchor.href = `#feed=${encodeURIComponent(reader.feed)}`;
    anchor.setAttribute("aria-label", `Open the latest records of ${reader.feed}`);
  };
}

function show(seen) {
  now = Date.parse(seen.at);
  const section = byId("readers");
  table("readers", seen.readers, (r) => `${r.group} ${r.feed}`, readerRow);
  const total = seen.readers.length + seen.leftOut;
  say(section.querySelector(".count"), total === 0 ? "" : seen.leftOut > 0 ? `${number(total)}, the first ${seen.readers.length}` : number(total));
  const unreadable = section.querySelector(".unreadable");
  list(unreadable, seen.unreadable, (text) => text, (text) => make("li", {}, `Not readable: ${text}`));
  unreadable.hidden = seen.unreadable.length === 0;
  if (seen.unreadable.length > 0) {
    section.querySelector(".empty").hidden = true;
  }
}

async function look() {
  try {
    const answer = await fetch("/api/readers");
    if (answer.ok) {
      show(await answer.json());
    }
  } catch {
    // The page says that it is out of date.
  }
}

/** Shows the readers now and every ten seconds. */
export function watchReaders() {
  look();
  setInterval(look, PAUSE);
}
