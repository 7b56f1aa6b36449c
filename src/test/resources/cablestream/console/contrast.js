// Texts whose contrast with what is behind them is less than 4.5 to 1 (WCAG 2.1, 1.4.3): an empty list if there are none.
(() => {
  const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
  const linear = (c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const solid = (colour) => colour.length === 3 || colour[3] === 1;
  const behind = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = channels(getComputedStyle(each).backgroundColor);
      if (solid(colour)) {
        return colour;
      }
    }
    return [255, 255, 255];
  };
  const ratio = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const written = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  return [...document.querySelectorAll("body *")]
    .filter((element) => !element.closest("svg") && element.checkVisibility() && written(element))
    .map((element) => ({ text: element.textContent, ratio: ratio(channels(getComputedStyle(element).color), behind(element)) }))
    .filter((each) => each.ratio < 4.5);
})();
