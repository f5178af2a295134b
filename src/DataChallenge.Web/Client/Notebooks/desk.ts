// What every part of the notebook works with.
import type { PageState } from "./model";
import type { NotebookLink } from "./link";

export interface Desk {
  readonly page: PageState;
  readonly link: NotebookLink;
  /** Says something to those who listen rather than look. */
  say(message: string): void;
  /** Brings a cell that was just made into view and, for those who write, into hand. */
  enter(cell: string): void;
}

const saidIn = document.getElementById("notebook-said");

export function say(message: string): void {
  if (saidIn) saidIn.textContent = message;
}

export const address = (team: string, handler: string, values: Record<string, string> = {}): string =>
  `/equipes/${encodeURIComponent(team)}/carnet?${new URLSearchParams({ handler, ...values })}`;

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
