// « Ton texte a été gardé » : a text of this person that a teammate's saving covered, to take back in a cell of its own.
import { text } from "../Shared/text";
import type { Desk } from "./desk";
import { button, el } from "../Shared/dom";
import { type Cell, type KeptText, newId } from "./model";

const droppedKey = (cell: string, kept: KeptText): string => `kept:${cell}:${kept.revision}`;

export function keptTexts(desk: Desk): { element: HTMLElement; update(cell: Cell): void } {
  const element = el("div", { class: "kept", hidden: true });
  let shown: KeptText | undefined;

  function update(cell: Cell): void {
    const mine = cell.kept.findLast(kept => kept.by === desk.link.name && !dropped(cell.id, kept));
    if (mine?.revision === shown?.revision) return;
    shown = mine;
    element.hidden = !mine;
    if (mine) element.replaceChildren(notice(cell, mine));
  }

  function notice(cell: Cell, mine: KeptText): HTMLElement {
    const close = (): void => {
      drop(cell.id, mine);
      element.hidden = true;
      shown = undefined;
    };
    const take = (): void => {
      const id = newId();
      desk.link.do({ do: "addCell", cell: id, kind: cell.kind, after: cell.id, text: mine.text, source: cell.source });
      close();
      desk.enter(id);
    };
    return el("div", { class: "alert alert-warning stack stack-tight", role: "status" },
      el("strong", {}, text("Client_Kept_Title")),
      el("p", {}, text("Client_Kept", cell.author ?? "")),
      el("pre", { tabindex: 0 }, mine.text),
      el("div", { class: "cluster" },
        button(text("Client_Kept_Take"), "add", take, { kind: "btn-primary" }),
        button(text("Client_Kept_Drop"), "check", close)));
  }

  return { element, update };
}

function dropped(cell: string, kept: KeptText): boolean {
  try {
    return localStorage.getItem(droppedKey(cell, kept)) !== null;
  } catch {
    return false;
  }
}

function drop(cell: string, kept: KeptText): void {
  try {
    localStorage.setItem(droppedKey(cell, kept), "");
  } catch {
    // Asked again on the next visit, then.
  }
}
