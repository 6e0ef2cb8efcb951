// Sends chosen or dropped files one request each, three at a time, and tells of each file what becomes of it.
// Without this module the form sends them all in one request and answers with a page that says the same.

const AT_ONCE = 3;
const WORDS = { ready: "Ready", kept: "Kept without preview", here: "Already here" };

const form = document.getElementById("upload");
const input = form.querySelector("[type=file]");
const list = form.querySelector("[data-list]");
const total = form.querySelector("[data-total]");
const drop = form.querySelector("[data-drop]");
const row = document.getElementById("upload-row");

const waiting = [];
const files = [];
let running = 0;

form.querySelector("[data-drop-hint]").hidden = false;
form.querySelector("[data-send]").hidden = true;

input.addEventListener("change", () => {
  add(input.files);
  input.value = "";
});

form.addEventListener("submit", event => {
  event.preventDefault();
  add(input.files);
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

addEventListener("drop", event => {
  if (event.dataTransfer.files.length > 0) {
    event.preventDefault();
    delete drop.dataset.over;
    add(event.dataTransfer.files);
  }
});

addEventListener("paste", event => {
  if (event.clipboardData?.files.length > 0) {
    add(event.clipboardData.files);
  }
});

// Files that are still on their way are lost with the page.
addEventListener("beforeunload", event => {
  if (running > 0) {
    event.preventDefault();
  }
});

function add(chosen) {
  for (const file of chosen) {
    const entry = { file, item: row.content.firstElementChild.cloneNode(true), done: false, sent: 0 };
    entry.item.querySelector("bdi").textContent = file.name;
    entry.item.querySelector(".upload-file-size").textContent = size(file.size);
    entry.item.querySelector("progress").setAttribute("aria-label", `Progress of ${file.name}`);
    entry.item.querySelector("[data-remove]").addEventListener("click", () => remove(entry));
    say(entry, "waiting", "Waiting");
    list.append(entry.item);
    files.push(entry);
    waiting.push(entry);
  }
  list.hidden = files.length === 0;
  next();
}

function remove(entry) {
  entry.request?.abort();
  for (const queue of [waiting, files]) {
    if (queue.includes(entry)) {
      queue.splice(queue.indexOf(entry), 1);
    }
  }
  entry.item.remove();
  list.hidden = files.length === 0;
  sum();
}

function next() {
  while (running < AT_ONCE && waiting.length > 0) {
    send(waiting.shift());
  }
  sum();
}

function send(entry) {
  running++;
  const request = new XMLHttpRequest();
  entry.request = request;
  request.open("POST", `/upload/files?${about()}`);
  request.setRequestHeader("X-CSRF-TOKEN", form.elements["csrf-token"].value);
  request.setRequestHeader("X-File-Name", encodeURIComponent(entry.file.name));
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.responseType = "json";
  request.upload.addEventListener("progress", event => {
    entry.sent = event.loaded;
    progress(entry, event.loaded / event.total);
  });
  request.upload.addEventListener("load", () => say(entry, "checking", "Checking"));
  request.addEventListener("loadend", () => {
    running--;
    entry.done = true;
    entry.sent = entry.file.size;
    next();
  });
  request.addEventListener("load", () => answered(entry, request));
  request.addEventListener("error", () => failed(entry, "The connection broke; nothing was stored."));
  say(entry, "sending", "0 %");
  request.send(entry.file);
}

function about() {
  const about = new URLSearchParams();
  for (const name of ["role", "tags", "project"]) {
    const value = form.elements[name]?.value.trim();
    if (value) {
      about.set(name, value);
    }
  }
  return about;
}

function progress(entry, share) {
  const percent = Math.floor(share * 100);
  entry.item.querySelector("progress").value = percent;
  say(entry, "sending", `${percent} %`);
  sum();
}

function answered(entry, request) {
  const answer = request.response;
  if (request.status >= 400 || !answer) {
    failed(entry, answer?.detail ?? `The server answered ${request.status}; nothing was stored.`);
    return;
  }
  entry.item.querySelector("progress").value = 100;
  if (answer.state === "refused") {
    say(entry, "refused", answer.rule ? `Refused: ${answer.reason} (${answer.rule})` : `Refused: ${answer.reason}`);
    return;
  }
  say(entry, answer.state, answer.state === "kept" ? `${WORDS.kept}: ${answer.reason}` : WORDS[answer.state]);
  link(entry, answer.url);
}

function link(entry, address) {
  const name = entry.item.querySelector("bdi");
  const anchor = document.createElement("a");
  anchor.href = address;
  name.replaceWith(anchor);
  anchor.append(name);
}

function failed(entry, why) {
  say(entry, "failed", why);
  const again = document.createElement("button");
  again.type = "button";
  again.className = "button";
  again.textContent = "Try again";
  again.addEventListener("click", () => {
    entry.done = false;
    entry.sent = 0;
    waiting.push(entry);
    next();
  });
  entry.item.querySelector(".upload-file-state").append(" ", again);
}

function say(entry, state, words) {
  entry.item.dataset.state = state;
  entry.item.querySelector(".upload-file-state").textContent = words;
}

function sum() {
  total.hidden = files.length === 0;
  const done = files.filter(entry => entry.done).length;
  const bytes = files.reduce((all, entry) => all + entry.file.size, 0);
  const sent = files.reduce((all, entry) => all + Math.min(entry.sent, entry.file.size), 0);
  total.textContent = done === files.length
    ? `${done} of ${files.length} done`
    : `${done} of ${files.length} done, ${size(sent)} of ${size(bytes)} sent`;
}

function size(bytes) {
  const units = ["B", "kB", "MB", "GB"];
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}
