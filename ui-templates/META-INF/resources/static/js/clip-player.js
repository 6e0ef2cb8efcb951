// Steps through a clip by frames, counted from 0, and shows which one is on the screen. The browser's own controls remain.
// A field with data-follows-frame, data-in-point or data-out-point anywhere on the page is filled in from here.

const SHUTTLE = 80;
const FASTEST = 8;

class ClipPlayer extends HTMLElement {

  connectedCallback() {
    this.video = this.querySelector("video");
    const [numerator, denominator] = (this.dataset.frameRate || "24/1").split("/").map(Number);
    this.rate = numerator / denominator;
    this.frames = Number(this.dataset.frames) || 0;
    this.controls = this.querySelector("[data-controls]");
    this.shuttle = 0;
    this.timer = 0;
    this.wanted = null; // the frame a seek is on its way to; what the browser shows meanwhile is an older one
    this.controls.hidden = false;
    this.controls.addEventListener("click", event => this.press(event.target.closest("[data-do]")?.dataset.do));
    this.addEventListener("keydown", event => this.key(event));
    this.video.addEventListener("seeked", () => this.arrive());
    for (const event of ["timeupdate", "loadedmetadata"]) {
      this.video.addEventListener(event, () => this.passing(this.frameAt(this.video.currentTime)));
    }
    this.video.addEventListener("play", () => this.watch());
    this.watch();
    this.show(0);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  /** The frame really on the screen, where the browser tells it. */
  watch() {
    this.video.requestVideoFrameCallback?.((_, shown) => {
      this.passing(this.frameAt(shown.mediaTime + 0.001));
      this.watch();
    });
  }

  passing(frame) {
    if (this.wanted === null) {
      this.show(frame);
    }
  }

  /** A seek that a later one has overtaken does not count. */
  arrive() {
    if (!this.video.seeking) {
      this.wanted = null;
      this.show(this.frameAt(this.video.currentTime));
    }
  }

  frameAt(seconds) {
    return Math.min(Math.max(0, this.frames - 1), Math.floor(seconds * this.rate + 0.001));
  }

  /** Into the middle of a frame: at its edge browsers disagree which one is meant. */
  seek(frame) {
    const wanted = Math.min(Math.max(0, frame), Math.max(0, this.frames - 1));
    this.wanted = wanted;
    this.video.currentTime = (wanted + 0.5) / this.rate;
    this.show(wanted);
  }

  step(by) {
    this.stop();
    this.seek(this.frame + by);
  }

  stop() {
    this.shuttle = 0;
    clearInterval(this.timer);
    this.video.playbackRate = 1;
    this.video.pause();
  }

  toggle() {
    if (this.video.paused && this.shuttle === 0) {
      this.video.play();
    } else {
      this.stop();
    }
  }

  /** L plays, and faster each time; J goes back the same way; K stops. */
  run(direction) {
    const faster = Math.sign(this.shuttle) === direction ? Math.min(FASTEST, Math.abs(this.shuttle) * 2) : 1;
    this.stop();
    this.shuttle = direction * faster;
    if (direction > 0) {
      this.video.playbackRate = faster;
      this.video.play();
      return;
    }
    this.timer = setInterval(() => {
      this.seek(this.frame - Math.max(1, Math.round(this.rate * faster * SHUTTLE / 1000)));
      if (this.frame === 0) {
        this.stop();
      }
    }, SHUTTLE);
  }

  press(action) {
    const actions = {
      first: () => this.step(-this.frame),
      back: () => this.step(-1),
      toggle: () => this.toggle(),
      forward: () => this.step(1),
      last: () => this.step(this.frames),
      in: () => this.mark("in"),
      out: () => this.mark("out"),
    };
    actions[action]?.();
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input")) {
      return;
    }
    const onButton = event.target.matches("button");
    const actions = {
      ",": () => this.step(-1),
      ".": () => this.step(1),
      "<": () => this.step(-10),
      ">": () => this.step(10),
      "j": () => this.run(-1),
      "k": () => this.stop(),
      "l": () => this.run(1),
      "m": () => { this.video.muted = !this.video.muted; },
      "f": () => this.video.requestFullscreen?.(),
      "i": () => this.mark("in"),
      "o": () => this.mark("out"),
      " ": onButton ? undefined : () => this.toggle(),
    };
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (action) {
      event.preventDefault();
      event.stopPropagation();
      action();
    }
  }

  /** In at the start of this frame, out behind it, so that both frames are in the trim. */
  mark(point) {
    const field = document.querySelector(`[data-${point}-point]`);
    if (!field) {
      return;
    }
    const seconds = (point === "in" ? this.frame : this.frame + 1) / this.rate;
    field.value = Math.min(seconds, Number(field.max) || seconds).toFixed(3);
  }

  show(frame) {
    if (frame === this.frame) {
      return;
    }
    this.frame = frame;
    this.querySelector("[data-frame]").textContent = frame;
    this.querySelector("[data-timecode]").textContent = this.timecode(frame);
    for (const field of document.querySelectorAll("[data-follows-frame]")) {
      field.value = frame;
    }
  }

  /** Minutes, seconds and the frame within the second. */
  timecode(frame) {
    const nominal = Math.round(this.rate);
    const seconds = Math.floor(frame / nominal);
    const two = number => String(number).padStart(2, "0");
    return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}:${two(frame % nominal)}`;
  }
}

customElements.define("clip-player", ClipPlayer);
