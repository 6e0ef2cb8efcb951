// Arrows walk the list, which is one stop of the Tab key: the line last visited.

export function walkByKeys(list, { pause, remove }) {
  list.addEventListener("keydown", event => {
    const row = event.target;
    if (!row.classList.contains("upload-file") || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const to = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[event.key];
    if (to) {
      to.focus();
    } else if (event.key === " ") {
      pause(row);
    } else if (event.key === "Delete") {
      (row.nextElementSibling ?? row.previousElementSibling)?.focus();
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
