// The files behind what was dropped: a folder is walked to its end, and each file remembers where it lay.

/** @returns {Promise<{file: File, path: string}[]>} */
export async function filesOf(transfer) {
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(entry => entry);
  if (entries.length === 0) {
    return plain(transfer.files);
  }
  const found = [];
  for (const entry of entries) {
    await walk(entry, found);
  }
  return found;
}

export function plain(files) {
  return [...files].map(file => ({ file, path: file.webkitRelativePath || file.name })).filter(({ path }) => !isHidden(path));
}

async function walk(entry, found) {
  if (isHidden(entry.name)) {
    return;
  }
  if (entry.isFile) {
    found.push({ file: await new Promise((resolve, reject) => entry.file(resolve, reject)), path: entry.fullPath.replace(/^\//, "") });
    return;
  }
  const reader = entry.createReader();
  for (let some = await next(reader); some.length > 0; some = await next(reader)) {
    for (const child of some) {
      await walk(child, found);
    }
  }
}

/** A browser hands out a folder a hundred entries at a time. */
function next(reader) {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

/** What systems leave in folders and nobody means to send. */
function isHidden(path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.startsWith(".") || name === "Thumbs.db" || name === "desktop.ini";
}
