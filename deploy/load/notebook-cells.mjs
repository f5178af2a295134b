// node deploy/load/notebook-cells.mjs [http://127.0.0.1:5080] [code=BREIZH] [people=35] [cells=2000]
// That many people join an event and write that many cells at once; then every notebook is read back. Ends with an error when one is lost.
// Use a site started over an empty data folder: a notebook holds 1,000 cells in its life.
import { createRequire } from "node:module";

const require = createRequire(new URL("../../src/DataChallenge.Web/Client/package.json", import.meta.url));
const { HubConnectionBuilder, HttpTransportType, LogLevel } = require("@microsoft/signalr");
const [site = "http://127.0.0.1:5080", code = "BREIZH", people = 35, total = 2000] = process.argv.slice(2);
const run = Date.now().toString(36);

class Pupil {
  cookies = new Map();
  delays = [];
  heard = [];
  written = [];
  mine = new Set();

  async fetch(path, options = {}) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(site + path, { ...options, redirect: "manual", headers: { ...options.headers, cookie, "accept-language": "fr" } });
    for (const header of response.headers.getSetCookie()) {
      const [name, ...value] = header.split(";")[0].split("=");
      this.cookies.set(name, value.join("="));
    }
    return response;
  }

  async join(place) {
    const page = await (await this.fetch(`/rejoindre/${code}`)).text();
    const form = page.slice(page.indexOf('id="join-form"'));
    const teams = [...form.matchAll(/name="team"[^>]*value="([^"]+)"|<option value="([^"]+)"/g)].map(match => match[1] ?? match[2]).filter(Boolean);
    const fields = new URLSearchParams();
    for (const [input] of form.slice(0, form.indexOf("</form>")).matchAll(/<input[^>]*type="hidden"[^>]*>/g))
      fields.set(/name="([^"]*)"/.exec(input)[1], decode(/value="([^"]*)"/.exec(input)?.[1] ?? ""));
    this.team = teams[place % teams.length];
    fields.set("team", this.team);
    const action = /action="([^"]+)"/.exec(form)?.[1] ?? `/rejoindre/${code}`;
    const answer = await this.fetch(decode(action), { method: "POST", body: fields, headers: { "content-type": "application/x-www-form-urlencoded" } });
    if (answer.status !== 302) throw new Error(`joining answered ${answer.status}`);
  }

  async connect() {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    this.hub = new HubConnectionBuilder().withUrl(`${site}/direct/carnet`, { headers: { cookie }, transport: HttpTransportType.WebSockets }).configureLogging(LogLevel.None).build();
    this.hub.on("Applied", ({ operation }) => { if (operation.do === "addCell" && operation.text?.startsWith(run) && !this.mine.has(operation.cell)) this.heard.push(Date.now() - Number(operation.text.split(" ")[1])); });
    for (const ignored of ["Running", "Ended", "People"]) this.hub.on(ignored, () => {});
    await this.hub.start();
    if (!await this.hub.invoke("Join", this.team, 0)) throw new Error("not let into the notebook");
  }

  async write(place) {
    for (let number = place; number < total; number += +people) {
      const cell = `${run}-cell-${number}`;
      this.mine.add(cell);
      const begun = performance.now();
      await this.do({ do: "addCell", id: `${run}-add-${number}`, cell, kind: "text", text: `${run} ${Date.now()}` });
      this.delays.push(performance.now() - begun);
      this.written.push(cell);
      // Few stand at a time: a notebook shows 200 cells, the bin keeps the others.
      if (this.written.length > 2) await this.do({ do: "deleteCell", id: `${run}-del-${number}`, cell: this.written.at(-3) });
    }
  }

  async do(operation) {
    const answer = await this.hub.invoke("Apply", operation);
    if (!answer.applied) throw new Error(`${operation.do} refused: ${answer.rejected}`);
  }
}

const decode = text => text.replace(/&#x([0-9A-F]+);/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16))).replaceAll("&amp;", "&");
const at = (values, share) => values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;

const pupils = Array.from({ length: +people }, () => new Pupil());
for (const [place, pupil] of pupils.entries()) await pupil.join(place);
await Promise.all(pupils.map(pupil => pupil.connect()));

const begun = performance.now();
await Promise.all(pupils.map((pupil, place) => pupil.write(place)));
const seconds = (performance.now() - begun) / 1000;

const kept = new Set();
for (const team of new Set(pupils.map(pupil => pupil.team))) {
  const { notebook } = await pupils.find(pupil => pupil.team === team).hub.invoke("Join", team, 0);
  for (const cell of [...notebook.cells, ...notebook.bin]) kept.add(cell.id);
}
await Promise.all(pupils.map(pupil => pupil.hub.stop()));
const lost = pupils.flatMap(pupil => pupil.written).filter(cell => !kept.has(cell));
const delays = pupils.flatMap(pupil => pupil.delays);
const heard = pupils.flatMap(pupil => pupil.heard);
console.log(`${delays.length} cells by ${people} people in ${seconds.toFixed(1)} s`);
console.log(`confirmed after p50 ${at(delays, 0.5).toFixed(0)} ms, p95 ${at(delays, 0.95).toFixed(0)} ms; seen by a teammate after p50 ${at(heard, 0.5)} ms, p95 ${at(heard, 0.95)} ms`);
console.log(`lost: ${lost.length}`);
process.exitCode = lost.length === 0 && delays.length === +total ? 0 : 1;
