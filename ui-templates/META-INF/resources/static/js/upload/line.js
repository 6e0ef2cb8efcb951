// The connection, for all requests of a page together: when one finds it broken, all wait, longer each time, and one notice
// says so. Coming back online ends the wait at once.

const LONGEST = 30;

export class Line {
  #attempt = 0;
  #wait = null;
  #end = null;
  #onChange;

  /** @param {(seconds: number, attempt: number) => void} onChange every second of a wait; 0 when the line is believed up */
  constructor(onChange) {
    this.#onChange = onChange;
    addEventListener("online", () => this.#end?.());
  }

  /** Resolves when a try is worth it. */
  async up() {
    await this.#wait;
  }

  good() {
    this.#attempt = 0;
  }

  broke() {
    if (this.#wait) {
      return;
    }
    this.#attempt++;
    let left = Math.min(2 ** (this.#attempt - 1), LONGEST);
    this.#onChange(left, this.#attempt);
    this.#wait = new Promise(resolve => {
      const tick = setInterval(() => {
        left--;
        this.#onChange(Math.max(left, 0), this.#attempt);
        if (left <= 0) {
          this.#end();
        }
      }, 1000);
      this.#end = () => {
        clearInterval(tick);
        this.#wait = null;
        this.#end = null;
        this.#onChange(0, this.#attempt);
        resolve();
      };
    });
  }
}
