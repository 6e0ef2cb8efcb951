// What the upload page asks of the server beside the uploads themselves.

import { Refused, Unreachable } from "./tus.js";

export class Server {
  #form;
  #batch;

  constructor(form) {
    this.#form = form;
    this.#batch = form.dataset.batch ? { id: Number(form.dataset.batch), url: `/upload/${form.dataset.batch}` } : null;
  }

  get csrf() {
    return this.#form.elements["csrf-token"].value;
  }

  batch() {
    return this.#batch.id;
  }

  /** The first files start a batch; from then on the address of the page is the batch's. */
  async start() {
    if (this.#batch) {
      return;
    }
    const rights = this.#fields(["basis", "source", "territory", "validFrom", "expiresOn", "people", "peopleNote"]);
    const isSaid = Object.values(rights).some(value => value !== "");
    this.#batch = await this.#post("/upload/batches", { ...this.#fields(["role", "tags", "project"]), rights: isSaid ? rights : null });
    history.replaceState(null, "", this.#batch.url);
    this.#form.action = this.#batch.url;
    for (const button of document.querySelectorAll("[data-about]")) {
      button.formAction = `${this.#batch.url}/about`;
    }
    for (const part of document.querySelectorAll("[data-report]")) {
      part.href = `${this.#batch.url}/report.csv`;
    }
    document.querySelectorAll("[data-only-with-batch]").forEach(part => { part.hidden = false; });
    document.querySelectorAll("[data-only-without-batch]").forEach(part => { part.hidden = true; });
  }

  #fields(names) {
    return Object.fromEntries(names.map(name => [name, this.#form.elements[name]?.value ?? ""]));
  }

  async announce(entries) {
    await this.#post("/upload/announce", { batch: this.#batch.id, files: entries.map(entry => ({ name: entry.path, bytes: entry.file.size })) });
  }

  async check(entries) {
    const files = entries.map(entry => ({ name: entry.path, bytes: entry.file.size, sha256: entry.sha256 }));
    return (await this.#post("/upload/precheck", { batch: this.#batch.id, files })).files;
  }

  async states(ids) {
    const answer = await fetch(`${this.#batch.url}/states?files=${ids.join(",")}`);
    return answer.ok ? (await answer.json()).files : [];
  }

  async remove(id) {
    await fetch(`${this.#batch.url}/files/${id}/remove`, { method: "POST", headers: { "X-CSRF-TOKEN": this.csrf }, redirect: "manual" });
  }

  async report() {
    return (await fetch(`${this.#batch.url}/report.csv`)).text();
  }

  async #post(address, body) {
    let answer;
    try {
      answer = await fetch(address, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Accept": "application/json", "X-CSRF-TOKEN": this.csrf },
        body: JSON.stringify(body),
      });
    } catch (error) {
      throw new Unreachable(error.message);
    }
    if (answer.status >= 500 || answer.status === 429) {
      throw new Unreachable(`The server answered ${answer.status}`);
    }
    const said = await answer.json().catch(() => null);
    if (!answer.ok) {
      throw new Refused(said?.violations?.map(violation => violation.message).join(" ") || said?.detail || `The server answered ${answer.status}`, null);
    }
    return said;
  }
}
