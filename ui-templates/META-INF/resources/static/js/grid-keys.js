// Arrows walk a grid of cards in two dimensions. One card of a grid is in the tab order: the one last visited.
// Selecting, marking and looking closer have modules of their own, which ask this one what is where.

import { withModifier } from "./single-keys.js";

export const GRID = "[data-grid-keys]";
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: "up", ArrowDown: "down", j: 1, k: -1, Home: "first", End: "last" };

document.addEventListener("keydown", event => {
  const link = cardLink(event.target);
  const step = STEPS[event.key];
  if (!link || step === undefined || withModifier(event) || event.shiftKey) {
    return;
  }
  const to = neighbour(link, event.key);
  if (to) {
    event.preventDefault();
    to.focus();
  }
});

document.addEventListener("focusin", event => {
  const link = cardLink(event.target);
  if (link) {
    rove(link.closest(GRID), link);
  }
});

/** The link of the card that has the focus; none elsewhere, and none inside what else a card holds. */
export function cardLink(target) {
  const grid = target?.closest?.(GRID);
  const link = grid && target.closest("a");
  return link && linksOf(grid).includes(link) ? link : null;
}

export function linksOf(grid) {
  return [...grid.querySelectorAll(":scope > * > a:first-of-type, :scope > tr > th > a:first-of-type")];
}

/** The card a link opens: an item of a list, or a row of a table. */
export function cardOf(link) {
  return link.closest(`${GRID} > *`);
}

/** The card an arrow leads to. */
export function neighbour(link, key) {
  const links = linksOf(link.closest(GRID));
  const from = links.indexOf(link);
  switch (STEPS[key]) {
    case "up": return vertically(links, link, -1);
    case "down": return vertically(links, link, 1);
    case "first": return links[0];
    case "last": return links.at(-1);
    default: return links[from + STEPS[key]];
  }
}

/** The card in the next row whose middle lies nearest; rows may be of any length. */
function vertically(links, link, direction) {
  const here = link.getBoundingClientRect();
  const beyond = links.map(each => ({ each, box: each.getBoundingClientRect() }))
    .filter(({ box }) => direction * (box.top - here.top) > 2);
  const row = direction * Math.min(...beyond.map(({ box }) => direction * box.top));
  const distance = ({ box }) => Math.abs(box.left + box.width / 2 - here.left - here.width / 2);
  return beyond.filter(({ box }) => Math.abs(box.top - row) < 2).sort((a, b) => distance(a) - distance(b))[0]?.each;
}

function rove(grid, chosen) {
  for (const link of linksOf(grid)) {
    link.tabIndex = link === chosen ? 0 : -1;
  }
}

/**
 * A card that has come with a part of the page must not be a stop of its own. What its signs lead to stands on its page as well, so
 * they are no stops either; without this module they are.
 */
function ready(grid) {
  grid.querySelectorAll("a.badge, .board-facts a").forEach(sign => { sign.tabIndex = -1; });
  const links = linksOf(grid);
  const chosen = links.find(link => link === document.activeElement) ?? links.find(link => link.getAttribute("tabindex") === "0") ?? links[0];
  if (chosen) {
    rove(grid, chosen);
  }
}

document.querySelectorAll(GRID).forEach(ready);
for (const news of ["htmx:afterSettle", "takebook:cards"]) {
  document.addEventListener(news, () => document.querySelectorAll(GRID).forEach(ready));
}
