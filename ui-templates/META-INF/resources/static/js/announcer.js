// One place that says what happened: for a moment to everybody, or quietly to screen readers alone. It is on the page before it has
// anything to say, because a live region that comes together with its words is not read.

const STAYS = 4000;
const place = document.createElement("p");
let timer = 0;

place.setAttribute("role", "status");
document.body.append(place);
clear();

export function announce(words, { quietly = false } = {}) {
  clearTimeout(timer);
  clear();
  timer = setTimeout(() => {
    place.className = quietly ? "visually-hidden" : "announcer";
    place.textContent = words;
    timer = setTimeout(clear, STAYS);
  }, 50);
}

function clear() {
  place.className = "visually-hidden";
  place.textContent = "";
}
