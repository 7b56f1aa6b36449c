// Finding held records by reason, station and time: the server looks at all that are kept, not only at those the page has. That
// costs it a walk over a topic: so it looks once when it is asked, and says of what moment its answer is.

import { byId, make, say } from "./dom.js";
import { number, time, words } from "./format.js";
import { get } from "./session.js";

const SHOWN = 200;
const FIRST = "Search";
const AGAIN = "Search again";

/** What is found in a section, of things that are called `name`; `changed` is called when that is something else than before. */
export function finder(section, name, changed) {
  const { toggle, form, search, said } = controls(section, name);
  const { reason, station, since } = form.elements;
  let found = null;
  let now = 0;
  // The last question: an answer to an earlier one is of no use.
  let asked = 0;

  function wanted() {
    const query = new URLSearchParams();
    if (reason.value) query.set("reason", reason.value);
    if (station.value.trim()) query.set("station", station.value.trim());
    if (since.value) query.set("since", `${since.value.slice(0, 16)}:00Z`);
    return query;
  }

  async function ask() {
    const mine = ++asked;
    search.disabled = true;
    try {
      const answer = await get(`/api/${section}?${wanted()}`);
      if (mine === asked) {
        const shown = answer[section].slice(0, SHOWN);
        show(shown, summary(answer.all, shown.length, now), AGAIN);
      }
    } catch (problem) {
      if (mine === asked) {
        show(found, problem.message, FIRST);
      }
    }
  }

  function show(held, text, next) {
    found = held;
    say(said, text);
    said.hidden = text === "";
    say(search, next);
    search.disabled = false;
    changed();
  }

  form.addEventListener("input", () => say(search, FIRST));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  toggle.addEventListener("click", () => {
    form.hidden = !form.hidden;
    toggle.setAttribute("aria-expanded", String(!form.hidden));
    say(toggle, form.hidden ? "Find…" : "Find no more");
    if (form.hidden) {
      form.reset();
      asked++;
      show(null, "", FIRST);
    } else {
      reason.focus();
    }
  });

  return {
    /** What is to be shown: of what is found, and the page has, as it is now. Null: nothing is looked for. */
    found(live) {
      const latest = new Map(live.map((item) => [item.place, item]));
      return found?.map((item) => latest.get(item.place) ?? item) ?? null;
    },
    /** Reasons that came are offered. */
    tick(reasons, at) {
      now = at;
      const known = new Set([...reason.options].map((option) => option.value));
      reasons.filter((code) => !known.has(code)).forEach((code) => reason.append(make("option", { value: code }, words(code))));
    },
  };
}

/** The button, the form and what it says, of the page's template, where a section has its place for them. */
function controls(section, name) {
  const parts = byId("find").content.cloneNode(true);
  const [toggle, form, said] = parts.children;
  form.id = `${section}-find`;
  form.setAttribute("aria-label", `Find ${name}, older ones too`);
  toggle.setAttribute("aria-controls", form.id);
  byId(section).querySelector(".tools").prepend(toggle);
  byId(section).querySelector("h2").after(form, said);
  return { toggle, form, search: form.querySelector("button"), said };
}

function summary(all, shown, at) {
  const left = all - shown;
  const part = left > 0 ? `, the newest ${number(shown)} shown; ${number(left)} older ones are left out` : "";
  return `${number(all)} found${part}, as of ${time(at)}.`;
}
