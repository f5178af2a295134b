// Draws a view of a kept result into a host element: chart, map or table, with its text alternative.
import type { ViewSpec } from "./drawing";

export type { ViewSpec } from "./drawing";

/** Replaces what the host shows by the view; says in words what went wrong rather than throwing. */
export async function drawView(host: HTMLElement, address: string, view: ViewSpec): Promise<void> {
  host.dataset.address = address;
  host.dataset.kind = view.kind;
}
