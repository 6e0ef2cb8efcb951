// Keys of the page. Whatever carries data-key="e" (or "g l") is pressed by it; the overlay lists exactly those.

import "./clip-card.js";
import "./focus-place.js";
import "./grid-keys.js";
import "./grid-select.js";
import "./grid-marks.js";
import "./quick-look.js";
import "./show-more.js";
import { singleKeysOn, switchSingleKeys } from "./single-keys.js";

const SECOND_KEY_WITHIN = 1200;
const dialog = document.getElementById("shortcuts");
const search = document.getElementById("global-search");

let first = "";
let firstAt = 0;

document.addEventListener("keydown", event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !singleKeysOn() || isTyping(event.target)) {
    return;
  }
  if (document.querySelector("dialog[open]") || (isPress(event.key) && event.target !== document.body)) {
    return;
  }
  const chord = first && event.timeStamp - firstAt < SECOND_KEY_WITHIN ? `${first} ${event.key}` : event.key;
  first = "";
  if (press(chord)) {
    event.preventDefault();
    return;
  }
  if (document.querySelector(`[data-key^="${CSS.escape(event.key)} "]`)) {
    first = event.key;
    firstAt = event.timeStamp;
  }
});

function press(chord) {
  if (chord === "/" && search) {
    search.focus();
    search.select();
    return true;
  }
  if (chord === "?" && dialog) {
    open();
    return true;
  }
  const target = usable(`[data-key="${CSS.escape(chord)}"]:not(:disabled)`)[0];
  if (!target) {
    return false;
  }
  if (target.matches("input, textarea, select")) {
    target.focus();
  } else if (target.matches("summary")) {
    enter(target);
  } else {
    target.click();
  }
  return true;
}

/** What a page hides for now has no key. */
function usable(selector) {
  return [...document.querySelectorAll(selector)].filter(target => !target.closest("[hidden]"));
}

/** A key that opens a part of the page leads to its first field. */
function enter(summary) {
  summary.parentElement.open = true;
  (summary.parentElement.querySelector("input:not([type=hidden]), textarea, select") ?? summary).focus();
}

/** Enter and Space belong to whatever has the focus. */
function isPress(key) {
  return key === "Enter" || key === " ";
}

function isTyping(target) {
  return target.isContentEditable || target.closest("clip-player, [data-own-keys]") !== null
    || target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])");
}

function open() {
  const list = dialog.querySelector("[data-shortcut-list]");
  list.replaceChildren(
    group("Everywhere", [["/", "Search"], ["?", "This list"], ["Esc", "Close, or leave the search field"]]),
    group("Go to", keys(".rail [data-key]")),
    group("This page", [...keys("main [data-key]"), ...gridKeys(), ...described()]));
  dialog.showModal();
}

function keys(selector) {
  return usable(selector).map(target => [target.dataset.key, nameOf(target)]);
}

function gridKeys() {
  const grid = document.querySelector("[data-grid-keys]:has(a)");
  return !grid ? [] : [
    ["← ↑ ↓ →", "Walk the grid"], ["Enter", "Open"],
    ...(grid.querySelector("[data-look]") ? [["Space", "Quick look"]] : []),
    ...(grid.querySelector(".clip-card-check") ? [["x", "Select"], ["Shift ← ↑ ↓ →", "Extend the selection"], ["Esc", "Clear the selection"]] : []),
    ...(grid.dataset.rates ? [["1 … 5", "Give stars"], ["0", "Take the stars away"]] : []),
    ...(grid.dataset.flags ? [["p", "Pick"], ["-", "Pass"], ["u", "No flag"]] : []),
    ...filmstripKeys()];
}

function filmstripKeys() {
  return document.querySelector("[data-filmstrip]") ? [[", .", "Back and forth through the clip"]] : [];
}

/** Modules with keys of their own say so: data-keys="Space=Play or pause|,=One frame back". */
function described() {
  const lines = new Set(usable("[data-keys]").flatMap(host => host.dataset.keys.split("|")));
  return [...lines].map(line => line.split("="));
}

function nameOf(target) {
  return target.getAttribute("aria-label") ?? target.textContent.trim().replace(/\s+/g, " ");
}

function group(title, rows) {
  const section = document.createElement("section");
  if (rows.length === 0) {
    return section;
  }
  const heading = document.createElement("h3");
  heading.textContent = title;
  const list = document.createElement("dl");
  for (const [chord, meaning] of rows) {
    const row = document.createElement("div");
    const term = document.createElement("dt");
    const detail = document.createElement("dd");
    term.textContent = meaning;
    for (const key of chord.split(" ")) {
      const cap = document.createElement("kbd");
      cap.textContent = key;
      detail.append(cap);
    }
    row.append(term, detail);
    list.append(row);
  }
  section.append(heading, list);
  return section;
}

if (search) {
  search.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      search.blur();
    }
  });
}

if (dialog) {
  const box = dialog.querySelector("[data-shortcut-switch]");
  box.checked = singleKeysOn();
  box.addEventListener("change", () => switchSingleKeys(box.checked));
  for (const opener of document.querySelectorAll("[data-opens=shortcuts]")) {
    opener.hidden = false;
    opener.addEventListener("click", () => {
      opener.closest("[popover]")?.hidePopover();
      open();
    });
  }
}

// The appearance changes at once; the form tells the server, which remembers it for the next page.
document.addEventListener("submit", async event => {
  const form = event.target.closest("form[action='/theme']");
  if (!form) {
    return;
  }
  event.preventDefault();
  const chosen = event.submitter;
  document.documentElement.dataset.theme = chosen.value;
  for (const option of form.querySelectorAll("[name=theme]")) {
    option.setAttribute("aria-pressed", String(option === chosen));
  }
  await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, chosen)), redirect: "manual" });
});

// A button that copies: data-copy holds the text, or # and the id of the element whose text it is. Without JavaScript it stays hidden.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
}

document.addEventListener("click", async event => {
  const button = event.target.closest("[data-copy]");
  if (!button) {
    return;
  }
  const source = button.dataset.copy;
  const text = source.startsWith("#") ? document.querySelector(source).textContent : source;
  await navigator.clipboard.writeText(text);
  button.dataset.copied = "";
  setTimeout(() => delete button.dataset.copied, 1500);
});
