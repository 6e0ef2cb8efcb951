// Plays a card's clip, muted and over and over: after the pointer has stayed for a moment, on Space while the card has focus, or
// on the first tap of a finger (the second one opens it). One at a time. Whoever asks for less motion gets the filmstrip of
// clip-card.js instead, which moves only as far as the pointer does.

const INTENT = 250;
const calm = matchMedia("(prefers-reduced-motion: reduce)");
let current = null;
let waiting = 0;

// In the capture phase, so that the filmstrip does not come on too.
document.addEventListener("pointerover", event => {
  const stage = event.target.closest?.("[data-loop]");
  if (event.pointerType === "touch" || calm.matches) {
    return;
  }
  if (!stage) {
    stop();
    return;
  }
  event.stopPropagation();
  if (stage !== current?.stage) {
    stop();
    waiting = setTimeout(() => play(stage), INTENT);
  }
}, true);

// A finger leaves with every tap; what it started goes on.
document.documentElement.addEventListener("pointerleave", event => {
  if (event.pointerType !== "touch") {
    stop();
  }
});

document.addEventListener("click", event => {
  const stage = event.target.closest?.("[data-loop]");
  if (stage && event.pointerType === "touch" && stage !== current?.stage) {
    event.preventDefault();
    stop();
    play(stage);
  }
});

document.addEventListener("keydown", event => {
  const stage = event.target.closest?.(".clip-card-link")?.querySelector("[data-loop]");
  if (!stage || event.key !== " " || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  event.preventDefault();
  const playing = stage === current?.stage;
  stop();
  if (!playing) {
    play(stage);
  }
});

document.addEventListener("focusout", stop);

function play(stage) {
  const video = document.createElement("video");
  video.className = "motion-loop";
  video.muted = true;
  video.loop = true;
  video.playsInline = true;
  video.src = stage.dataset.loop;
  video.setAttribute("aria-hidden", "true");
  current = { stage, video };
  video.addEventListener("playing", () => {
    stage.append(video);
    stage.closest(".motion-card")?.setAttribute("data-playing", "");
  }, { once: true });
  // A browser that will not play it leaves the poster where it is.
  video.play().catch(() => {});
}

function stop() {
  clearTimeout(waiting);
  if (current) {
    current.video.pause();
    current.video.removeAttribute("src");
    current.video.load();
    current.video.remove();
    current.stage.closest(".motion-card")?.removeAttribute("data-playing");
    current = null;
  }
}

for (const grid of document.querySelectorAll("[data-grid-keys]")) {
  if (grid.querySelector("[data-loop]")) {
    grid.dataset.keys = "Space=Play the clip, muted";
  }
}
