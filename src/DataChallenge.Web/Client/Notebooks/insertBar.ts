// Between two cells: what can be added there.
import { text } from "../Shared/text";
import type { Desk } from "./desk";
import { button, el } from "../Shared/dom";
import { type CellKind, newId } from "./model";

export function insertBar(desk: Desk, after: () => string | undefined): HTMLElement {
  const add = (kind: CellKind): void => {
    const id = newId();
    desk.link.do({ do: "addCell", cell: id, kind, after: after(), text: "", source: kind === "sparql" ? desk.page.sources[0]?.id : undefined });
    desk.enter(id);
  };
  return el("div", { class: "insert-bar", role: "group", "aria-label": text("Client_AddHere") },
    button(text("Client_AddText"), "add", () => add("text"), { kind: "btn-quiet", title: text("Client_AddText_Title") }),
    button(text("Client_AddQuery"), "add", () => add("sparql"), { kind: "btn-quiet", title: text("Client_AddQuery_Title") }));
}
