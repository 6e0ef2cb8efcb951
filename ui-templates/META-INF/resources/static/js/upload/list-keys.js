// Arrows walk the list, which is one stop of the Tab key: the line last visited. What the link and the buttons of a line do has a key, so they
// need no stops of their own; without this module they are the way to do it.

export function walkByKeys(list, { pause, remove }) {
  ready(list);
  new MutationObserver(() => ready(list)).observe(list, { childList: true });

  list.addEventListener("keydown", event => {
    const row = event.target;
    if (!row.classList.contains("upload-file") || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const to = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[event.key];
    if (to) {
      to.focus();
    } else if (event.key === "Enter") {
      row.querySelector("a")?.click();
    } else if (event.key === " ") {
      pause(row);
    } else if (event.key === "Delete") {
      (row.nextElementSibling ?? row.previousElementSibling ?? document.querySelector("[data-files]")).focus();
      remove(row);
    } else {
      return;
    }
    event.preventDefault();
  });

  list.addEventListener("focusin", event => {
    for (const row of list.querySelectorAll(".upload-file[tabindex='0']")) {
      row.tabIndex = -1;
    }
    event.target.closest(".upload-file").tabIndex = 0;
  });
}

function ready(list) {
  for (const row of list.querySelectorAll(".upload-file:not([tabindex])")) {
    row.tabIndex = -1;
    row.querySelectorAll("a, button").forEach(part => { part.tabIndex = -1; });
  }
  if (list.firstElementChild && !list.querySelector(".upload-file[tabindex='0']")) {
    list.firstElementChild.tabIndex = 0;
  }
}
