// Arrows walk a grid of cards in two dimensions. One card of a grid is in the tab order: the one last visited.

const GRID = "[data-grid-keys]";
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: "up", ArrowDown: "down", j: 1, k: -1 };

document.addEventListener("keydown", event => {
  const grid = event.target.closest?.(GRID);
  const step = STEPS[event.key];
  if (!grid || step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
    return;
  }
  const links = linksOf(grid);
  const from = links.indexOf(event.target.closest("a"));
  if (from < 0) {
    return;
  }
  const to = typeof step === "number" ? from + step : vertically(links, from, step);
  if (links[to]) {
    event.preventDefault();
    links[to].focus();
  }
});

document.addEventListener("focusin", event => {
  const grid = event.target.closest?.(GRID);
  if (grid) {
    rove(grid, event.target.closest("a"));
  }
});

function vertically(links, from, direction) {
  const top = links[0].getBoundingClientRect().top;
  const columns = Math.max(1, links.filter(link => Math.abs(link.getBoundingClientRect().top - top) < 2).length);
  return direction === "up" ? from - columns : from + columns;
}

function linksOf(grid) {
  return [...grid.querySelectorAll(":scope > li > a:first-of-type, :scope > article > a:first-of-type")];
}

function rove(grid, chosen) {
  const links = linksOf(grid);
  if (!links.includes(chosen)) {
    return;
  }
  for (const link of links) {
    link.tabIndex = link === chosen ? 0 : -1;
  }
}

for (const grid of document.querySelectorAll(GRID)) {
  rove(grid, linksOf(grid)[0]);
}
