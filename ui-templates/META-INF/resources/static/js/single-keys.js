// Single keys can be switched off (WCAG 2.1.4): whoever listens for one asks here first.

const SWITCH = "takebook.single-keys";

export function singleKeysOn() {
  return localStorage.getItem(SWITCH) !== "off";
}

export function switchSingleKeys(on) {
  localStorage.setItem(SWITCH, on ? "on" : "off");
}

export function withModifier(event) {
  return event.ctrlKey || event.metaKey || event.altKey;
}
