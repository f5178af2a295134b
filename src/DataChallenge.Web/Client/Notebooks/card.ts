// The frame of a cell: what it is, who is in it, whether it is saved, and the tools to move, delete and add.
import { text } from "../Shared/text";
import type { CellBody, Typing } from "./body";
import { capital, type Desk } from "./desk";
import { button, el } from "../Shared/dom";
import { insertBar } from "./insertBar";
import { keptTexts } from "./keptTexts";
import type { Cell, Notebook, PersonHere, Running } from "./model";
import { queryCell } from "./queryCell";
import { textCell } from "./textCell";
import { viewCell } from "./viewCell";

export interface Card {
  readonly element: HTMLElement;
  readonly body: CellBody;
  update(cell: Cell, notebook: Notebook, index: number): void;
  people(here: PersonHere[]): void;
  running(run: Running | undefined): void;
  saveState(): void;
}

export function makeCard(desk: Desk, first: Cell, rendered: Node[] | null): Card {
  let cell = first;
  let place = 0;
  let count = 0;
  const name = el("span", { class: "cell-kind" });
  const here = el("span", { class: "cell-people" });
  const state = el("span", { class: "save-state", role: "status" });
  const up = button(text("Client_MoveUp"), "up", () => move(-1), { kind: "btn-quiet", alone: true });
  const down = button(text("Client_MoveDown"), "down", () => move(1), { kind: "btn-quiet", alone: true });
  const bin = button(text("Client_Delete"), "bin", remove, { kind: "btn-quiet", alone: true });
  const refusal = el("p", { class: "alert alert-danger", role: "alert", hidden: true });
  const kept = keptTexts(desk);
  let typing: Typing | undefined;
  const body = makeBody();
  const frame = el("article", { class: "cell", "data-cell": first.id, "data-kind": first.kind, tabindex: -1 },
    el("header", { class: "cell-head" }, name, here, state, el("span", { class: "cell-tools" }, up, down, bin)),
    kept.element, body.element, refusal);
  const element = el("div", { class: "cell-slot" }, frame, insertBar(desk, () => first.id));
  frame.addEventListener("focusin", () => desk.link.look(first.id));

  function makeBody(): CellBody {
    if (first.kind === "view") return viewCell(desk, first);
    const made = first.kind === "text" ? textCell(desk, first, rendered, saveState) : queryCell(desk, first, saveState);
    typing = made.typing;
    return made;
  }

  function move(by: -1 | 1): void {
    const cells = desk.link.shown.cells;
    const target = place + by;
    if (target < 0 || target >= cells.length) return;
    const after = by < 0 ? cells[target - 1]?.id : cells[target]?.id;
    desk.link.do({ do: "moveCell", cell: first.id, after });
    desk.say(text("Client_Moved", target + 1, cells.length));
    (by < 0 ? up : down).focus();
  }

  function remove(): void {
    body.flush();
    desk.link.do({ do: "deleteCell", cell: first.id });
    desk.say(text("Client_Deleted"));
  }

  let everSaved = false;
  function saveState(): void {
    const refused = typing?.refusal() ?? "";
    refusal.hidden = !refused;
    refusal.textContent = refused;
    if (!typing) return;
    const ahead = typing.ahead();
    everSaved ||= ahead;
    const key = refused ? "" : !ahead ? (everSaved ? "Client_Saved" : "") : desk.link.live ? "Client_Saving" : "Client_Offline";
    const words = key && text(key);
    if (state.textContent !== words) state.textContent = words;
    state.dataset.state = key === "Client_Offline" ? "offline" : "";
  }

  return {
    element,
    body,
    saveState,
    update(next, notebook, index) {
      cell = next;
      place = index;
      count = notebook.cells.length;
      const kind = text(`Client_Kind_${capital(cell.kind === "view" ? cell.view?.kind ?? "table" : cell.kind)}`);
      name.textContent = `${index + 1} · ${kind}`;
      frame.setAttribute("aria-label", text("Client_CellLabel", index + 1, count, kind));
      setOff(up, index === 0);
      setOff(down, index === count - 1);
      body.update(next, notebook);
      kept.update(next);
      saveState();
    },
    people: persons => here.replaceChildren(...persons.map(person => el("span", { class: "tag tag-dot", "data-team": colourOf(person) }, text("Client_WorkingHere", person.name)))),
    running: run => body.running?.(run),
  };
}

/** Off for everyone, yet still reached by the keyboard: a button that vanishes under the finger loses the place. */
function setOff(element: HTMLButtonElement, off: boolean): void {
  element.setAttribute("aria-disabled", String(off));
}

export const colourOf = (person: PersonHere): number => (Number(person.key) % 8) + 1;
