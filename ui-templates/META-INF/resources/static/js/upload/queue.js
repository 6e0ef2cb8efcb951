// The way of every chosen file: hash, ask, send what is missing. Knows nothing of the page but what it tells it.

import { forget, hash } from "./hashing.js";
import { Behind, Refused, Unreachable, send } from "./tus.js";

const AT_ONCE = 3;
const GROUP = 50;
const GROUP_WITHIN = 250;
const ANNOUNCED_AT_ONCE = 500;
const LOOK_AGAIN = 2000;
const MOST_TRIES = 8;

export class Queue {
  #line;
  #server;
  #tell;
  #csrf;
  #toCheck = [];
  #toSend = [];
  #bySha = new Map();
  #sending = new Set();
  #interrupted = [];
  #timer = 0;
  #paused = false;
  #asking = false;

  /**
   * @param line the connection
   * @param server the questions of the page: announce(files), check(files), both may reject with Unreachable or Refused
   * @param tell called with an entry whenever something about it changed
   */
  constructor({ line, server, tell, csrf }) {
    this.#line = line;
    this.#server = server;
    this.#tell = tell;
    this.#csrf = csrf;
  }

  /** @param {{file: File, path: string}[]} chosen @returns the entries, in the same order */
  add(chosen) {
    const entries = chosen.map(({ file, path }) => ({ file, path, state: "hashing", sent: 0, tries: 0, paused: false, stop: new AbortController() }));
    this.#begin(entries);
    return entries;
  }

  async #begin(entries) {
    for (let i = 0; i < entries.length; i += ANNOUNCED_AT_ONCE) {
      const some = entries.slice(i, i + ANNOUNCED_AT_ONCE);
      if (!await this.#persist(() => this.#server.announce(some), some)) {
        return;
      }
    }
    for (const entry of entries) {
      if (entry.state !== "removed") {
        await this.#hash(entry);
      }
    }
  }

  async #hash(entry) {
    try {
      entry.sha256 = await hash(entry.file, bytes => {
        entry.hashed = bytes;
        this.#tell(entry);
      });
    } catch (error) {
      this.#end(entry, "failed", `Cannot be read: ${error.message}`);
      return;
    }
    if (entry.state !== "removed") {
      this.#check(entry);
    }
  }

  /** Same bytes twice: the second waits for what becomes of the first. */
  #check(entry) {
    this.#state(entry, entry.paused ? "paused" : "waiting");
    const same = this.#bySha.get(entry.sha256);
    if (same && same !== entry && !isOver(same)) {
      (same.followers ??= []).push(entry);
      return;
    }
    this.#bySha.set(entry.sha256, entry);
    this.#toCheck.push(entry);
    clearTimeout(this.#timer);
    if (this.#toCheck.length >= GROUP) {
      this.#ask();
    } else {
      this.#timer = setTimeout(() => this.#ask(), GROUP_WITHIN);
    }
  }

  /** One question at a time: they wait for each other on the server anyway. */
  async #ask() {
    if (this.#asking) {
      return;
    }
    this.#asking = true;
    while (this.#toCheck.length > 0) {
      await this.#askAbout(this.#toCheck.splice(0, GROUP));
    }
    this.#asking = false;
  }

  async #askAbout(asked) {
    const group = asked.filter(entry => entry.state !== "removed");
    if (group.length === 0) {
      return;
    }
    let answers = [];
    if (!await this.#persist(async () => { answers = await this.#server.check(group); }, group)) {
      return;
    }
    group.forEach((entry, i) => this.#answered(entry, answers[i]));
    this.#next();
  }

  #answered(entry, answer) {
    entry.id = answer.id;
    entry.key = answer.upload;
    entry.offset = answer.offset;
    if (entry.state === "removed") {
      return;
    }
    if (answer.state !== "EXPECTED" && answer.state !== "ARRIVING") {
      this.#settled(entry, answer);
    } else if (answer.state === "ARRIVING" && answer.offset === entry.file.size && entry.file.size > 0) {
      this.#state(entry, "verifying");
      setTimeout(() => this.#check(entry), LOOK_AGAIN);
    } else {
      entry.sent = entry.offset;
      this.#toSend.push(entry);
      this.#tell(entry);
    }
  }

  #next() {
    while (!this.#paused && this.#sending.size < AT_ONCE) {
      const at = this.#toSend.findIndex(entry => !entry.paused);
      if (at < 0) {
        return;
      }
      this.#send(this.#toSend.splice(at, 1)[0]);
    }
  }

  async #send(entry) {
    this.#sending.add(entry);
    await this.#line.up();
    entry.stop = new AbortController();
    this.#state(entry, "sending");
    try {
      await send(entry.file, {
        key: entry.key,
        offset: entry.offset,
        csrf: this.#csrf,
        signal: entry.stop.signal,
        metadata: { filename: entry.path, batch: this.#server.batch(), file: entry.id, sha256: entry.sha256 },
        onProgress: bytes => this.#sent(entry, bytes),
      });
      this.#line.good();
      this.#check(entry);
    } catch (error) {
      this.#failed(entry, error);
    } finally {
      this.#sending.delete(entry);
      this.#next();
    }
  }

  #sent(entry, bytes) {
    entry.sent = Math.min(bytes, entry.file.size);
    this.#state(entry, entry.sent === entry.file.size ? "verifying" : "sending");
  }

  /** Where a broken upload stands is asked of the server, which also knows when it was complete after all. */
  #failed(entry, error) {
    if (entry.state === "removed") {
      return;
    }
    if (entry.paused || this.#paused) {
      this.#state(entry, "paused");
      this.#interrupted.push(entry);
      return;
    }
    if (error instanceof Unreachable) {
      this.#line.broke();
      this.#check(entry);
    } else if (error instanceof Behind && entry.tries++ < MOST_TRIES) {
      setTimeout(() => this.#check(entry), LOOK_AGAIN);
    } else if (error instanceof Refused && error.rule) {
      if (error.rule === "upload.hash") {
        forget(entry.file);
      }
      this.#check(entry);
    } else {
      this.#end(entry, "failed", error.message);
    }
  }

  #settled(entry, answer) {
    entry.answer = answer;
    entry.sent = entry.file.size;
    this.#end(entry, answer.state.toLowerCase(), "");
  }

  #end(entry, state, why) {
    entry.why = why;
    this.#state(entry, state);
    const followers = entry.followers ?? [];
    entry.followers = [];
    followers.forEach(follower => this.#check(follower));
  }

  #state(entry, state) {
    entry.state = state;
    this.#tell(entry);
  }

  /** Repeats a question until it is answered; false when the answer is no. */
  async #persist(question, entries) {
    while (true) {
      await this.#line.up();
      try {
        await question();
        this.#line.good();
        return true;
      } catch (error) {
        if (!(error instanceof Unreachable)) {
          entries.forEach(entry => this.#end(entry, "failed", error.message));
          return false;
        }
        this.#line.broke();
      }
    }
  }

  pauseAll(paused) {
    this.#paused = paused;
    if (paused) {
      this.#sending.forEach(entry => entry.stop.abort());
      return;
    }
    this.#interrupted.splice(0).forEach(entry => entry.paused ? this.#interrupted.push(entry) : this.#check(entry));
    this.#next();
  }

  pause(entry, paused) {
    entry.paused = paused;
    if (paused) {
      entry.stop.abort();
      this.#state(entry, "paused");
      return;
    }
    if (this.#interrupted.includes(entry)) {
      this.#interrupted.splice(this.#interrupted.indexOf(entry), 1);
      this.#check(entry);
      return;
    }
    this.#state(entry, entry.sha256 ? "waiting" : "hashing");
    this.#next();
  }

  /** Once more, for what failed without a rule that forbids it. */
  retry(entry) {
    entry.tries = 0;
    if (entry.sha256) {
      this.#check(entry);
    } else {
      this.#state(entry, "hashing");
      this.#hash(entry);
    }
  }

  remove(entry) {
    this.#toSend = this.#toSend.filter(other => other !== entry);
    this.#end(entry, "removed", "");
    entry.stop.abort();
  }
}

export function isOver(entry) {
  return !["hashing", "waiting", "sending", "verifying", "paused"].includes(entry.state);
}
