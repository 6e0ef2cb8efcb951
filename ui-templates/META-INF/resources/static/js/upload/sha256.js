// SHA-256 (FIPS 180-4) that can be fed piece by piece. The browser's own digest wants the whole file in memory, and is not
// there at all on a page that came over plain http from another machine.

const K = new Int32Array(64);
const START = new Int32Array(8);

/** The first 32 bits of the fractions of roots of the first primes; computed, so that no digit can be mistyped. */
function fraction(root) {
  return ((root - Math.floor(root)) * 0x100000000) | 0;
}

for (let number = 2, found = 0; found < 64; number++) {
  let prime = true;
  for (let divisor = 2; divisor * divisor <= number && prime; divisor++) {
    prime = number % divisor !== 0;
  }
  if (prime) {
    if (found < 8) {
      START[found] = fraction(Math.sqrt(number));
    }
    K[found++] = fraction(Math.cbrt(number));
  }
}

export class Sha256 {
  #state = Int32Array.from(START);
  #words = new Int32Array(64);
  #rest = new Uint8Array(64);
  #restLength = 0;
  #bytes = 0;

  /** @param {Uint8Array} piece */
  update(piece) {
    this.#bytes += piece.length;
    let at = 0;
    if (this.#restLength > 0) {
      const wanted = Math.min(64 - this.#restLength, piece.length);
      this.#rest.set(piece.subarray(0, wanted), this.#restLength);
      this.#restLength += wanted;
      at = wanted;
      if (this.#restLength < 64) {
        return;
      }
      this.#blocks(this.#rest, 0, 1);
      this.#restLength = 0;
    }
    const blocks = (piece.length - at) >>> 6;
    this.#blocks(piece, at, blocks);
    at += blocks << 6;
    this.#rest.set(piece.subarray(at));
    this.#restLength = piece.length - at;
  }

  /** @returns {string} 64 hexadecimal digits; afterwards nothing can be added */
  hex() {
    const padded = new Uint8Array(this.#restLength < 56 ? 64 : 128);
    padded.set(this.#rest.subarray(0, this.#restLength));
    padded[this.#restLength] = 0x80;
    const length = new DataView(padded.buffer);
    length.setUint32(padded.length - 8, Math.floor(this.#bytes / 0x20000000));
    length.setUint32(padded.length - 4, (this.#bytes * 8) >>> 0);
    this.#blocks(padded, 0, padded.length >>> 6);
    return [...this.#state].map(word => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  #blocks(bytes, from, count) {
    const w = this.#words;
    const state = this.#state;
    let [h0, h1, h2, h3, h4, h5, h6, h7] = state;
    for (let block = 0, at = from; block < count; block++) {
      for (let i = 0; i < 16; i++, at += 4) {
        w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
      }
      for (let i = 16; i < 64; i++) {
        const x = w[i - 15];
        const y = w[i - 2];
        const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
        const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
        w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
      }
      let a = h0, b = h1, c = h2, d = h3, e = h4, f = h5, g = h6, h = h7;
      for (let i = 0; i < 64; i++) {
        const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
        const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
        const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
        const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g;
        g = f;
        f = e;
        e = (d + t1) | 0;
        d = c;
        c = b;
        b = a;
        a = (t1 + t2) | 0;
      }
      h0 = (h0 + a) | 0;
      h1 = (h1 + b) | 0;
      h2 = (h2 + c) | 0;
      h3 = (h3 + d) | 0;
      h4 = (h4 + e) | 0;
      h5 = (h5 + f) | 0;
      h6 = (h6 + g) | 0;
      h7 = (h7 + h) | 0;
    }
    state.set([h0, h1, h2, h3, h4, h5, h6, h7]);
  }
}
