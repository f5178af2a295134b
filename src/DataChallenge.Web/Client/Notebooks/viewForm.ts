// The choices of a view. A field someone is in is left alone when a teammate changes the view.
import { text } from "../Shared/text";
import type { Desk } from "./desk";
import { el, settle } from "../Shared/dom";
import type { Cell, Notebook, ViewSpec } from "./model";

type Part = "label" | "value" | "point" | "group";

export interface OfferedColumn {
  name: string;
  kind: string;
}

export interface ViewForm {
  readonly element: HTMLElement;
  show(cell: Cell, notebook: Notebook): void;
  columns(found: OfferedColumn[]): void;
  flush(): void;
}

const partsOf: Record<ViewSpec["kind"], Part[]> = { table: [], bar: ["label", "value", "group"], map: ["point", "label", "group"] };

export function viewForm(desk: Desk, changed: (reads: string | undefined, view: ViewSpec) => void): ViewForm {
  let offered: OfferedColumn[] = [];
  let current: Cell | undefined;
  const soon = settle(400, send);
  const reads = el("select", { class: "form-select", onchange: send });
  const kind = el("select", { class: "form-select", onchange: () => { arrange(); send(); } },
    ...(["bar", "map", "table"] as const).map(value => el("option", { value }, text(`Client_Kind_${value.charAt(0).toUpperCase()}${value.slice(1)}`))));
  const title = el("input", { class: "form-control", maxlength: 200, oninput: () => soon.soon() });
  const parts = Object.fromEntries((["label", "value", "point", "group"] as const).map(part => [part, el("select", { class: "form-select", onchange: send })])) as Record<Part, HTMLSelectElement>;
  const fields = Object.fromEntries((["label", "value", "point", "group"] as const).map(part => [part, field("", parts[part])])) as Record<Part, HTMLElement>;
  const layers = el("fieldset", { class: "view-layers" }, el("legend", { class: "form-label" }, text("Client_View_Layers")),
    ...desk.page.layers.map(layer => el("label", { class: "form-check" }, el("input", { class: "form-check-input", type: "checkbox", value: layer.id, onchange: send }), ` ${layer.title}`)));
  const element = el("div", { class: "view-form" },
    field(text("Client_View_Title"), title, text("Client_View_Title_Hint")),
    field(text("Client_View_Kind"), kind), field(text("Client_View_Reads"), reads),
    fields.point, fields.label, fields.value, fields.group, layers);

  function send(): void {
    const shape = kind.value as ViewSpec["kind"];
    const view: ViewSpec = { kind: shape, title: title.value.trim() || undefined, layers: shape === "map" ? ticked() : [] };
    for (const part of partsOf[shape]) view[part] = parts[part].value || undefined;
    changed(reads.value || undefined, view);
  }

  function ticked(): string[] {
    return [...layers.querySelectorAll<HTMLInputElement>("input:checked")].map(box => box.value);
  }

  function arrange(): void {
    const shape = kind.value as ViewSpec["kind"];
    for (const part of Object.keys(fields) as Part[]) fields[part].hidden = !partsOf[shape].includes(part);
    layers.hidden = shape !== "map" || desk.page.layers.length === 0;
    fields.label.querySelector(".form-label")!.textContent = text(shape === "map" ? "Client_View_LabelMap" : "Client_View_Label");
    fields.value.querySelector(".form-label")!.textContent = text("Client_View_Value");
    fields.point.querySelector(".form-label")!.textContent = text("Client_View_Point");
    fields.group.querySelector(".form-label")!.textContent = text("Client_View_Group");
  }

  function fill(): void {
    const none = { label: "Client_View_Auto", value: "Client_View_Count", point: "Client_View_Auto", group: "Client_View_None" };
    for (const part of Object.keys(parts) as Part[]) {
      const chosen = current?.view?.[part] ?? "";
      const suiting = offered.filter(column => suits(part, column)).map(column => column.name);
      const names = chosen && !suiting.includes(chosen) ? [chosen, ...suiting] : suiting;
      parts[part].replaceChildren(el("option", { value: "" }, text(none[part])), ...names.map(name => el("option", { value: name }, name)));
      parts[part].value = chosen;
    }
  }

  return {
    element,
    flush: () => soon.flush(),
    columns(found) {
      offered = found;
      fill();
    },
    show(cell, notebook) {
      current = cell;
      if (element.contains(document.activeElement) || soon.waiting()) return;
      reads.replaceChildren(...notebook.cells.flatMap((other, index) => other.kind === "sparql" ? [el("option", { value: other.id }, text("Client_View_Query", index + 1))] : []));
      reads.value = cell.reads ?? "";
      kind.value = cell.view?.kind ?? "table";
      title.value = cell.view?.title ?? "";
      for (const box of layers.querySelectorAll("input")) box.checked = cell.view?.layers?.includes(box.value) ?? false;
      fill();
      arrange();
    },
  };
}

function suits(part: Part, { kind }: OfferedColumn): boolean {
  return part === "value" ? kind === "number" : part === "point" ? kind === "point" : kind !== "point";
}

function field(words: string, control: HTMLElement, hint = ""): HTMLElement {
  return el("label", { class: "view-field" }, el("span", { class: "form-label" }, words), control, hint ? el("span", { class: "form-text" }, hint) : "");
}
