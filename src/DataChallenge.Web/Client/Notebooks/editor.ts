// CodeMirror as the notebook uses it: colours, line places, and no change of the caret when a teammate's text arrives.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
import { Annotation, EditorState, type Extension, Transaction } from "@codemirror/state";
import { drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { sparql } from "codemirror-lang-sparql";
import { markdown } from "./markdown";
import type { Problem } from "./model";

const fromElsewhere = Annotation.define<boolean>();

// The one library that must write a style element: allowed by the page's nonce.
const nonce = document.querySelector<HTMLMetaElement>("meta[name=style-nonce]")?.content ?? "";

export interface EditorOptions {
  host: HTMLElement;
  text: string;
  language: "markdown" | "sparql";
  label: string;
  hint?: string;
  typed(text: string): void;
  run?(): void;
}

export interface Editor {
  text(): string;
  /** Shows a text written elsewhere, touching only what differs. */
  show(text: string): void;
  mark(problem: Problem | undefined, message: string): void;
  focus(atEnd?: boolean): void;
  destroy(): void;
}

export function createEditor(options: EditorOptions): Editor {
  const view = new EditorView({ parent: options.host, state: EditorState.create({ doc: options.text, extensions: extensions(options) }) });
  return {
    text: () => view.state.doc.toString(),
    show: text => show(view, text),
    mark: (problem, message) => mark(view, problem, message),
    focus: atEnd => {
      if (atEnd) view.dispatch({ selection: { anchor: view.state.doc.length } });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}

function extensions(options: EditorOptions): Extension[] {
  const code = options.language === "sparql";
  return [
    EditorView.cspNonce.of(nonce),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    syntaxHighlighting(classHighlighter),
    EditorView.contentAttributes.of({ "aria-label": options.label, tabindex: "0", spellcheck: code ? "false" : "true", autocapitalize: code ? "off" : "sentences" }),
    code ? [sparql(), lineNumbers(), bracketMatching()] : [markdown, EditorView.lineWrapping],
    options.hint ? placeholder(options.hint) : [],
    keymap.of([
      { key: "Mod-Enter", run: () => (options.run?.(), options.run !== undefined) },
      ...defaultKeymap,
      ...historyKeymap,
      // Escape, then Tab, leaves the editor: CodeMirror lets Tab through for two seconds after Escape.
      ...(code ? [indentWithTab] : []),
    ]),
    EditorView.domEventHandlers({ beforeinput: replaceSelection }),
    EditorView.updateListener.of(update => {
      if (update.docChanged && !update.transactions.some(transaction => transaction.annotation(fromElsewhere))) options.typed(update.state.doc.toString());
    }),
  ];
}

/** Typing over a selection: left to Chromium, it writes style attributes that the page's policy refuses and reports. */
function replaceSelection(event: InputEvent, view: EditorView): boolean {
  if (event.inputType !== "insertText" || !event.data || view.composing || view.state.selection.main.empty || !event.cancelable) return false;
  event.preventDefault();
  view.dispatch(view.state.update(view.state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true }));
  return true;
}

function show(view: EditorView, text: string): void {
  const old = view.state.doc.toString();
  if (old === text) return;
  let start = 0;
  while (start < old.length && start < text.length && old[start] === text[start]) start++;
  let end = 0;
  while (end < old.length - start && end < text.length - start && old[old.length - 1 - end] === text[text.length - 1 - end]) end++;
  view.dispatch({
    changes: { from: start, to: old.length - end, insert: text.slice(start, text.length - end) },
    annotations: [fromElsewhere.of(true), Transaction.addToHistory.of(false)],
  });
}

function mark(view: EditorView, problem: Problem | undefined, message: string): void {
  const place = problem?.line === undefined ? undefined : placeOf(view.state, problem);
  view.dispatch(setDiagnostics(view.state, place ? [{ ...place, severity: "error", message }] : []));
}

/** The place in the text as it now is; a place beyond its end becomes the end, and one of no width the character before. */
function placeOf(state: EditorState, { line = 1, column = 1, length = 1 }: Problem): { from: number; to: number } {
  const { from, to } = state.doc.line(Math.min(Math.max(1, line), state.doc.lines));
  const start = Math.min(from + column - 1, to);
  const end = Math.min(start + Math.max(1, length), state.doc.length);
  return end > start ? { from: start, to: end } : { from: Math.max(0, start - 1), to: start };
}
