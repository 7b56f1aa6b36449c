// The text of a published cable, with its faults and the lines that have them. Viewers do not see it.

import { byId, make, say, tone } from "./dom.js";
import { get, mayRead } from "./session.js";

const dialog = byId("text");
let asked = "";

/** A button that opens the text of the cable at a position; none for those who may not see text. */
export function textButton(place, id) {
  if (!mayRead()) {
    return [];
  }
  const button = make("button", { type: "button", className: "small", "aria-label": `Text of ${id}` }, "Text");
  button.addEventListener("click", () => openText(place, id));
  return [button];
}

/** Opens the text of the cable at a position. */
export async function openText(place, id) {
  asked = place;
  say(byId("text-title"), `Text of ${id}`);
  byId("text-body").replaceChildren();
  tone(byId("text-said"), "…");
  dialog.showModal();
  try {
    const found = await get(`/api/cables/${encodeURIComponent(place)}/text`);
    if (asked === place) {
      byId("text-body").replaceChildren(faults(found.faults), lines(found.lines));
      tone(byId("text-said"), found.whole ? "" : "Only the beginning is shown.");
    }
  } catch (problem) {
    if (asked === place) {
      tone(byId("text-said"), problem.message, "bad");
    }
  }
}

const lines = (all) => make("pre", { className: "cable", tabIndex: 0, role: "region", "aria-label": "Cable" }, all.join("\n"));

function faults(all) {
  const items = all.map(({ code, line, detail, excerpt }) =>
    make("li", {}, make("b", { className: "code" }, code), ` ${[line > 0 ? `line ${line} as received` : "", detail].filter(Boolean).join(": ")}`, ...(excerpt ? [make("pre", {}, excerpt)] : [])));
  return items.length === 0 ? make("p", { className: "soft" }, "It has no faults.") : make("ul", { className: "history", "aria-label": "Faults" }, ...items);
}
