// Space shows the card under the focus large, in a dialog; arrows go on to the next one, Space or Esc come back to the grid.

import { announce } from "./announcer.js";
import { cardLink, cardOf, neighbour } from "./grid-keys.js";
import { singleKeysOn, withModifier } from "./single-keys.js";

let dialog = null;
let shown = null;

document.addEventListener("keydown", event => {
  if (dialog?.open) {
    keyInside(event);
    return;
  }
  const link = cardLink(event.target);
  if (link && event.key === " " && !withModifier(event) && singleKeysOn() && cardOf(link).dataset.look) {
    event.preventDefault();
    open(link);
  }
});

function keyInside(event) {
  if (event.key === " " && !event.target.matches("button, video")) {
    event.preventDefault();
    dialog.close();
  } else if (event.key.startsWith("Arrow") && !event.target.matches("video")) {
    event.preventDefault();
    const next = neighbour(shown, event.key);
    if (next && cardOf(next).dataset.look) {
      show(next);
      dialog.focus();
      announce(captionOf(next), { quietly: true });
    }
  } else if (event.key === "Enter" && !event.target.matches("button, a, video")) {
    location.href = shown.href;
  }
}

function open(link) {
  dialog ??= made();
  show(link);
  dialog.showModal();
  dialog.focus();
}

function made() {
  const element = document.createElement("dialog");
  element.className = "quick-look";
  element.setAttribute("aria-label", "Quick look");
  element.tabIndex = -1;
  element.addEventListener("close", () => {
    element.replaceChildren();
    shown.focus();
  });
  element.addEventListener("click", event => event.target === element && element.close());
  return document.body.appendChild(element);
}

function show(link) {
  shown = link;
  const card = cardOf(link);
  dialog.replaceChildren(picture(card), caption(card, link));
}

function picture(card) {
  const video = card.dataset.kind === "video";
  const element = document.createElement(video ? "video" : "img");
  element.className = "quick-look-picture";
  element.src = card.dataset.look;
  if (video) {
    element.controls = true;
    element.loop = true;
    element.muted = true;
    element.autoplay = !matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.setAttribute("aria-label", captionOf(shown));
    element.poster = card.querySelector(".clip-card-picture")?.src ?? "";
  } else {
    element.alt = captionOf(shown);
  }
  return element;
}

function captionOf(link) {
  return link.querySelector(".clip-card-title").textContent;
}

function caption(card, link) {
  const line = document.createElement("p");
  line.className = "quick-look-caption";
  const title = document.createElement("a");
  title.href = link.href;
  title.textContent = captionOf(link);
  const facts = document.createElement("span");
  facts.className = "muted";
  facts.textContent = card.querySelector(".clip-card-line")?.textContent ?? "";
  const close = document.createElement("button");
  close.type = "button";
  close.className = "button";
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  line.append(title, facts, close);
  return line;
}
