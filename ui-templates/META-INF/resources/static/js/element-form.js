// Views of an element are put in order by dragging. The form sends them as they lie on the page, so moving them is all there is to do.

let dragged = null;

document.addEventListener("dragstart", event => {
  dragged = event.target.closest?.("[data-sortable] > li");
  if (dragged) {
    dragged.dataset.dragged = "";
    event.dataTransfer.effectAllowed = "move";
  }
});

document.addEventListener("dragover", event => {
  const over = event.target.closest?.("[data-sortable] > li");
  if (!dragged || !over || over.parentElement !== dragged.parentElement) {
    return;
  }
  event.preventDefault();
  if (over !== dragged) {
    const later = dragged.compareDocumentPosition(over) & Node.DOCUMENT_POSITION_FOLLOWING;
    over.parentElement.insertBefore(dragged, later ? over.nextSibling : over);
  }
});

document.addEventListener("drop", event => {
  if (dragged) {
    event.preventDefault();
  }
});

document.addEventListener("dragend", () => {
  if (dragged) {
    delete dragged.dataset.dragged;
    dragged = null;
  }
});
