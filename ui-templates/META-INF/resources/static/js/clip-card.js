// Hover, or the arrow keys while a card has focus, scrub through its filmstrip: one strip at a time, fetched only after
// the pointer has stayed for a moment. The strip is placed by CSSOM, which a strict content policy allows.

const INTENT = 150;
let current = null;
let waiting = 0;

document.addEventListener("pointerover", event => {
  const picture = event.target.closest?.("[data-filmstrip]");
  if (event.pointerType === "touch" || picture === current?.picture) {
    return;
  }
  clear();
  if (picture) {
    waiting = setTimeout(() => show(picture, event.clientX), INTENT);
  }
});

document.addEventListener("pointermove", event => {
  if (current?.picture.contains(event.target)) {
    place(event.clientX);
  }
});

document.documentElement.addEventListener("pointerleave", clear);

function show(picture, x) {
  const strip = document.createElement("span");
  const tiles = Number(picture.dataset.tiles);
  const image = new Image();
  current = { picture, strip, tiles };
  image.addEventListener("load", () => {
    if (current?.strip !== strip) {
      return;
    }
    strip.className = "clip-card-strip";
    strip.style.backgroundImage = `url("${image.src}")`;
    strip.style.backgroundSize = `${tiles * 100}% 100%`;
    picture.append(strip);
    place(x);
  });
  image.src = picture.dataset.filmstrip;
}

function place(x) {
  const box = current.picture.getBoundingClientRect();
  const share = Math.min(0.999, Math.max(0, (x - box.left) / box.width));
  const tile = Math.floor(share * current.tiles);
  current.strip.style.backgroundPosition = `${(tile / (current.tiles - 1)) * 100}% 0`;
  current.strip.style.setProperty("--progress", share.toFixed(3));
}

function clear() {
  clearTimeout(waiting);
  current?.strip.remove();
  current = null;
}
