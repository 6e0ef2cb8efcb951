// Hashes one file after the other, apart from the page, in at most a few megabytes of memory.

import { Sha256 } from "./sha256.js";

/** Up to here the browser's own digest is asked, where there is one: it is several times as fast, but wants the file whole. */
const WHOLE = 16 * 1024 * 1024;

self.addEventListener("message", async ({ data: { id, file } }) => {
  try {
    const sha256 = file.size <= WHOLE && self.crypto?.subtle ? await whole(file) : await streamed(id, file);
    self.postMessage({ id, sha256 });
  } catch (error) {
    // A file that was moved or changed after it was chosen can no longer be read.
    self.postMessage({ id, unreadable: String(error?.message ?? error) });
  }
});

async function whole(file) {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, "0")).join("");
}

async function streamed(id, file) {
  const hash = new Sha256();
  let read = 0;
  const reader = file.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    hash.update(piece.value);
    read += piece.value.length;
    self.postMessage({ id, read });
  }
  return hash.hex();
}
