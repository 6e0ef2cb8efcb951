// SHA-256 of chosen files, by a worker, in the order asked. What was hashed once is remembered by name, size and time of change,
// so that choosing the same files after a refresh costs nothing; a wrong memory is caught by the server, which hashes what arrives.

const MEMORY = "takebook.hashes";
const MOST_REMEMBERED = 5_000;

let worker = null;
const asked = new Map();
let chain = Promise.resolve();
let memory = read();

/** @param {(bytes: number) => void} onRead how far a large file is */
export function hash(file, onRead) {
  const known = memory.get(fingerprint(file));
  if (known) {
    return Promise.resolve(known);
  }
  const result = chain.then(() => ask(file, onRead));
  chain = result.catch(() => {});
  return result;
}

export function forget(file) {
  memory.delete(fingerprint(file));
  write();
}

function ask(file, onRead) {
  worker ??= start();
  const id = crypto.randomUUID?.() ?? String(Math.random());
  return new Promise((resolve, reject) => {
    asked.set(id, { resolve, reject, onRead, file });
    worker.postMessage({ id, file });
  });
}

function start() {
  const started = new Worker(new URL("./hash-worker.js", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }) => {
    const question = asked.get(data.id);
    if (data.read !== undefined) {
      question.onRead(data.read);
      return;
    }
    asked.delete(data.id);
    if (data.unreadable !== undefined) {
      question.reject(new Error(data.unreadable));
      return;
    }
    memory.set(fingerprint(question.file), data.sha256);
    writeSoon();
    question.resolve(data.sha256);
  });
  return started;
}

function fingerprint(file) {
  return `${file.webkitRelativePath || file.name}|${file.size}|${file.lastModified}`;
}

function read() {
  try {
    return new Map(JSON.parse(localStorage.getItem(MEMORY) ?? "[]"));
  } catch {
    return new Map();
  }
}

let writing = 0;

function writeSoon() {
  clearTimeout(writing);
  writing = setTimeout(write, 500);
}

function write() {
  try {
    localStorage.setItem(MEMORY, JSON.stringify([...memory].slice(-MOST_REMEMBERED)));
  } catch {
    // No room, or not allowed to keep anything: the files are hashed again next time.
    memory = new Map();
  }
}
