// Cards of a collection can be dragged to another place; the buttons on the cards and the bar do the same without dragging.

import { linksOf } from "./grid-keys.js";

const grid = document.querySelector("[data-orders]");
let dragged = null;

if (grid) {
  for (const link of linksOf(grid)) {
    link.parentElement.draggable = true;
    link.draggable = false;
    link.querySelectorAll("img").forEach(image => { image.draggable = false; });
  }
  grid.addEventListener("dragstart", event => {
    dragged = event.target.closest("[data-asset]");
    event.dataTransfer.effectAllowed = "move";
  });
  grid.addEventListener("dragover", event => {
    const over = event.target.closest("[data-asset]");
    if (!dragged || !over) {
      return;
    }
    event.preventDefault();
    if (over !== dragged) {
      const box = over.getBoundingClientRect();
      over[event.clientX < box.left + box.width / 2 ? "before" : "after"](dragged);
    }
  });
  grid.addEventListener("drop", event => {
    event.preventDefault();
    store(dragged);
    dragged = null;
  });
}

/** The page is read again after the answer, so that what it shows is what is stored. */
async function store(card) {
  const place = [...grid.children].indexOf(card) + 1;
  const token = JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRF-TOKEN"];
  await fetch(grid.dataset.orders, {
    method: "POST",
    headers: { "X-CSRF-TOKEN": token },
    body: new URLSearchParams({ id: card.dataset.asset, place: String(place) }),
    redirect: "manual",
  });
  location.reload();
}
