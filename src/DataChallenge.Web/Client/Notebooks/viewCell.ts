// A view cell: a result as a chart, a map or a table, and the few choices that make it.
import { text } from "../Shared/text";
import { drawView } from "../Views/draw";
import type { CellBody } from "./body";
import type { Desk } from "./desk";
import { el } from "../Shared/dom";
import { type Cell, findCell, type Notebook, type ViewSpec } from "./model";
import { factsOf, type ResultFacts } from "./results";
import { type OfferedColumn, viewForm } from "./viewForm";

export function viewCell(desk: Desk, first: Cell): CellBody {
  let cell = first;
  let drawn = "";
  const host = el("div", { class: "view-host" });
  const form = viewForm(desk, (reads, view) => desk.link.do({ do: "configureView", cell: cell.id, reads, view }));
  const settings = el("details", { class: "disclosure view-settings" }, el("summary", {}, text("Client_View_Settings")), form.element);
  const element = el("div", { class: "cell-body" }, host, settings);

  function draw(notebook: Notebook): void {
    const read = findCell(notebook, cell.reads);
    const view: ViewSpec = cell.view ?? { kind: "table", layers: [] };
    const result = read?.run?.address;
    const key = JSON.stringify([result, view, read === undefined]);
    if (key === drawn) return;
    drawn = key;
    if (result) {
      void drawView(host, result, view);
      void factsOf(desk.page.team, result).then(facts => form.columns(facts ? offered(facts) : []));
    } else {
      host.replaceChildren(el("p", { class: "text-soft" }, text(read ? "Client_View_NoResult" : "Client_View_Gone")));
    }
  }

  return {
    element,
    update(next, notebook) {
      cell = next;
      form.show(next, notebook);
      draw(notebook);
    },
    focus: () => settings.querySelector("summary")?.focus(),
    flush: () => form.flush(),
    destroy: () => undefined,
  };
}

/** A thing and its label are one column to those who choose. */
function offered({ columns }: ResultFacts): OfferedColumn[] {
  return columns.filter(column => !column.labelOf || !columns.some(other => other.name === column.labelOf));
}
