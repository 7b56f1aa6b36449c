// Who the user is, and requests in his name.

let session = { role: "viewer", name: "", action: null, repairs: false, traces: false, searches: false, tokens: false };

const RANKS = ["viewer", "reader", "operator"];

export async function load() {
  const answer = await fetch("/api/session");
  if (answer.status === 401) {
    location.assign("/login");
    return session;
  }
  session = await answer.json();
  return session;
}

export const may = (role) => session.repairs && RANKS.indexOf(session.role) >= RANKS.indexOf(role);

/** Whether the user may see text. */
export const mayRead = () => RANKS.indexOf(session.role) >= RANKS.indexOf("reader");

/** The names of the other operators, to whom a shift can be handed over; of users who may not act, none. */
export const others = () => (session.operators ?? []).filter((name) => name.toLowerCase() !== session.name.toLowerCase());

export const wantsTokens = () => session.tokens;

/** The name of the user. */
export const me = () => session.name;

export const traces = () => session.traces;

/** Whether this process searches published cables, and for this user. */
export const searches = () => session.searches && mayRead();

/** JSON of the server, or an error whose message is for people. */
export async function get(path) {
  return read(await fetch(path));
}

/** As {@link get}, for a question that is no part of an address. */
export async function ask(path, body) {
  return read(await post(path, body));
}

/** Does something. After a restart the server wants another token than before: it is asked for once. */
export async function act(path, body = {}) {
  const answer = await post(path, body);
  if (answer.status !== 403) {
    return read(answer);
  }
  await load();
  return read(await post(path, body));
}

function post(path, body) {
  const headers = { "Content-Type": "application/json" };
  if (session.action) {
    headers["X-CSRF-Token"] = session.action;
  }
  return fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
}

async function read(answer) {
  const text = await answer.text();
  if (answer.headers.get("Content-Type")?.startsWith("application/json")) {
    return JSON.parse(text);
  }
  throw new Error(text.trim() || `The console answered with ${answer.status}.`);
}
