// One line of the list for each file, drawn from the same markup as the server's.

export function rowFor(template, path, size) {
  const row = template.content.firstElementChild.cloneNode(true);
  row.querySelector("bdi").textContent = path;
  row.querySelector(".upload-file-size").textContent = inUnits(size);
  row.querySelector("progress").setAttribute("aria-label", `Progress of ${path}`);
  row.querySelector("[data-remove]").setAttribute("aria-label", `Remove ${path}`);
  row.querySelector("[data-pause]").setAttribute("aria-label", `Pause ${path}`);
  return row;
}

/** @param {string} state the key its colour goes by */
export function say(row, state, words, share) {
  if (row.dataset.state !== state) {
    row.dataset.state = state;
  }
  const cell = row.querySelector(".upload-file-state");
  if (cell.textContent !== words) {
    cell.textContent = words;
  }
  if (share !== undefined) {
    row.querySelector("progress").value = Math.floor(share * 100);
  }
}

/** Shows what the server knows of a finished file: its name leads to it, its picture stands beside it. */
export function settle(row, answer) {
  const reason = answer.reason ? `: ${answer.reason}${answer.rule ? ` (${answer.rule})` : ""}` : "";
  const words = answer.words.charAt(0).toUpperCase() + answer.words.slice(1);
  say(row, answer.state.toLowerCase(), words + reason, 1);
  row.dataset.file = answer.id;
  if (answer.url && !row.querySelector(".upload-file-name a")) {
    const link = document.createElement("a");
    link.href = answer.url;
    link.tabIndex = -1;
    row.querySelector("bdi").replaceWith(link);
    link.append(Object.assign(document.createElement("bdi"), { textContent: answer.name }));
  }
  picture(row, answer.poster);
  if (answer.signs) {
    row.dataset.looking = answer.looking;
    row.querySelector(".upload-file-signs").replaceChildren(...answer.signs.map(badge));
  }
}

/** A near duplicate, a use it does not fit, and whatever else stands on its card. */
function badge({ label, title, tone, url }) {
  const sign = Object.assign(document.createElement(url ? "a" : "span"), { className: "badge", textContent: label, title });
  sign.dataset.tone = tone;
  if (url) {
    sign.href = url;
    sign.tabIndex = -1;
  }
  return sign;
}

function picture(row, address) {
  const place = row.querySelector(".upload-file-picture");
  if (address && !place.querySelector("img")) {
    place.replaceChildren(Object.assign(new Image(), { src: address, alt: "", loading: "lazy", decoding: "async" }));
  }
}

export function inUnits(bytes) {
  const units = ["B", "kB", "MB", "GB"];
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}

export function inTime(seconds) {
  if (seconds < 60) {
    return `${Math.max(1, Math.round(seconds))} s`;
  }
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
