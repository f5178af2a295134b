// The shapes of a notebook, as the server keeps them (Notebooks/*.cs).
import type { ViewSpec } from "../Views/draw";

export type { ViewSpec };
export type CellKind = "text" | "sparql" | "view";

export interface Problem {
  kind: string;
  line?: number;
  column?: number;
  length?: number;
  detail?: string;
}

export interface CellRun {
  at: string;
  by: string;
  text: string;
  address?: string;
  rows: number;
  truncated: boolean;
  problem?: Problem;
}

export interface KeptText {
  by: string;
  text: string;
  revision: number;
}

export interface Cell {
  id: string;
  kind: CellKind;
  text: string;
  source?: string;
  run?: CellRun;
  reads?: string;
  view?: ViewSpec;
  textRevision: number;
  author?: string;
  kept: KeptText[];
}

export interface Notebook {
  teamId: string;
  revision: number;
  cells: Cell[];
  bin: Cell[];
}

interface Named {
  id: string;
  cell: string;
}

export type Operation =
  | (Named & { do: "addCell"; kind: CellKind; after?: string; text?: string; source?: string; reads?: string; view?: ViewSpec })
  | (Named & { do: "setText"; text: string; base: number })
  | (Named & { do: "moveCell"; after?: string })
  | (Named & { do: "deleteCell" })
  | (Named & { do: "restoreCell"; after?: string })
  | (Named & { do: "configureView"; reads?: string; view: ViewSpec })
  | (Named & { do: "setSource"; source: string })
  | (Named & { do: "recordRun"; run: CellRun });

type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;
export type NewOperation = WithoutId<Operation>;

export interface Effect {
  effect: "textKept" | "editedInBin";
  cell: string;
  author?: string;
}

export interface Applied {
  revision: number;
  by: string;
  at: string;
  operation: Operation;
  effects: Effect[];
}

export interface Running {
  cell: string;
  by: string;
  since: string;
}

export interface PersonHere {
  key: string;
  name: string;
  cell?: string;
  facilitator: boolean;
}

export interface Joined {
  name: string;
  notebook?: Notebook;
  missed: Applied[];
  running: Running[];
  people: PersonHere[];
}

export interface Choice {
  id: string;
  title: string;
}

/** The data block of the page. */
export interface PageState {
  team: string;
  name: string;
  colour: number;
  notebook: Notebook;
  sources: Choice[];
  layers: Choice[];
  queries: { id: string; source: string; sparql: string; view?: ViewSpec }[];
  cellText: number;
  cells: number;
}

export function findCell(notebook: Notebook, id: string | undefined): Cell | undefined {
  return notebook.cells.find(cell => cell.id === id);
}

/** Identifiers safe in an address; randomness from the browser's own generator. */
export function newId(): string {
  const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => alphabet[byte & 31]).join("");
}
