// Elements, always by text and never by markup: what is shown may hold anything.

export const byId = (id) => document.getElementById(id);

/** The words behind a # sign; none if they are written wrongly. */
export function decoded(words) {
  try {
    return decodeURIComponent(words);
  } catch {
    return "";
  }
}

/** An element with properties and children; a string is a text. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) {
      element[name] = value;
    } else {
      element.setAttribute(name, value);
    }
  }
  element.append(...children);
  return element;
}

/** Sets a text only where it changes, so that what is selected or read aloud stays. */
export function say(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** As {@link say}, with a tone: good, wait, bad or none. */
export function tone(element, text, mood = "") {
  say(element, text);
  if ((element.dataset.tone ?? "") !== mood) {
    element.dataset.tone = mood;
  }
}

/**
 * Makes the children of a parent those of a list, keeping the elements of items that stay, with their focus.
 * `create` returns an element with a function `update(item)`.
 */
export function list(parent, items, key, create) {
  const before = new Map([...parent.children].map((child) => [child.key, child]));
  let place = parent.firstElementChild;
  for (const item of items) {
    const name = key(item);
    const child = before.get(name) ?? Object.assign(create(item), { key: name });
    before.delete(name);
    child.update?.(item);
    if (child === place) {
      place = place.nextElementSibling;
    } else {
      parent.insertBefore(child, place);
    }
  }
  before.forEach((child) => child.remove());
}

/**
 * Makes rows by columns: each has `value(item)`, and may have `tone(item)`, `number` for figures, `head` for the row's name, `code` for
 * what is written in a fixed width, `actions` for buttons, which stay in sight, or `fill(cell)` which returns what updates the cell.
 */
export function rows(columns) {
  return () => {
    const row = make("tr");
    const updates = columns.map((column) => {
      const cell = make(column.head ? "th" : "td", { className: kind(column) });
      if (column.head) {
        cell.scope = "row";
      }
      row.append(cell);
      return column.fill?.(cell) ?? ((item) => tone(cell, column.value(item), column.tone?.(item)));
    });
    row.update = (item) => updates.forEach((update) => update(item));
    return row;
  };
}

function kind(column) {
  return [column.number ? "number" : "", column.code ? "code" : "", column.wide ? "wide" : "", column.actions ? "actions" : ""].join(" ").trim();
}

/** Fills the table of a section, or says that there is nothing. */
export function table(section, items, key, create) {
  const parent = byId(section);
  list(parent.querySelector("tbody"), items, key, create);
  headCells(parent.querySelector("table"));
  parent.querySelector("table").hidden = items.length === 0;
  parent.querySelector(".empty").hidden = items.length > 0;
}

/** Writes the heading of its column into each cell: on a narrow screen rows are cards, which have no headings. */
export function headCells(table) {
  const heads = [...table.querySelectorAll("thead th")].map((head) => head.textContent);
  for (const row of table.querySelectorAll("tbody tr:not([data-headed])")) {
    row.dataset.headed = "";
    [...row.cells].forEach((cell, i) => (cell.dataset.head = cell.classList.contains("actions") ? "" : heads[i]));
  }
  return table;
}

/** The clipboard is only for pages from this machine or over TLS; the old way works everywhere. */
export async function copy(text) {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(text);
  }
  const before = document.activeElement;
  const area = make("textarea", { className: "hidden", value: text });
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  before?.focus();
}
