// The notebook page: takes the state the server sent, then follows the team.
import { capital, type Desk, say } from "./Notebooks/desk";
import { type LinkState, NotebookLink } from "./Notebooks/link";
import { newId, type PageState, type PersonHere } from "./Notebooks/model";
import { showPeople } from "./Notebooks/people";
import { Sheet } from "./Notebooks/sheet";
import { number, text } from "./Shared/text";
import { toast } from "./Shared/toast";

const page = JSON.parse(document.getElementById("notebook-state")!.textContent!) as PageState;
const linkWords = document.getElementById("notebook-link")!;
const peopleHost = document.getElementById("notebook-people")!;
let people: PersonHere[] = [];
let begun = false;

const link: NotebookLink = new NotebookLink(page, {
  changed: () => { if (begun) sheet.show(link.shown); },
  heard: applied => sheet.heard(applied),
  rejected: (_, reason) => toast(text(`Client_Rejected_${capital(reason)}`, number(page.cellText), page.cells), "error"),
  slowed: () => say(text("Client_Slowed")),
  link: showLink,
  running: () => sheet.running(),
  ended: (cell, end) => sheet.ended(cell, end),
  people: found => { people = found; tellPeople(); },
});

const desk: Desk = { page, link, say, enter: cell => sheet.enter(cell) };
const sheet = new Sheet(desk, document.getElementById("notebook-cells")!);

function tellPeople(): void {
  showPeople(peopleHost, people, link.name, link.shown);
  sheet.people(people);
}

function showLink(state: LinkState): void {
  linkWords.textContent = text(`Client_Link_${capital(state)}`);
  linkWords.dataset.state = state;
  sheet.saveStates();
}

/** A prepared query comes after what is there; with its own view once it has run. */
function addPrepared(id: string): void {
  const query = page.queries.find(other => other.id === id);
  if (!query) return;
  const cell = newId();
  link.do({ do: "addCell", cell, kind: "sparql", after: link.shown.cells.at(-1)?.id, text: query.sparql, source: query.source });
  sheet.enter(cell);
}

sheet.begin(link.shown);
begun = true;
if (link.recover()) toast(text("Client_Recovered"));
showLink("connecting");
for (const add of document.querySelectorAll<HTMLElement>("[data-add-query]")) add.addEventListener("click", () => addPrepared(add.dataset.addQuery!));
if (matchMedia("(max-width: 63.99rem)").matches) for (const part of document.querySelectorAll<HTMLDetailsElement>(".side-part")) part.open = false;
addEventListener("pagehide", () => sheet.flush());
document.addEventListener("visibilitychange", () => { if (document.hidden) sheet.flush(); });
addEventListener("offline", () => showLink("lost"));
addEventListener("online", () => { if (link.live) showLink("live"); });
document.addEventListener("focusin", event => { if (!(event.target as Element).closest("[data-cell]")) link.look(undefined); });
void link.start();
