// The composer works as a plain form. This only saves clicks: counts while typing, tokens that insert themselves, a
// choice that needs no button, and one click on Issue that stays one.

const form = document.getElementById("composer");
const prompt = document.getElementById("field-prompt");
const words = document.querySelector("[data-count=words]");
const characters = document.querySelector("[data-count=characters]");

prompt.addEventListener("input", count);

function count() {
  const text = prompt.value;
  words.value = text.trim() ? text.trim().split(/\s+/).length : 0;
  const length = [...text].length;
  characters.value = length;
  characters.toggleAttribute("data-over", length > Number(prompt.dataset.most));
}

for (const shown of document.querySelectorAll("[data-token]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "token";
  button.textContent = shown.dataset.token;
  button.title = "Write it into the prompt";
  button.addEventListener("click", () => insert(shown.dataset.token));
  shown.replaceWith(button);
}

function insert(token) {
  const before = prompt.value.slice(0, prompt.selectionStart);
  const after = prompt.value.slice(prompt.selectionEnd);
  const text = (before && !/\s$/.test(before) ? " " : "") + token + (/^\s|^$/.test(after) ? "" : " ");
  prompt.focus();
  prompt.setRangeText(text, prompt.selectionStart, prompt.selectionEnd, "end");
  prompt.dispatchEvent(new Event("input", { bubbles: true }));
}

for (const choice of document.querySelectorAll("[data-submits]")) {
  const button = form.querySelector(`button[name=action][value="${choice.dataset.submits}"]`);
  button.hidden = true;
  choice.addEventListener("change", event => {
    event.stopPropagation();
    form.requestSubmit(button);
  });
}

document.addEventListener("keydown", event => {
  if (!(event.ctrlKey || event.metaKey)) {
    return;
  }
  if (event.key === "Enter") {
    event.preventDefault();
    form.requestSubmit(form.querySelector("[data-issues]"));
  } else if (event.key === "s") {
    event.preventDefault();
    form.requestSubmit(form.querySelector("button[name=action][value=save][data-key]"));
  }
});

// The server pays once however often it is asked; this only spares the wait for the same answer.
form.addEventListener("submit", event => {
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  form.dataset.sending = "yes";
});

addEventListener("pageshow", () => delete form.dataset.sending);
