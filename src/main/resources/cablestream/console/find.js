// Finding held records by reason, station and time: the server looks at all that are kept, not only at those the page has.

import { byId, make, say } from "./dom.js";
import { number, words } from "./format.js";
import { get } from "./session.js";

const TYPING = 300;
const AGAIN = 5_000;
const SHOWN = 200;

/** What is found in a section; `changed` is called when that is something else than before. */
export function finder(section, changed) {
  const form = byId(`${section}-find`);
  const said = byId(`${section}-found`);
  const button = byId(`${section}-seek`);
  let found = null;
  let typing = 0;
  let askedAt = 0;

  const wanted = () => {
    const query = new URLSearchParams();
    const { reason, station, since } = form.elements;
    if (reason.value) query.set("reason", reason.value);
    if (station.value.trim()) query.set("station", station.value.trim());
    if (since.value) query.set("since", `${since.value.slice(0, 16)}:00Z`);
    return query.toString();
  };

  async function ask() {
    const query = wanted();
    if (!query) {
      tell(null, "");
      return;
    }
    askedAt = performance.now();
    try {
      const answer = await get(`/api/${section}?${query}`);
      if (query === wanted()) {
        const shown = answer[section].slice(0, SHOWN);
        const left = answer.all - shown.length;
        tell(shown, `${number(answer.all)} found${left > 0 ? `, the newest ${number(shown.length)} shown; ${number(left)} older ones are left out` : ""}.`);
      }
    } catch (problem) {
      tell(found, problem.message);
    }
  }

  function tell(held, text) {
    found = held;
    say(said, text);
    said.hidden = text === "";
    changed();
  }

  form.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(ask, TYPING);
  });
  button.addEventListener("click", () => {
    form.hidden = !form.hidden;
    button.setAttribute("aria-expanded", String(!form.hidden));
    say(button, form.hidden ? "Find…" : "Find no more");
    if (form.hidden) {
      form.reset();
      ask();
    } else {
      form.elements.reason.focus();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });

  return {
    /** What is to be shown; null: nothing is looked for. */
    found: () => found,
    /** What is found changes by and by: it is looked for again. Reasons that came are offered. */
    tick(reasons) {
      const select = form.elements.reason;
      const known = new Set([...select.options].map((option) => option.value));
      reasons.filter((reason) => !known.has(reason)).forEach((reason) => select.append(make("option", { value: reason }, words(reason))));
      if (found && performance.now() - askedAt > AGAIN) {
        ask();
      }
    },
  };
}
