// Where the focus goes when a page answers. A form that was sent, or a link to another view of the same page, loads a page anew,
// and a browser then begins at its top: whoever moves a picture by three places would walk there three times. So it goes back to
// the control that was pressed; when that is gone, to the heading of its part; on another page to the heading. What was refused
// comes first: its summary takes the focus by itself. Parts that htmx exchanges are handled alike.

const KEPT = "takebook.pressed";
const WITHIN = 30_000;
const FOCUSABLE = "a[href], button:not(:disabled), input:not([type=hidden], :disabled), select:not(:disabled), textarea, summary";

let byKeys = true;

document.addEventListener("keydown", () => { byKeys = true; }, true);
document.addEventListener("pointerdown", () => { byKeys = false; }, true);

// After everybody else has had a chance to handle it without a new page.
addEventListener("submit", event => {
  if (!event.defaultPrevented && byKeys) {
    const asks = (event.submitter?.getAttribute("formmethod") ?? event.target.method) === "get";
    keep(asks ? {} : { pressed: signOf(event.submitter), part: partOf(event.target) });
  }
});

addEventListener("click", event => {
  const link = event.target.closest?.("main a[href]");
  if (link && byKeys && !event.defaultPrevented && !link.hash && link.pathname === location.pathname) {
    keep({});
  }
});

function keep(what) {
  sessionStorage.setItem(KEPT, JSON.stringify({ ...what, path: location.pathname, at: Date.now() }));
}

/**
 * What tells a button from the others of a page, also after the page was made anew. What its form carries is a part of it, or the
 * focus would come to rest on the same button of another thing; except in a form that says it comes back with other contents.
 */
function signOf(button) {
  if (!button?.form) {
    return null;
  }
  const carried = "growing" in button.form.dataset ? [] : [...button.form.querySelectorAll("input[type=hidden]")]
    .filter(input => input.name !== "csrf-token" && input.name !== "version").map(input => `${input.name}=${input.value}`);
  const address = button.getAttribute("formaction") ?? button.form.getAttribute("action");
  return [address, button.name, button.value, ...carried].join(" ");
}

function partOf(element) {
  return element.closest("section[aria-labelledby]")?.getAttribute("aria-labelledby");
}

function arrive() {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  sessionStorage.removeItem(KEPT);
  if (!kept || Date.now() - kept.at > WITHIN) {
    return;
  }
  document.querySelectorAll("main .notice:is([role=status], [role=alert])").forEach(readAloud);
  if (document.querySelector("main [autofocus]")) {
    return;
  }
  const named = location.hash && document.getElementById(location.hash.slice(1));
  const place = named ? focusable(named.querySelector("h2") ?? named) : samePlace(kept);
  (place ?? focusable(document.querySelector("main h1")))?.focus();
}

/** What a live region says when the page begins is not read; what changes in it is. */
function readAloud(notice) {
  setTimeout(() => {
    if (!notice.contains(document.activeElement)) {
      notice.replaceChildren(...notice.childNodes);
    }
  }, 100);
}

/** A refused form may come back under another address, so its button is looked for wherever this is. */
function samePlace({ path, pressed, part }) {
  const here = path === location.pathname;
  if (!pressed) {
    return here ? focusable(document.querySelector("main h2[role=status]")) : null;
  }
  const button = [...document.querySelectorAll("main form button[type=submit]:not([aria-hidden])")].find(each => signOf(each) === pressed);
  if (button) {
    return near(button);
  }
  return here && part ? focusable(document.getElementById(part)) : null;
}

/** A button beside it that may be pressed, else the nearest behind it, else before it. */
function next(button) {
  const all = [...button.form.querySelectorAll("button[type=submit]:not([aria-hidden])")].filter(each => !each.closest("[hidden]"));
  const here = all.indexOf(button);
  const usable = each => !each.disabled;
  return all.find(each => usable(each) && each.parentElement === button.parentElement)
    ?? all.slice(here).find(usable) ?? all.slice(0, here).findLast(usable);
}

/** The button, or what stands for it when it cannot have the focus now. */
function near(button) {
  const closed = button.closest("details:not([open])");
  if (closed) {
    return closed.querySelector("summary");
  }
  if (button.closest("[hidden]")) {
    return button.form.querySelector("a[href]");
  }
  return button.disabled ? next(button) : button;
}

function focusable(element) {
  if (element && element.tabIndex < 0) {
    element.tabIndex = -1;
  }
  return element;
}

let swapped = null;

document.addEventListener("htmx:beforeSwap", event => {
  const old = event.detail.target;
  const held = document.activeElement;
  swapped = old.contains(held)
    ? { parent: old.parentElement, index: [...old.parentElement.children].indexOf(old), href: held.getAttribute("href"), name: held.name }
    : null;
});

document.addEventListener("htmx:afterSettle", () => {
  if (swapped && document.activeElement === document.body) {
    const fresh = swapped.parent.children[swapped.index] ?? swapped.parent;
    const choices = [...fresh.querySelectorAll(FOCUSABLE)];
    const same = choices.find(each => (swapped.href && each.getAttribute("href") === swapped.href) || (swapped.name && each.name === swapped.name));
    (same ?? choices[0] ?? focusable(fresh)).focus();
  }
  swapped = null;
});

if (location.hash) {
  // The browser goes to the named part by itself, and would take the focus away again.
  addEventListener("load", () => setTimeout(arrive));
} else {
  arrive();
}
