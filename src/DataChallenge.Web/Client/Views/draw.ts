// Draws a view of a kept result into a host element: chart, map or table, with its text alternative and its data.
import { el } from "../Shared/dom";
import { text } from "../Shared/text";
import { ask, type Drawing, type ViewSpec } from "./drawing";
import { drawTable } from "./table";

export type { ViewSpec } from "./drawing";

/** Ends what a picture set up: observers, listeners, the map. */
export type Dispose = () => void;

const shown = new WeakMap<HTMLElement, { turn: number; dispose?: Dispose }>();

/** Replaces what the host shows by the view; says in words what went wrong rather than throwing. */
export async function drawView(host: HTMLElement, address: string, view: ViewSpec): Promise<void> {
  const before = shown.get(host);
  const turn = (before?.turn ?? 0) + 1;
  shown.set(host, { turn, dispose: before?.dispose });
  const latest = (): boolean => shown.get(host)?.turn === turn;
  if (!host.hasChildNodes()) host.append(el("p", { class: "text-soft", role: "status" }, text("Client_View_Loading")));
  try {
    const drawing = await ask(address, view);
    if (!latest()) return;
    before?.dispose?.();
    shown.set(host, { turn, dispose: await show(host, drawing, address, view) });
  } catch {
    if (latest()) fail(host, address, view);
  }
}

async function show(host: HTMLElement, drawing: Drawing, address: string, view: ViewSpec): Promise<Dispose | undefined> {
  const picture = el("div", { class: "fig-picture" });
  host.replaceChildren(el("figure", { class: "fig", "data-figure": drawing.kind },
    drawing.title ? el("figcaption", { class: "fig-caption" }, el("p", {}, drawing.title)) : "",
    ...drawing.problems.map(problem => el("p", { class: "alert alert-warning" }, problem)),
    picture,
    drawing.kind === "table" ? "" : el("p", { class: "fig-summary" }, drawing.summary),
    ...drawing.notices.map(notice => el("p", { class: "fig-notice" }, notice)),
    drawing.kind === "table" ? "" : data(address, view)));
  if (drawing.kind === "table") return void drawTable(picture, drawing);
  // The libraries come only when a first chart or map is drawn.
  if (drawing.kind === "bar") return (await import("./bar")).drawBars(picture, drawing);
  return (await import("./map")).drawMap(picture, drawing);
}

function data(address: string, view: ViewSpec): HTMLElement {
  const host = el("div");
  const more = el("details", { class: "fig-more" }, el("summary", {}, text("Client_View_Data")), host);
  more.addEventListener("toggle", () => void drawView(host, address, { ...view, kind: "table", title: null }), { once: true });
  return more;
}

function fail(host: HTMLElement, address: string, view: ViewSpec): void {
  host.replaceChildren(el("div", { class: "alert alert-warning" },
    el("p", {}, text("Client_View_Failed")),
    el("button", { type: "button", class: "btn btn-sm btn-outline-secondary", onclick: () => void drawView(host, address, view) }, text("Client_View_Retry"))));
}
