// Who is in the notebook, with the cell each is in.
import { text } from "../Shared/text";
import { colourOf } from "./card";
import { el } from "../Shared/dom";
import type { Notebook, PersonHere } from "./model";

export function showPeople(host: HTMLElement, people: PersonHere[], me: string, notebook: Notebook): void {
  const distinct = [...new Map(people.map(person => [person.name, person])).values()];
  host.replaceChildren(
    el("ul", { class: "avatars", "aria-label": text("Client_People") }, ...distinct.map(person => {
      const words = describe(person, me, notebook);
      return el("li", {}, el("span", { class: "avatar", role: "img", "aria-label": words, title: words, "data-team": colourOf(person) }, initials(person.name)));
    })),
    distinct.length <= 1 ? el("span", { class: "small text-soft" }, text("Client_People_Alone")) : "");
}

function describe(person: PersonHere, me: string, notebook: Notebook): string {
  const name = person.name === me ? text("Client_You", person.name) : person.facilitator ? text("Client_Facilitator", person.name) : person.name;
  const cell = notebook.cells.findIndex(other => other.id === person.cell);
  return cell < 0 ? name : text("Client_PersonIn", name, cell + 1);
}

/** As Shared/Initials.cs makes them. */
function initials(name: string): string {
  const words = name.split(/[ \-’']+/).filter(Boolean);
  const first = (word: string | undefined): string => [...(word ?? "?")][0] ?? "?";
  return (words.length > 1 ? first(words[0]) + first(words.at(-1)) : first(words[0])).toLocaleUpperCase();
}
