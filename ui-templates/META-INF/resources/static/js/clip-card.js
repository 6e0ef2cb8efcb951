// Hover, or , and . while a card has focus, scrub through its filmstrip: one strip at a time, fetched only after the pointer
// has stayed for a moment. It moves only as far as the pointer does, so it is as calm as its visitor wants it to be.
// The strip is placed by CSSOM, which a strict content policy allows.

const INTENT = 150;
let current = null;
let waiting = 0;

document.addEventListener("pointerover", event => {
  const stage = event.target.closest?.("[data-filmstrip]");
  if (event.pointerType === "touch" || (stage && stage === current?.stage)) {
    return;
  }
  clear();
  if (stage) {
    waiting = setTimeout(() => show(stage, share(stage, event.clientX)), INTENT);
  }
});

document.addEventListener("pointermove", event => {
  if (current?.stage.contains(event.target)) {
    place(share(current.stage, event.clientX));
  }
});

document.documentElement.addEventListener("pointerleave", clear);

document.addEventListener("keydown", event => {
  const step = event.key === "." ? 1 : event.key === "," ? -1 : 0;
  const stage = event.target.closest?.(".clip-card-link")?.querySelector("[data-filmstrip]");
  if (step === 0 || !stage || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  event.preventDefault();
  if (current?.stage !== stage) {
    clear();
    show(stage, 0);
    return;
  }
  place((current.tile + step + 0.5) / current.tiles);
});

document.addEventListener("focusout", clear);

function show(stage, at) {
  const strip = document.createElement("span");
  const tiles = Number(stage.dataset.tiles);
  const image = new Image();
  current = { stage, strip, tiles, tile: 0 };
  image.addEventListener("load", () => {
    if (current?.strip !== strip) {
      return;
    }
    strip.className = "clip-card-strip";
    fit(stage, strip);
    strip.style.backgroundImage = `url("${image.src}")`;
    strip.style.backgroundSize = `${tiles * 100}% 100%`;
    stage.append(strip);
    place(at);
  });
  image.src = stage.dataset.filmstrip;
}

/** The largest box of the tile's proportions inside the stage: where the poster lies. */
function fit(stage, strip) {
  const width = Number(stage.dataset.tileWidth);
  const height = Number(stage.dataset.tileHeight);
  const scale = Math.min(stage.clientWidth / width, stage.clientHeight / height);
  strip.style.width = `${width * scale}px`;
  strip.style.height = `${height * scale}px`;
}

function share(stage, x) {
  const box = stage.getBoundingClientRect();
  return (x - box.left) / box.width;
}

function place(at) {
  const within = Math.min(0.9999, Math.max(0, at));
  current.tile = Math.floor(within * current.tiles);
  current.strip.style.backgroundPosition = `${(current.tile / (current.tiles - 1)) * 100}% 0`;
  current.strip.style.setProperty("--progress", ((current.tile + 1) / current.tiles).toFixed(3));
}

function clear() {
  clearTimeout(waiting);
  current?.strip.remove();
  current = null;
}
