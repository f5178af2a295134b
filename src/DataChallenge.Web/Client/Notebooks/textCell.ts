// A text cell: read as the server made it from Markdown, changed in an editor.
import { text } from "../Shared/text";
import { type CellBody, keepTyping } from "./body";
import { address, type Desk } from "./desk";
import { button, el, settle } from "../Shared/dom";
import { createEditor, type Editor } from "./editor";
import type { Cell } from "./model";

export function textCell(desk: Desk, first: Cell, rendered: Node[] | null, saved: () => void): CellBody & { typing: ReturnType<typeof keepTyping> } {
  let cell = first;
  let editor: Editor | undefined;
  let readAs: string | undefined = rendered ? first.text : undefined;
  const reading = el("div", { class: "cell-text prose" });
  if (rendered) reading.append(...rendered);
  const editing = el("div", { class: "cell-editor", hidden: true });
  const edit = button(text("Client_Edit"), "edit", () => open(), { kind: "btn-quiet", title: text("Client_Edit_Title") });
  const done = button(text("Client_Done"), "check", () => close(true), { kind: "btn-quiet" });
  done.hidden = true;
  const hint = el("p", { class: "form-text cell-hint", hidden: true }, text("Client_TextHint"));
  const element = el("div", { class: "cell-body" }, reading, editing, el("div", { class: "cell-foot" }, hint, edit, done));
  const typing = keepTyping(desk, first.id, () => editor?.text() ?? cell.text, saved);
  const refresh = settle(150, () => void render());

  reading.addEventListener("click", event => {
    if (!(event.target as Element).closest("a, input") && getSelection()?.isCollapsed !== false) open();
  });
  element.addEventListener("focusout", event => {
    const to = event.relatedTarget as Node | null;
    if (editor && to && !element.contains(to)) close(false);
  });

  function open(): void {
    if (!editor) {
      editor = createEditor({ host: editing, text: cell.text, language: "markdown", label: text("Client_TextEditor"), typed: () => typing.typed(), run: () => close(true) });
      typing.follow(editor, cell.text);
      toggle(true);
    }
    editor.focus(true);
  }

  function close(toButton: boolean): void {
    typing.flush();
    // A text that is too long is kept where it was typed.
    if (!editor || typing.refusal()) return;
    editor.destroy();
    editor = undefined;
    toggle(false);
    if (toButton) edit.focus();
    void render();
  }

  function toggle(open: boolean): void {
    reading.hidden = edit.hidden = open;
    editing.hidden = done.hidden = hint.hidden = !open;
  }

  async function render(): Promise<void> {
    const words = cell.text;
    if (words === readAs || editor) return;
    if (words.trim() === "") {
      readAs = words;
      reading.replaceChildren(el("p", { class: "text-soft" }, text("Client_TextEmpty")));
      return;
    }
    // Until the server has it, the text as typed.
    if (desk.link.isSaving(cell.id)) reading.replaceChildren(el("pre", {}, words));
    else if (await fetchInto(reading, words)) readAs = words;
  }

  async function fetchInto(host: HTMLElement, words: string): Promise<boolean> {
    try {
      const response = await fetch(address(desk.page.team, "Text", { cell: cell.id }), { cache: "no-store" });
      if (!response.ok || words !== cell.text) return false;
      // Sanitised by the server, and the page's policy runs no script from it.
      host.innerHTML = await response.text();
      return true;
    } catch {
      host.replaceChildren(el("pre", {}, words));
      return false;
    }
  }

  if (!rendered) void render();
  return {
    element,
    typing,
    update(next) {
      cell = next;
      if (editor) typing.follow(editor, next.text);
      if (!editor && (next.text !== readAs || reading.querySelector(":scope > pre:only-child"))) refresh.soon();
    },
    focus: open,
    flush: () => typing.flush(),
    destroy: () => editor?.destroy(),
  };
}
