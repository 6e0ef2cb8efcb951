// Selecting cards: x, Shift with an arrow, Ctrl+A, Esc, or the box in a card's corner. What is selected lies in the boxes of the
// form around the grid, so the bar below it sends the same as it does without this module.

import { GRID, cardLink, cardOf, linksOf, neighbour } from "./grid-keys.js";
import { singleKeysOn, withModifier } from "./single-keys.js";

document.addEventListener("keydown", event => {
  const link = cardLink(event.target);
  const box = link && boxOf(link);
  if (!box) {
    return;
  }
  if (event.shiftKey && event.key.startsWith("Arrow")) {
    extend(event, link);
  } else if (event.key === "a" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    selectAll(link.closest(GRID), true);
  } else if (event.key === "x" && !withModifier(event) && singleKeysOn()) {
    event.preventDefault();
    select(box, !box.checked);
  } else if (event.key === "Escape" && selected(link.closest(GRID)).length > 0) {
    event.preventDefault();
    selectAll(link.closest(GRID), false);
  }
});

document.addEventListener("change", event => {
  const grid = event.target.matches(".clip-card-check input") && event.target.closest(GRID);
  if (grid) {
    tell(grid);
  }
});

document.addEventListener("click", event => {
  const bar = event.target.closest("[data-clear-selection]")?.closest("form");
  if (bar) {
    selectAll(bar.querySelector(GRID), false);
  }
});

/** The cards that are selected in this grid. */
export function selected(grid) {
  return linksOf(grid).map(cardOf).filter(card => card.querySelector(".clip-card-check input")?.checked);
}

/** What a key is about: the selected cards when this one is among them, else this one. */
export function meant(link) {
  const cards = selected(link.closest(GRID));
  return cards.includes(cardOf(link)) ? cards : [cardOf(link)];
}

function extend(event, link) {
  const to = neighbour(link, event.key);
  event.preventDefault();
  if (!to) {
    return;
  }
  const links = linksOf(link.closest(GRID));
  const [from, until] = [links.indexOf(link), links.indexOf(to)].sort((a, b) => a - b);
  links.slice(from, until + 1).forEach(each => { boxOf(each).checked = true; });
  to.focus();
  tell(link.closest(GRID));
}

function select(box, on) {
  box.checked = on;
  tell(box.closest(GRID));
}

function selectAll(grid, on) {
  linksOf(grid).map(boxOf).filter(box => box).forEach(box => { box.checked = on; });
  tell(grid);
}

function boxOf(link) {
  return cardOf(link).querySelector(".clip-card-check input");
}

function tell(grid) {
  const bar = grid.closest("form")?.querySelector("[data-selection-bar]");
  if (!bar) {
    return;
  }
  const count = selected(grid).length;
  bar.hidden = count === 0;
  // The bar first, its number in the next frame: a live region that comes with its words is not read.
  requestAnimationFrame(() => { bar.querySelector("[data-selection-count]").textContent = `${count} selected`; });
}

/** A box has a key, so it needs no stop of its own; unless keys are switched off. */
function ready(grid) {
  grid.querySelectorAll(".clip-card-check input").forEach(box => { box.tabIndex = singleKeysOn() ? -1 : 0; });
  tell(grid);
}

document.querySelectorAll(GRID).forEach(ready);
for (const news of ["htmx:afterSettle", "takebook:cards"]) {
  document.addEventListener(news, () => document.querySelectorAll(GRID).forEach(ready));
}
addEventListener("pageshow", () => document.querySelectorAll(GRID).forEach(tell));
