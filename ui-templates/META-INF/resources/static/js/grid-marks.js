// 1 to 5 and 0 give stars, p, u and - pick, unflag and pass: the card under the focus, or all selected ones. A grid says by
// data-rates and data-flags where that is sent; without them the keys do nothing here.

import { announce } from "./announcer.js";
import { GRID, cardLink } from "./grid-keys.js";
import { meant } from "./grid-select.js";
import { singleKeysOn, withModifier } from "./single-keys.js";

const FLAGS = { p: "picked", u: "", "-": "passed" };

document.addEventListener("keydown", event => {
  const link = cardLink(event.target);
  if (!link || withModifier(event) || event.shiftKey || !singleKeysOn()) {
    return;
  }
  const { rates, flags } = link.closest(GRID).dataset;
  if (rates && /^[0-5]$/.test(event.key)) {
    event.preventDefault();
    rate(meant(link), rates, Number(event.key));
  } else if (flags && event.key in FLAGS) {
    event.preventDefault();
    flag(meant(link), flags, FLAGS[event.key]);
  }
});

document.addEventListener("click", event => {
  const button = event.target.closest("[data-flag-button]");
  const address = button?.closest(GRID)?.dataset.flags;
  if (address) {
    event.preventDefault();
    flag([button.closest("[data-asset]")], address, button.getAttribute("aria-pressed") === "true" ? "" : button.dataset.word);
  }
});

async function rate(cards, address, stars) {
  if (await send(cards, address, { rating: stars })) {
    cards.forEach(card => showStars(card, stars));
  }
}

async function flag(cards, address, word) {
  if (await send(cards, address, { flag: word })) {
    cards.forEach(card => showFlag(card, word));
  }
}

/** Shows the change only when it is stored; a refusal is said aloud and changes nothing. */
async function send(cards, address, fields) {
  const body = new URLSearchParams(fields);
  cards.filter(card => card.dataset.asset).forEach(card => body.append("id", card.dataset.asset));
  const token = JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRF-TOKEN"];
  const answer = await fetch(address, { method: "POST", body, headers: { "X-CSRF-TOKEN": token, Accept: "application/json" } })
    .catch(() => null);
  if (!answer?.ok) {
    announce(answer ? `Not stored: the server answered ${answer.status}` : "Not stored: the server cannot be reached");
  }
  return answer?.ok ?? false;
}

function showStars(card, stars) {
  const place = card.querySelector("[data-stars]");
  if (stars === 0) {
    delete card.dataset.rating;
    place.replaceChildren();
    return announce("Rating taken away");
  }
  card.dataset.rating = stars;
  const sign = document.createElement("span");
  sign.setAttribute("role", "img");
  sign.setAttribute("aria-label", `Rated ${stars} of 5`);
  sign.textContent = `★ ${stars}`;
  place.replaceChildren(sign);
  announce(`Rated ${stars} of 5`);
}

function showFlag(card, word) {
  card.dataset.flag = word;
  card.querySelectorAll("[data-flag-button]").forEach(button =>
    button.setAttribute("aria-pressed", String(button.dataset.word === word)));
  announce(word === "" ? "No flag" : word === "picked" ? "Picked" : "Passed");
}
