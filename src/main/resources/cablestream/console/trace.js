// The life of a cable, asked for by whatever names it.

import { byId, decoded, headCells, make, say, tone } from "./dom.js";
import { NONE, duration, moment } from "./format.js";
import { twice } from "./dialog.js";
import { act, get, may, traces } from "./session.js";
import { textButton } from "./text.js";

const PREFIX = "#trace=";

/** A name that leads to its trace; `update(name)` sets it. */
export function traceLink() {
  const anchor = make("a");
  anchor.update = (name) => {
    say(anchor, name ?? NONE);
    if (name) {
      anchor.href = PREFIX + encodeURIComponent(name);
    } else {
      anchor.removeAttribute("href");
    }
  };
  return anchor;
}

/** The query that was asked last: an answer to another one comes too late. */
let asked = "";

async function trace(query) {
  asked = query;
  byId("trace-query").value = query;
  byId("trace").scrollIntoView({ block: "nearest" });
  const place = byId("lives");
  place.replaceChildren(make("p", { className: "soft" }, `Looking for ${query} …`));
  const answer = await found(query);
  if (query === asked) {
    place.replaceChildren(...answer);
  }
}

async function found(query) {
  try {
    const { since, lives } = await get(`/api/trace?q=${encodeURIComponent(query)}`);
    const nothing = () => [make("p", {}, `${query}: not received since ${moment(since)}.`)];
    return lives.length === 0 ? nothing() : lives.map(life);
  } catch (problem) {
    return [make("p", { className: "said" }, `${query}: ${problem.message}`)];
  }
}

function life({ id, steps }) {
  const heads = ["When", "After", "What", "Where", "Detail"].map((text) => make("th", { scope: "col" }, text));
  const body = make("tbody", {}, ...steps.map((step, i) => row(id, step, steps[i - 1])));
  return headCells(make("table", {}, make("caption", {}, id), make("thead", {}, make("tr", {}, ...heads)), body));
}

function row(id, step, before) {
  const after = before ? duration((Date.parse(step.at) - Date.parse(before.at)) / 1000) : "";
  return make(
    "tr",
    {},
    make("td", {}, moment(step.at)),
    make("td", { className: "number" }, after),
    make("th", { scope: "row" }, step.what),
    make("td", { className: "code" }, step.where),
    make("td", { className: "wide" }, step.detail, ...actions(id, step)),
  );
}

function actions(id, step) {
  if (step.what === "received" && may("operator")) {
    return [" ", ...feedAgain(step.where)];
  }
  return step.what === "published" ? [" ", ...textButton(step.where, id)] : [];
}

/** Feeds a raw record again, when it is asked twice. */
function feedAgain(place) {
  const button = make("button", { type: "button", className: "small", "aria-label": `Feed ${place} again` }, "Feed again");
  const said = make("span", { role: "status" });
  twice(button, "Really feed again?", async () => {
    button.disabled = true;
    try {
      const { detail, where } = await act(`/api/raw/${encodeURIComponent(place)}/feed-again`);
      const link = traceLink();
      link.update(where);
      say(said, ` ${detail} `);
      said.append(...(where ? [link] : []));
    } catch (problem) {
      tone(said, problem.message, "bad");
    } finally {
      button.disabled = false;
    }
  });
  return [button, said];
}

function followAddress() {
  if (location.hash.startsWith(PREFIX)) {
    trace(decoded(location.hash.slice(PREFIX.length)));
  }
}

/** Starts once it is known whether this process can trace. */
export function startTracing() {
  if (!traces()) {
    byId("trace-form").replaceChildren(make("p", { className: "empty" }, "This process does not trace."));
    return;
  }
  byId("trace-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const hash = PREFIX + encodeURIComponent(byId("trace-query").value.trim());
    if (location.hash === hash) {
      followAddress();
    } else {
      location.hash = hash;
    }
  });
  addEventListener("hashchange", followAddress);
  followAddress();
}
