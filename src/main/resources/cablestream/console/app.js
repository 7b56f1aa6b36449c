// The page: who is there, and then a picture every second.

import { byId, say } from "./dom.js";
import { showCharts, startCharts } from "./charts.js";
import { showFlow } from "./flow.js";
import { startHelp } from "./help.js";
import { showHeld } from "./held.js";
import { startLists } from "./lists.js";
import { listen } from "./live.js";
import { showPanels } from "./panels.js";
import { watchCircuits } from "./circuits.js";
import { watchReaders } from "./readers.js";
import { watchReplay } from "./rerun.js";
import { load } from "./session.js";
import { markStale, showEquation, showState } from "./state.js";
import { showShift, watchShift } from "./shift.js";
import { startSearching } from "./search.js";
import { startTracing } from "./trace.js";

function show(picture, now) {
  showState(picture, now);
  showEquation(picture.account);
  showPanels(picture, now);
  showHeld(picture, now);
  showShift(picture);
  showCharts(picture.history);
  showFlow(picture.account, Date.parse(picture.at));
}

const session = await load();
say(byId("user"), `${session.name} (${session.role})`);
byId("logout").hidden = !session.tokens;
byId("logout").addEventListener("click", async () => {
  await fetch("/logout", { method: "POST", redirect: "manual" });
  location.assign("/login");
});
startHelp();
startTracing();
startCharts();
startLists();
startSearching();
watchReaders();
watchCircuits();
watchShift();
if (session.repairs) {
  watchReplay();
}
listen({ show, stale: markStale, refused: () => location.assign("/login") });
