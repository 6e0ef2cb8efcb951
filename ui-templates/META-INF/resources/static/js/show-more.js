// "Show more" below a grid adds the next page to it, so that a selection may reach over pages and nobody loses the place. It takes the
// cards out of the page the link leads to; without this module, with a modifier key, or when that fails, it is that link.

import { announce } from "./announcer.js";
import { GRID, cardOf, linksOf } from "./grid-keys.js";
import { withModifier } from "./single-keys.js";

document.addEventListener("click", async event => {
  const link = event.target.closest("nav.pager a[rel=next]");
  const grid = link && gridAbove(link);
  if (!grid || event.defaultPrevented || withModifier(event) || event.shiftKey) {
    return;
  }
  event.preventDefault();
  if (link.getAttribute("aria-busy") === "true") {
    return;
  }
  link.setAttribute("aria-busy", "true");
  const page = await read(link.href);
  const pager = page?.querySelector("nav.pager");
  const cards = page ? [...gridIn(page, grid).children] : [];
  if (cards.length === 0) {
    location.href = link.href;
    return;
  }
  const heldFocus = document.activeElement === link;
  grid.append(...cards);
  link.closest("nav").replaceWith(...(pager ? [pager] : []));
  document.dispatchEvent(new Event("takebook:cards"));
  // Whoever opens a card and comes back finds the page it stands on.
  history.replaceState(null, "", link.href);
  if (heldFocus) {
    linksOf(grid).find(each => cards.includes(cardOf(each)))?.focus();
  }
  announce(`${cards.length} more`, { quietly: true });
});

/** The last grid that stands before the link, when only that one has pages. */
function gridAbove(link) {
  const before = [...document.querySelectorAll(`main ${GRID}`)]
    .filter(grid => grid.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING && linksOf(grid).length > 0);
  return document.querySelectorAll("main nav.pager").length === 1 ? before.at(-1) : null;
}

async function read(address) {
  const answer = await fetch(address, { headers: { Accept: "text/html" } }).catch(() => null);
  return answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
}

function gridIn(page, grid) {
  return [...page.querySelectorAll(GRID)].find(each => each.getAttribute("aria-label") === grid.getAttribute("aria-label")) ?? page.createElement("ul");
}
