// A result as a table: sorted by any column, searched, a page at a time.
import { el } from "../Shared/dom";
import { language, number, text } from "../Shared/text";
import type { DrawnValue, TableDrawing } from "./drawing";

type Row = (DrawnValue | null)[];

const perPage = 25;
const searchFrom = 15;

export function drawTable(host: HTMLElement, drawing: TableDrawing): void {
  if (drawing.rows.length === 0) {
    host.replaceChildren(el("p", { class: "text-soft" }, text("Client_View_NoRows")));
    return;
  }
  let rows: Row[] = drawing.rows;
  let sorted: { column: number; down: boolean } | undefined;
  let first = 0;
  const body = el("tbody");
  const heads = drawing.columns.map((column, index) => head(column.title, column.kind === "number", () => sort(index)));
  const table = el("table", { class: "table" }, el("thead", {}, el("tr", {}, ...heads)), body);
  const search = el("input", { class: "form-control form-control-sm", type: "search", "aria-label": text("Client_View_Search"), placeholder: text("Client_View_Search"), oninput: () => { first = 0; arrange(); } });
  const where = el("span", { class: "small text-soft", role: "status" });
  const previous = turn(text("Client_View_Previous"), -perPage);
  const next = turn(text("Client_View_Next"), perPage);
  host.replaceChildren(
    drawing.rows.length > searchFrom ? el("div", { class: "fig-search" }, search) : "",
    el("div", { class: "table-scroll fig-table", tabindex: 0, role: "group", "aria-label": text("Client_View_Table") }, table),
    el("div", { class: "cluster fig-pages" }, where, drawing.rows.length > perPage ? previous : "", drawing.rows.length > perPage ? next : ""));
  arrange();

  function turn(words: string, by: number): HTMLButtonElement {
    return el("button", { type: "button", class: "btn btn-sm btn-outline-secondary", onclick: () => { if (by < 0 ? first > 0 : first + perPage < rows.length) { first += by; fill(); } } }, words);
  }

  function sort(column: number): void {
    sorted = { column, down: sorted?.column === column ? !sorted.down : false };
    heads.forEach((cell, index) => index === column ? cell.setAttribute("aria-sort", sorted!.down ? "descending" : "ascending") : cell.removeAttribute("aria-sort"));
    first = 0;
    arrange();
  }

  function arrange(): void {
    const words = search.value.trim().toLocaleLowerCase(language);
    rows = words ? drawing.rows.filter(row => row.some(value => value?.text.toLocaleLowerCase(language).includes(words))) : [...drawing.rows];
    if (sorted) rows.sort((a, b) => compare(a[sorted!.column], b[sorted!.column]) * (sorted!.down ? -1 : 1));
    fill();
  }

  function fill(): void {
    body.replaceChildren(...rows.slice(first, first + perPage).map(row => el("tr", {}, ...row.map((value, index) =>
      el("td", { class: drawing.columns[index]?.kind === "number" ? "numeric" : null }, shown(value))))));
    where.textContent = rows.length === 0 ? text("Client_View_NoMatch", search.value)
      : text("Client_View_Rows", number(first + 1), number(Math.min(first + perPage, rows.length)), number(rows.length));
    previous.setAttribute("aria-disabled", String(first === 0));
    next.setAttribute("aria-disabled", String(first + perPage >= rows.length));
  }
}

function head(title: string, numeric: boolean, sort: () => void): HTMLTableCellElement {
  return el("th", { scope: "col", class: numeric ? "numeric" : null },
    el("button", { type: "button", class: "fig-sort", title: text("Client_View_Sort", title), onclick: sort }, title));
}

function shown(value: DrawnValue | null): Node | string {
  if (!value) return "";
  const lang = value.language && !value.language.startsWith(language) ? value.language : null;
  if (value.link) return el("a", { href: value.link, rel: "nofollow noopener", lang }, value.text);
  return lang ? el("span", { lang }, value.text) : value.text;
}

/** Numbers and dates by what they are, words as the language sorts them; what is unknown comes last. */
function compare(a: DrawnValue | null | undefined, b: DrawnValue | null | undefined): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  if (a.order !== undefined && b.order !== undefined) return a.order - b.order;
  return a.text.localeCompare(b.text, language, { numeric: true });
}
