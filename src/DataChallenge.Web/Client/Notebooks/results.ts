// Results without their rows: what the notebook says of them and which views suit them. One never changes, so each is asked for once.
import { address } from "./desk";
import type { ViewSpec } from "./model";

export interface ResultFacts {
  columns: { name: string; kind: string; labelOf?: string }[];
  rows: number;
  truncated: boolean;
  milliseconds: number;
  source: string;
  sourceDate: string;
  licence: string;
  attribution: string;
  views: ViewSpec[];
}

const known = new Map<string, Promise<ResultFacts | null>>();

export function factsOf(team: string, result: string): Promise<ResultFacts | null> {
  let facts = known.get(result);
  if (!facts) {
    facts = ask(team, result);
    known.set(result, facts);
  }
  return facts;
}

async function ask(team: string, result: string): Promise<ResultFacts | null> {
  try {
    const response = await fetch(address(team, "Result", { address: result }));
    if (response.ok) return (await response.json()) as ResultFacts;
  } catch {
    // Out of reach for now: asked again next time.
  }
  known.delete(result);
  return null;
}
