// The picture as it comes, and whether it still does.

const STALE_AFTER = 3000;

/**
 * Listens to the server for ever. `show(picture, now)` is called with each picture and, while none comes, every second with the last one
 * and the time that it would be now on the server: ages go on. `stale(since)` is called with the time of the last picture when no more
 * came, and with null when they come again. `refused()` is called when the server wants to know again who is there.
 */
export function listen({ show, stale, refused }) {
  let last = null;
  let source = null;

  const elapsed = () => performance.now() - last.received;
  const now = () => last.now + elapsed();

  function connect() {
    source = new EventSource("/api/stream");
    source.onmessage = (event) => {
      const picture = JSON.parse(event.data);
      last = { picture, now: Date.parse(picture.now), received: performance.now() };
      stale(null);
      show(picture, last.now);
    };
    // A browser tries again by itself unless the server has answered with no: then we ask why, and try again later.
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(again, 2000);
      }
    };
  }

  async function again() {
    try {
      const answer = await fetch("/api/session");
      if (answer.status === 401) {
        refused();
        return;
      }
    } catch {
      // It is not there: so it will not be when asked for the stream, and we come here again.
    }
    connect();
  }

  setInterval(() => {
    if (last && elapsed() > STALE_AFTER) {
      stale(last.now);
      show(last.picture, now());
    }
  }, 1000);
  addEventListener("pagehide", () => source.close());
  addEventListener("pageshow", (event) => event.persisted && connect());
  connect();
}
