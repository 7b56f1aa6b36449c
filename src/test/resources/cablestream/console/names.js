// What can be reached by Tab and has no name to be read aloud, and tables without a caption: an empty list if there are none.
(() => {
  const name = (element) =>
    element.getAttribute("aria-label") ||
    document.getElementById(element.getAttribute("aria-labelledby"))?.textContent ||
    [...(element.labels ?? [])].map((label) => label.textContent).join("") ||
    (element.matches("input, select, textarea") ? "" : element.textContent);
  const reached = [...document.querySelectorAll("a[href], button, input, select, textarea, [tabindex='0']")];
  const tables = [...document.querySelectorAll("table")].filter((table) => !table.caption?.textContent.trim());
  return [...reached.filter((element) => !name(element)?.trim()), ...tables].map((element) => element.outerHTML);
})();
