// Pictures and figures are made after a file is in, and archives are unpacked by themselves: the lines in sight, and only those,
// ask how far that is.

import { settle } from "./rows.js";

const EVERY = 2500;
const MOST_AT_ONCE = 60;

export function watchSight(list, server) {
  const inSight = new Set();
  const sight = new IntersectionObserver(seen => {
    for (const { target, isIntersecting } of seen) {
      if (isIntersecting) {
        inSight.add(target);
      } else {
        inSight.delete(target);
      }
    }
  });
  new MutationObserver(changes => {
    for (const { addedNodes } of changes) {
      addedNodes.forEach(node => node.classList?.contains("upload-file") && sight.observe(node));
    }
  }).observe(list, { childList: true });
  list.querySelectorAll(".upload-file").forEach(row => sight.observe(row));

  setInterval(async () => {
    const rows = [...inSight].filter(row => row.isConnected && isWaiting(row)).slice(0, MOST_AT_ONCE);
    if (rows.length > 0 && document.visibilityState === "visible") {
      const answers = await server.states(rows.map(row => row.dataset.file)).catch(() => []);
      answers.forEach(answer => rows.filter(row => row.dataset.file === String(answer.id)).forEach(row => settle(row, answer)));
    }
  }, EVERY);
}

function isWaiting(row) {
  const unsettled = ["ready", "here"].includes(row.dataset.state) && row.dataset.looking !== "false";
  return row.dataset.file > 0 && (unsettled || row.dataset.state === "unpacking");
}
