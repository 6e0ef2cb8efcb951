// The upload page: what is chosen, dropped or pasted goes into the queue, and each line says how far its file is.
// Without this module a form sends everything in one request and leads to the same page.

import { filesOf, plain } from "./upload/dropped.js";
import { Line } from "./upload/line.js";
import { Queue, isOver } from "./upload/queue.js";
import { inTime, inUnits, rowFor, say, settle } from "./upload/rows.js";
import { Server } from "./upload/server.js";
import { watchSight } from "./upload/sight.js";
import { walkByKeys } from "./upload/list-keys.js";

const REDRAW = 400;
const RATE_OVER = 20_000;

const form = document.getElementById("upload");
const input = form.querySelector("[data-files]");
const drop = form.querySelector("[data-drop]");
const panel = document.querySelector("[data-batch-progress]");
const list = document.querySelector("[data-list]");
const template = document.getElementById("upload-row");
const notice = document.querySelector("[data-line]");

const entries = [];
const rows = new Map();
const drawnByServer = new Map([...list.children].map(row => [row.dataset.file, row]));
const stale = new Set();
const samples = [];
let allPaused = false;
let drawing = 0;

const server = new Server(form);
const queue = new Queue({
  line: new Line(saysOfLine),
  server,
  csrf: server.csrf,
  tell: entry => {
    stale.add(entry);
    drawing ||= setTimeout(draw, entry.state === "sending" ? REDRAW : 60);
  },
});

// The style sheet hides it before the first paint, where a browser knows how to tell.
for (const part of document.querySelectorAll("[data-without-script]")) {
  part.hidden = true;
}

async function add(chosen) {
  if (chosen.length === 0) {
    return;
  }
  try {
    await server.start();
  } catch (error) {
    notice.textContent = error.message;
    notice.hidden = false;
    return;
  }
  const added = document.createDocumentFragment();
  for (const entry of queue.add(chosen)) {
    entries.push(entry);
    const row = rowFor(template, entry.path, entry.file.size);
    rows.set(entry, row);
    row.entry = entry;
    added.append(row);
    stale.add(entry);
  }
  list.prepend(added);
  list.hidden = false;
  panel.hidden = false;
  draw();
}

input.addEventListener("change", () => {
  add(plain(input.files));
  input.value = "";
});

form.querySelector("[data-folder]").addEventListener("click", () => {
  const folder = Object.assign(document.createElement("input"), { type: "file", webkitdirectory: true, multiple: true });
  folder.addEventListener("change", () => add(plain(folder.files)));
  folder.click();
});

addEventListener("dragover", event => {
  if (event.dataTransfer.types.includes("Files")) {
    event.preventDefault();
    drop.dataset.over = "";
  }
});

addEventListener("dragleave", event => {
  if (event.relatedTarget === null) {
    delete drop.dataset.over;
  }
});

addEventListener("drop", async event => {
  if (event.dataTransfer.types.includes("Files")) {
    event.preventDefault();
    delete drop.dataset.over;
    add(await filesOf(event.dataTransfer));
  }
});

addEventListener("paste", event => {
  if (event.clipboardData?.files.length > 0) {
    add(plain(event.clipboardData.files));
  }
});

/** What is here is kept; but the files themselves must be chosen again, which deserves a word before the page goes. */
addEventListener("beforeunload", event => {
  if (entries.some(entry => !isOver(entry))) {
    event.preventDefault();
  }
});

function draw() {
  clearTimeout(drawing);
  drawing = 0;
  for (const entry of stale) {
    drawRow(entry, rows.get(entry));
  }
  stale.clear();
  drawTotal();
}

function drawRow(entry, row) {
  if (entry.state === "removed") {
    row.remove();
    return;
  }
  if (entry.answer) {
    adopt(entry);
    settle(row, entry.answer);
  } else {
    say(row, entry.state, wordsOf(entry), entry.file.size === 0 ? 0 : (entry.state === "hashing" ? 0 : entry.sent / entry.file.size));
  }
  row.querySelector("[data-pause]").hidden = isOver(entry) || entry.state === "verifying";
  row.querySelector("[data-pause]").setAttribute("aria-pressed", entry.paused);
}

/** A line the server had drawn for the same file gives way to the one that moves. */
function adopt(entry) {
  drawnByServer.get(String(entry.id))?.remove();
  drawnByServer.delete(String(entry.id));
}

function wordsOf(entry) {
  switch (entry.state) {
    case "hashing": return entry.hashed ? `Hashing, ${Math.floor(100 * entry.hashed / entry.file.size)} %` : "Hashing";
    case "waiting": return entry.sent > 0 ? `Waiting, ${Math.floor(100 * entry.sent / entry.file.size)} % is here` : "Waiting";
    case "sending": return `${Math.floor(100 * entry.sent / Math.max(1, entry.file.size))} %`;
    case "verifying": return "Verifying";
    case "paused": return `Paused at ${Math.floor(100 * entry.sent / Math.max(1, entry.file.size))} %`;
    default: return entry.why || entry.state;
  }
}

function drawTotal() {
  const live = entries.filter(entry => entry.state !== "removed");
  const done = live.filter(isOver);
  const failed = live.filter(entry => entry.state === "failed");
  const bytes = live.reduce((sum, entry) => sum + entry.file.size, 0);
  const sent = live.reduce((sum, entry) => sum + (isOver(entry) ? entry.file.size : entry.sent), 0);
  panel.querySelector("progress").value = bytes === 0 ? 100 : 100 * sent / bytes;
  const parts = [`${done.length} of ${live.length} files`, `${inUnits(sent)} of ${inUnits(bytes)}`];
  if (done.length < live.length && !allPaused) {
    parts.push(...remaining(sent, bytes));
  }
  panel.querySelector("[data-total]").textContent = parts.join(" · ");
  const retry = panel.querySelector("[data-retry]");
  retry.hidden = failed.length === 0;
  retry.querySelector("span").textContent = `Retry ${failed.length} failed`;
  panel.querySelector("[data-pause-all]").hidden = done.length === live.length;
}

/** By the pace of the last seconds. */
function remaining(sent, bytes) {
  const now = performance.now();
  samples.push([now, sent]);
  while (samples.length > 2 && now - samples[0][0] > RATE_OVER) {
    samples.shift();
  }
  const [since, before] = samples[0];
  const pace = (sent - before) / Math.max(1, now - since) * 1000;
  return pace > 0 && now - since > 2000 ? [`about ${inTime((bytes - sent) / pace)} left`] : [];
}

function saysOfLine(seconds, attempt) {
  notice.hidden = seconds === 0;
  notice.textContent = `Paused, will retry in ${seconds} s (attempt ${attempt}). Nothing that arrived is lost.`;
}

panel.querySelector("[data-pause-all]").addEventListener("click", event => {
  allPaused = !allPaused;
  queue.pauseAll(allPaused);
  event.currentTarget.querySelector("span").textContent = allPaused ? "Go on" : "Pause all";
  event.currentTarget.setAttribute("aria-pressed", allPaused);
  drawTotal();
});

panel.querySelector("[data-retry]").addEventListener("click", () => {
  entries.filter(entry => entry.state === "failed").forEach(entry => queue.retry(entry));
});

panel.querySelector("[data-copy]").addEventListener("click", async event => {
  const button = event.currentTarget.querySelector("span");
  await navigator.clipboard.writeText(await server.report());
  button.textContent = "Copied";
});

list.addEventListener("click", event => {
  const row = event.target.closest(".upload-file");
  if (event.target.closest("[data-pause]")) {
    queue.pause(row.entry, !row.entry.paused);
  } else if (event.target.closest("[data-remove]")) {
    event.preventDefault();
    remove(row);
  }
});

walkByKeys(list, {
  pause: row => row.entry && !isOver(row.entry) && queue.pause(row.entry, !row.entry.paused),
  remove,
});

async function remove(row) {
  const id = row.entry?.id ?? row.dataset.file;
  if (row.entry) {
    queue.remove(row.entry);
  }
  row.remove();
  drawTotal();
  if (id > 0) {
    await server.remove(id);
  }
}

watchSight(list, server);
