/*
 * Shows the lineage picture whole where its titles stay readable. Arrow keys walk from box to box, plus and minus zoom,
 * 0 shows it at full size, f fits it in.
 * Without this module the boxes are plain links in a scrolling area.
 */
const STEP = 1.25;
const READABLE = 0.6; // the smallest scale at which a title can be read

for (const figure of document.querySelectorAll("[data-graph-view]")) {
  const scroll = figure.querySelector(".lineage-scroll");
  const drawing = figure.querySelector("svg");
  const full = { width: drawing.width.baseVal.value, height: drawing.height.baseVal.value };
  let scale = 1;

  const zoom = (to) => {
    scale = Math.min(3, Math.max(0.2, to));
    drawing.setAttribute("width", full.width * scale);
    drawing.setAttribute("height", full.height * scale);
  };
  const fit = () => zoom(Math.min(1, scroll.clientWidth / full.width));

  const centre = (box) => {
    const at = box.getBoundingClientRect();
    const area = scroll.getBoundingClientRect();
    scroll.scrollBy(at.x + at.width / 2 - area.x - area.width / 2, at.y + at.height / 2 - area.y - area.height / 2);
  };

  const next = (from, direction) => {
    const here = from.getBoundingClientRect();
    let best = null;
    let nearest = Infinity;
    for (const box of drawing.querySelectorAll("a.lineage-box")) {
      const there = box.getBoundingClientRect();
      const along = direction.x * (there.x - here.x) + direction.y * (there.y - here.y);
      const across = Math.abs(direction.y * (there.x - here.x)) + Math.abs(direction.x * (there.y - here.y));
      const distance = along + 2 * across;
      if (box !== from && along > 1 && distance < nearest) {
        nearest = distance;
        best = box;
      }
    }
    return best;
  };

  const directions = {
    ArrowLeft: { x: -1, y: 0 },
    ArrowRight: { x: 1, y: 0 },
    ArrowUp: { x: 0, y: -1 },
    ArrowDown: { x: 0, y: 1 },
  };

  figure.addEventListener("keydown", (event) => {
    const box = event.target.closest("a.lineage-box");
    if (directions[event.key] && box) {
      event.preventDefault();
      next(box, directions[event.key])?.focus();
      return;
    }
    const act = { "+": () => zoom(scale * STEP), "-": () => zoom(scale / STEP), "0": () => zoom(1), f: fit }[event.key];
    if (act && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      act();
    }
  });

  figure.dataset.keys = "Arrows=Walk from box to box|+=Larger|-=Smaller|0=Full size|f=Fit in";
  zoom(Math.max(READABLE, Math.min(1, scroll.clientWidth / full.width)));
  const focus = drawing.querySelector("[data-focus]");
  if (focus) centre(focus);
}
