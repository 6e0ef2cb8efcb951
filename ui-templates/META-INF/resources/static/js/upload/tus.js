// A client of the tus protocol, 1.0.0: creation with the first piece, then piece by piece.
// What failed says what may be done about it: Unreachable (try again when the line is up), Behind (ask where we are, go on),
// Refused (the file will not be taken, and why). Nothing is retried here.

const PIECE = 8 * 1024 * 1024;
const TYPE = "application/offset+octet-stream";

export class Unreachable extends Error {}

export class Behind extends Error {}

export class Refused extends Error {
  constructor(reason, rule) {
    super(reason);
    this.rule = rule;
  }
}

/**
 * Sends what is missing of a file.
 *
 * @param {File} file
 * @param {object} how key and offset of an upload that was begun, or neither; csrf; metadata of a new one; onProgress(bytes
 *     that left); signal to stop
 * @returns {Promise<{state: string, asset: string?}>} what the server made of it
 */
export async function send(file, how) {
  let address = how.key ? `/upload/files/${how.key}` : null;
  let at = how.offset ?? 0;
  let answer = null;
  if (!address) {
    answer = await request("POST", "/upload/files", {
      "Upload-Length": file.size,
      "Upload-Metadata": metadata(how.metadata),
    }, file.slice(0, PIECE), 0, how);
    address = new URL(answer.getResponseHeader("Location"), location.href).pathname;
    at = offset(answer);
  }
  while (at < file.size) {
    answer = await request("PATCH", address, { "Upload-Offset": at }, file.slice(at, at + PIECE), at, how);
    at = offset(answer);
  }
  return { state: answer.getResponseHeader("Takebook-State"), asset: answer.getResponseHeader("Takebook-Asset") };
}

function offset(answer) {
  return Number(answer.getResponseHeader("Upload-Offset"));
}

function metadata(values) {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined && value !== "")
    .map(([name, value]) => `${name} ${base64(String(value))}`)
    .join(",");
}

function base64(text) {
  return btoa(Array.from(new TextEncoder().encode(text), byte => String.fromCharCode(byte)).join(""));
}

/** XMLHttpRequest, because fetch does not tell how much of a body has left. */
function request(method, address, headers, piece, from, how) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    for (const [name, value] of Object.entries({ ...headers, "Tus-Resumable": "1.0.0", "Content-Type": TYPE, "Accept": "application/json", "X-CSRF-TOKEN": how.csrf })) {
      request.setRequestHeader(name, value);
    }
    const stop = () => request.abort();
    how.signal.addEventListener("abort", stop);
    request.upload.addEventListener("progress", event => how.onProgress(from + event.loaded));
    request.addEventListener("loadend", () => {
      how.signal.removeEventListener("abort", stop);
      if (how.signal.aborted) {
        reject(how.signal.reason);
      } else if (request.status >= 200 && request.status < 300) {
        resolve(request);
      } else {
        reject(failure(request));
      }
    });
    if (how.signal.aborted) {
      reject(how.signal.reason);
      return;
    }
    request.send(piece);
  });
}

function failure(request) {
  const status = request.status;
  if (status === 0 || status >= 500 && status !== 507) {
    return new Unreachable(status === 0 ? "The connection broke" : `The server answered ${status}`);
  }
  if ([404, 408, 409, 410, 423, 429, 460].includes(status)) {
    return new Behind(`The server answered ${status}`);
  }
  const problem = parsed(request.responseText);
  const violation = problem?.violations?.[0];
  return new Refused(violation?.message ?? problem?.detail ?? `The server answered ${status}`, violation?.rule ?? null);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
