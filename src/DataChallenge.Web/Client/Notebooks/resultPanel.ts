// What a query's last run gave: how many rows, from where, the table, and the views it can become.
import { language, number, text } from "../Shared/text";
import { drawView } from "../Views/draw";
import type { Desk } from "./desk";
import { button, el } from "../Shared/dom";
import { type Cell, type CellRun, newId, type ViewSpec } from "./model";
import { factsOf, type ResultFacts } from "./results";

// Days before months, whatever the browser's own habits.
const locale = language === "en" ? "en-GB" : language;

export interface ResultPanel {
  readonly element: HTMLElement;
  show(run: CellRun | undefined): void;
  /** Says whether the query has changed since the result. */
  stale(query: string): void;
}

export function resultPanel(desk: Desk, cell: () => Cell, whenEmpty: (run: CellRun) => HTMLElement): ResultPanel {
  const element = el("div", { class: "result" });
  const old = el("p", { class: "tag tag-warn", hidden: true }, text("Client_Stale"));
  let run: CellRun | undefined;
  let drawn: string | undefined;

  function show(now: CellRun | undefined): void {
    run = now;
    if (now?.address === undefined) {
      drawn = undefined;
      element.replaceChildren(now?.problem ? "" : el("p", { class: "text-soft" }, text("Client_NotRun")));
      return;
    }
    const summary = el("p", { class: "result-facts" }, el("strong", {}, rowsIn(now)), " · ", text("Client_RunBy", now.by, moment(now.at)));
    if (drawn === now.address) {
      element.querySelector(".result-facts")?.replaceWith(summary);
      void tell(now.address, summary);
      return;
    }
    drawn = now.address;
    const table = el("div", { class: "result-table" });
    const about = el("p", { class: "form-text result-source" });
    element.replaceChildren(summary, old,
      now.truncated ? el("p", { class: "alert alert-warning" }, text("Client_Truncated", number(now.rows))) : "",
      now.rows > 0 ? table : whenEmpty(now),
      now.rows > 0 ? views(now.address) : "",
      about);
    void tell(now.address, summary, about);
    if (now.rows > 0) void drawView(table, now.address, { kind: "table" });
  }

  async function tell(result: string, summary: HTMLElement, about?: HTMLElement): Promise<void> {
    const facts = await factsOf(desk.page.team, result);
    if (!facts || run?.address !== result) return;
    summary.append(" · ", text("Client_Took", duration(facts.milliseconds)));
    about?.append(text("Client_SourceLine", facts.source, new Date(facts.sourceDate).toLocaleDateString(locale, { dateStyle: "long" }), facts.licence, facts.attribution), " ",
      el("a", { href: `/resultats/${result}.csv`, download: true }, text("Client_Csv")));
  }

  function views(result: string): HTMLElement {
    return el("div", { class: "result-views" },
      el("span", { class: "small text-soft" }, text("Client_ShowAs")),
      button(text("Client_AsBar"), "bar", () => void add(result, "bar"), { title: text("Client_AsBar_Title") }),
      button(text("Client_AsMap"), "map", () => void add(result, "map"), { title: text("Client_AsMap_Title") }));
  }

  async function add(result: string, kind: "bar" | "map"): Promise<void> {
    const facts = await factsOf(desk.page.team, result);
    const view = prepared(kind) ?? suggested(facts, kind);
    if (!view) return noPoints();
    const id = newId();
    desk.link.do({ do: "addCell", cell: id, kind: "view", after: cell().id, reads: cell().id, view });
    desk.say(text("Client_ViewAdded"));
    desk.enter(id);
  }

  /** The kit's own view of a prepared query that was not changed. */
  function prepared(kind: ViewSpec["kind"]): ViewSpec | undefined {
    return desk.page.queries.find(query => query.view?.kind === kind && query.sparql.trim() === run?.text.trim())?.view;
  }

  function suggested(facts: ResultFacts | null, kind: "bar" | "map"): ViewSpec | undefined {
    const view = facts?.views.find(other => other.kind === kind);
    if (kind === "map") return view && { ...view, layers: desk.page.layers.map(layer => layer.id) };
    return view ?? { kind, layers: [] };
  }

  function noPoints(): void {
    const bar = element.querySelector(".result-views");
    bar?.querySelector(".alert")?.remove();
    bar?.append(el("p", { class: "alert alert-warning", role: "status" }, text("Client_NoPoints")));
  }

  return { element, show, stale: query => { old.hidden = !run?.address || query === run.text; } };
}

function rowsIn({ rows }: CellRun): string {
  return rows === 0 ? text("Client_Rows_0") : rows === 1 ? text("Client_Rows_1") : text("Client_Rows", number(rows));
}

function moment(at: string): string {
  const date = new Date(at);
  const today = date.toDateString() === new Date().toDateString();
  return date.toLocaleString(locale, today ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" });
}

function duration(milliseconds: number): string {
  return milliseconds < 1000
    ? number(Math.max(1, Math.round(milliseconds)), { style: "unit", unit: "millisecond" })
    : number(milliseconds / 1000, { style: "unit", unit: "second", maximumFractionDigits: 1 });
}
