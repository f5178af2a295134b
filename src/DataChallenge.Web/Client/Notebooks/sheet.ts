// The cells on the page: made, moved and taken away to match the notebook, without taking the caret from whoever writes.
import { text } from "../Shared/text";
import { type Card, makeCard } from "./card";
import type { Desk } from "./desk";
import { button, el } from "../Shared/dom";
import { insertBar } from "./insertBar";
import { type Applied, type Cell, findCell, type Notebook, type PersonHere } from "./model";

export class Sheet {
  private readonly cards = new Map<string, Card>();
  private readonly top: HTMLElement;
  private readonly bin = el("details", { class: "disclosure notebook-bin", hidden: true });
  private readonly notices = el("div", { class: "notebook-notices" });
  private wanted: string | undefined;

  constructor(private readonly desk: Desk, private readonly host: HTMLElement) {
    this.top = el("div", { class: "cell-slot" }, insertBar(desk, () => undefined));
  }

  /** Takes the place of what the server sent, keeping the texts it already made. */
  begin(notebook: Notebook): void {
    const rendered = new Map([...this.host.querySelectorAll<HTMLElement>("[data-kind=text]")].map(cell =>
      [cell.dataset.cell!, [...(cell.querySelector(".cell-text")?.childNodes ?? [])] as Node[]] as const));
    for (const cell of notebook.cells)
      this.cards.set(cell.id, makeCard(this.desk, cell, cell.text.trim() === "" ? null : rendered.get(cell.id) ?? null));
    this.host.replaceChildren(this.top);
    this.host.after(this.notices, this.bin);
    this.show(notebook);
  }

  show(notebook: Notebook): void {
    const before = document.activeElement;
    const place = notebook.cells.map(cell => this.cards.get(cell.id) ?? this.make(cell));
    this.dropGone(notebook);
    let next = this.top.nextElementSibling;
    for (const { element } of place) {
      if (element === next) next = next.nextElementSibling;
      else this.host.insertBefore(element, next);
    }
    // Moving an element takes the focus from what it holds.
    if (before instanceof HTMLElement && before !== document.activeElement && this.host.contains(before)) before.focus({ preventScroll: true });
    notebook.cells.forEach((cell, index) => place[index]?.update(cell, notebook, index));
    document.getElementById("notebook-empty")?.toggleAttribute("hidden", notebook.cells.length > 0);
    this.showBin(notebook);
    if (this.wanted) this.enter(this.wanted);
  }

  /** Goes to a cell as soon as it is there. */
  enter(id: string): void {
    const card = this.cards.get(id);
    this.wanted = card ? undefined : id;
    if (!card) return;
    card.element.scrollIntoView({ block: "nearest" });
    card.body.focus();
  }

  people(everyone: PersonHere[]): void {
    const others = everyone.filter(person => person.name !== this.desk.link.name);
    for (const [id, card] of this.cards) card.people(others.filter(person => person.cell === id));
  }

  running(): void {
    for (const [id, card] of this.cards) card.running(this.desk.link.runs.get(id));
  }

  ended(cell: string, end: "recorded" | "cancelled"): void {
    this.cards.get(cell)?.body.ended?.(end);
  }

  saveStates(): void {
    for (const card of this.cards.values()) card.saveState();
  }

  flush(): void {
    for (const card of this.cards.values()) card.body.flush();
  }

  /** Says what a teammate did, where that matters to this person. */
  heard({ operation, by }: Applied): void {
    if (by === this.desk.link.name) return;
    if (operation.do === "addCell") this.desk.say(text("Client_Added", by));
    if (operation.do !== "deleteCell") return;
    const card = this.cards.get(operation.cell);
    const inside = card?.element.contains(document.activeElement) ?? false;
    card?.body.flush();
    this.offerBack(operation.cell, text(inside ? "Client_DeletedWhileEditing" : "Client_DeletedBy", by), text("Client_Restore"));
  }

  private make(cell: Cell): Card {
    const card = makeCard(this.desk, cell, null);
    this.cards.set(cell.id, card);
    return card;
  }

  private dropGone(notebook: Notebook): void {
    for (const [id, card] of this.cards) {
      if (findCell(notebook, id)) continue;
      const mine = card.element.contains(document.activeElement);
      card.body.flush();
      card.body.destroy();
      card.element.remove();
      this.cards.delete(id);
      if (mine) (this.offered(id)?.querySelector("button") ?? this.offerBack(id, text("Client_Deleted"), text("Client_Undo"))).focus();
    }
  }

  private offerBack(cell: string, words: string, action: string): HTMLButtonElement {
    this.offered(cell)?.remove();
    const undo = button(action, "add", () => { this.restore(cell); notice.remove(); }, { kind: "btn-primary" });
    const notice = el("div", { class: "notice", "data-for": cell, role: "status" }, el("p", {}, words),
      el("div", { class: "cluster" }, undo, button(text("Client_Close"), null, () => notice.remove())));
    this.notices.append(notice);
    return undo;
  }

  private offered(cell: string): Element | null {
    return this.notices.querySelector(`[data-for="${CSS.escape(cell)}"]`);
  }

  private restore(cell: string): void {
    this.desk.link.do({ do: "restoreCell", cell, after: this.lastPlace.get(cell) ?? this.desk.link.shown.cells.at(-1)?.id });
    this.enter(cell);
  }

  /** The cell each one stood after, while it stood. */
  private readonly lastPlace = new Map<string, string | undefined>();

  private showBin({ bin, cells }: Notebook): void {
    cells.forEach((cell, index) => this.lastPlace.set(cell.id, cells[index - 1]?.id));
    for (const cell of cells) this.offered(cell.id)?.remove();
    this.bin.hidden = bin.length === 0;
    const key = bin.map(cell => `${cell.id}${cell.textRevision}`).join();
    if (this.bin.dataset.key === key) return;
    this.bin.dataset.key = key;
    this.bin.replaceChildren(
      el("summary", {}, text("Client_Bin", bin.length)),
      el("p", { class: "form-text" }, text("Client_Bin_Why")),
      el("ul", { class: "plain stack stack-tight" }, ...bin.slice(-20).reverse().map(cell => el("li", { class: "bin-cell" },
        el("code", {}, cell.text.slice(0, 120) || text(`Client_Kind_${cell.kind === "view" ? "Table" : cell.kind === "text" ? "Text" : "Sparql"}`)),
        button(text("Client_Restore"), "up", () => this.restore(cell.id))))));
  }
}
