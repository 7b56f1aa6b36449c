// Numbers and times as people read them.

const whole = new Intl.NumberFormat("en-GB");
const one = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const NONE = "–";

export const number = (value) => whole.format(value).replace("-", "−");

/** 0.04, 3.1, 214 */
export function rate(value) {
  if (value === null || value === undefined) {
    return NONE;
  }
  if (value === 0) {
    return "0";
  }
  return value < 0.1 ? value.toFixed(2) : value < 100 ? one.format(value) : whole.format(Math.round(value));
}

/** Seconds: 85 ms, 1.2 s, 48 s, 3 m 20 s, 2 h 5 m, 3 d 4 h */
export function duration(seconds) {
  if (seconds === null || seconds === undefined) {
    return NONE;
  }
  if (seconds < 1) {
    return `${Math.round(seconds * 1000)} ms`;
  }
  if (seconds < 10) {
    return `${one.format(seconds)} s`;
  }
  const rounded = Math.round(seconds);
  return rounded < 60
    ? `${rounded} s`
    : rounded < 3600
      ? two(rounded, 60, "m", 1, "s")
      : rounded < 86400
        ? two(rounded, 3600, "h", 60, "m")
        : two(rounded, 86400, "d", 3600, "h");
}

function two(seconds, large, largeName, small, smallName) {
  const rest = Math.floor((seconds % large) / small);
  return `${Math.floor(seconds / large)} ${largeName}` + (rest === 0 ? "" : ` ${rest} ${smallName}`);
}

/** Seconds, which count up by the second and so are never shown in less. */
export const age = (seconds) => (seconds < 10 ? `${one.format(Math.max(0, seconds))} s` : duration(seconds));

/** Seconds from a time in ISO 8601 to a number of milliseconds. */
export const since = (iso, now) => (iso ? (now - Date.parse(iso)) / 1000 : null);

/** 14:02:11 UTC */
export const time = (millis) => `${new Date(millis).toISOString().slice(11, 19)}Z`;

/** 16 Mar 14:02:11 */
export function moment(iso) {
  const date = new Date(iso);
  const day = date.toLocaleDateString("en-GB", { day: "2-digit", month: "short", timeZone: "UTC" });
  return `${day} ${time(date.getTime())}`;
}

export function bytes(count) {
  return count < 1000 ? `${count} B` : count < 1e6 ? `${one.format(count / 1000)} kB` : `${one.format(count / 1e6)} MB`;
}

/** NIACT_IMMEDIATE as people write it. */
export const words = (code) => (code ?? "unknown").replaceAll("_", " ");

/** 1, 3–5 */
export function ranges(numbers) {
  const parts = [];
  for (const value of numbers) {
    const last = parts.at(-1);
    if (last && last[1] === value - 1) {
      last[1] = value;
    } else {
      parts.push([value, value]);
    }
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
