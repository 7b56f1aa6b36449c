// A replay of all that goes on in the background: how far it is, for everybody who looks.

import { byId, tone } from "./dom.js";
import { words } from "./format.js";
import { get } from "./session.js";

const RUNNING = 1_000;
const RESTING = 10_000;
let timer = 0;
let shown = false;

/** Looks, and again and again: often while it goes on. */
export async function watchReplay() {
  clearTimeout(timer);
  let running = false;
  try {
    const progress = await get("/api/dead/replay");
    running = progress.running;
    // How one ended that nobody saw going on stands among the actions.
    shown ||= running;
    if (shown) {
      const place = byId("replay-progress");
      place.hidden = false;
      tone(place, `Replay of all “${words(progress.reason)}” by ${progress.who}: ${progress.said}`, running ? "wait" : "good");
    }
  } catch {
    // The page says by itself that the server does not answer.
  }
  timer = setTimeout(watchReplay, running ? RUNNING : RESTING);
}
