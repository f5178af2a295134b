// What has been done here and not yet been confirmed. Kept on this device, so that closing the page or losing the network loses nothing.
import { newId, type Notebook, type Operation } from "./model";

const prefix = (team: string): string => `notebook:${team}:`;

export class Outbox {
  private readonly key: string;
  operations: Operation[] = [];

  constructor(private readonly team: string) {
    this.key = prefix(team) + newId();
  }

  /** Takes over what earlier pages of this browser left unsent. */
  recover(notebook: Notebook): boolean {
    for (const key of this.keys()) {
      try {
        this.operations.push(...(JSON.parse(localStorage.getItem(key) ?? "[]") as Operation[]));
        localStorage.removeItem(key);
      } catch {
        // Storage that cannot be read holds nothing to recover.
      }
    }
    this.operations = this.operations.flatMap(operation => bringUpToDate(operation, notebook));
    this.keep();
    return this.operations.some(operation => operation.do === "setText" || operation.do === "addCell");
  }

  add(operation: Operation): void {
    this.operations.push(operation);
    this.keep();
  }

  /** A text not yet sent is replaced by the newer one: only whole texts travel. */
  addText(operation: Operation & { do: "setText" }, inFlight: string | undefined): void {
    this.operations = this.operations.filter(other => !(other.do === "setText" && other.cell === operation.cell && other.id !== inFlight));
    this.add(operation);
  }

  drop(id: string): void {
    const left = this.operations.filter(operation => operation.id !== id);
    if (left.length === this.operations.length) return;
    this.operations = left;
    this.keep();
  }

  has(id: string): boolean {
    return this.operations.some(operation => operation.id === id);
  }

  hasTextOf(cell: string): boolean {
    return this.operations.some(operation => operation.do === "setText" && operation.cell === cell);
  }

  private keep(): void {
    try {
      if (this.operations.length === 0) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, JSON.stringify(this.operations));
    } catch {
      // A full or forbidden storage: the operations are still in memory and will be sent.
    }
  }

  private keys(): string[] {
    try {
      return Object.keys(localStorage).filter(key => key.startsWith(prefix(this.team)));
    } catch {
      return [];
    }
  }
}

/** An old text must not cover what others wrote since: it comes back as a cell of its own below. */
function bringUpToDate(operation: Operation, notebook: Notebook): Operation[] {
  if (operation.do !== "setText") return [operation];
  const cell = notebook.cells.find(other => other.id === operation.cell);
  if (!cell || cell.textRevision <= operation.base) return [operation];
  if (cell.text === operation.text) return [];
  return [{ do: "addCell", id: operation.id, cell: newId(), kind: cell.kind, after: cell.id, text: operation.text, source: cell.source }];
}
