// CodeMirror as the notebook uses it: colours, line places, and no change of the caret when a teammate's text arrives.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { Annotation, EditorState, type Extension, Transaction } from "@codemirror/state";
import { drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { sparql } from "codemirror-lang-sparql";
import { markdown } from "./markdown";
import type { Advice, Edit, Place } from "./help";
import type { Problem } from "./model";
import { places, showPlaces } from "./places";

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
  attended?(): void;
  caret?(at: number): void;
  /** Mends what is wrong near a place; false when nothing is. */
  repair?(at: number): boolean;
}

export interface Editor {
  text(): string;
  /** Shows a text written elsewhere, touching only what differs. */
  show(text: string): void;
  mark(problem: Problem | undefined, message: string): void;
  /** Underlines each advice at its place. */
  advise(advice: Advice[]): void;
  highlight(place: Place | undefined): void;
  /** Points at the parts that empty an answer. */
  point(parts: Place[]): void;
  /** Makes edits as one step that can be undone, and gives the caret back. */
  change(edits: Edit[]): void;
  goTo(place: Place): void;
  sameLine(a: number, b: number): boolean;
  focus(atEnd?: boolean): void;
  destroy(): void;
}

export function createEditor(options: EditorOptions): Editor {
  const view = new EditorView({ parent: options.host, state: EditorState.create({ doc: options.text, extensions: extensions(options) }) });
  let problems: Diagnostic[] = [];
  let advice: Diagnostic[] = [];
  const underline = (): void => view.dispatch(setDiagnostics(view.state, [...problems, ...advice]));
  return {
    text: () => view.state.doc.toString(),
    show: text => show(view, text),
    mark: (problem, message) => {
      const now = problemMarks(view.state, problem, message);
      if (now.length === 0 && problems.length === 0) return;
      problems = now;
      underline();
    },
    advise: found => {
      if (found.length === 0 && advice.length === 0) return;
      advice = found.map(one => adviceMark(view.state, one));
      underline();
    },
    highlight: place => showPlaces(view, "told", place ? [place] : []),
    point: parts => showPlaces(view, "empty", parts),
    change: edits => {
      view.dispatch({ changes: edits.map(edit => ({ from: edit.from, to: edit.to, insert: edit.text })), userEvent: "input.repair", scrollIntoView: true });
      view.focus();
    },
    goTo: place => {
      view.dispatch({ selection: { anchor: Math.min(place.from, view.state.doc.length), head: Math.min(place.to, view.state.doc.length) }, scrollIntoView: true });
      view.focus();
    },
    sameLine: (a, b) => view.state.doc.lineAt(Math.min(a, view.state.doc.length)).number === view.state.doc.lineAt(Math.min(b, view.state.doc.length)).number,
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
    places,
    keymap.of([
      { key: "Alt-Enter", run: view => options.repair?.(view.state.selection.main.head) ?? false },
      { key: "Mod-Enter", run: () => (options.run?.(), options.run !== undefined) },
      ...defaultKeymap,
      ...historyKeymap,
      // Escape, then Tab, leaves the editor: CodeMirror lets Tab through for two seconds after Escape.
      ...(code ? [indentWithTab] : []),
    ]),
    EditorView.domEventHandlers({ beforeinput: replaceSelection }),
    EditorView.updateListener.of(update => {
      if (update.docChanged && !update.transactions.some(transaction => transaction.annotation(fromElsewhere))) options.typed(update.state.doc.toString());
      if (update.focusChanged && update.view.hasFocus) options.attended?.();
      if (update.selectionSet || update.docChanged) options.caret?.(update.state.selection.main.head);
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

function problemMarks(state: EditorState, problem: Problem | undefined, message: string): Diagnostic[] {
  return problem?.line === undefined ? [] : [{ ...placeOf(state, problem), severity: "error", message }];
}

const severities = { mistake: "error", doubt: "warning", hint: "hint" } as const;

/** A place of no width, as between two statements, shows at the character before. */
function adviceMark(state: EditorState, { from, to, severity, message }: Advice): Diagnostic {
  const end = Math.min(to, state.doc.length);
  const start = Math.min(from, end);
  return { from: start === end ? Math.max(0, start - 1) : start, to: end, severity: severities[severity], message: message.replaceAll("`", "") };
}

/** The place in the text as it now is; a place beyond its end becomes the end, and one of no width the character before. */
function placeOf(state: EditorState, { line = 1, column = 1, length = 1 }: Problem): { from: number; to: number } {
  const { from, to } = state.doc.line(Math.min(Math.max(1, line), state.doc.lines));
  const start = Math.min(from + column - 1, to);
  const end = Math.min(start + Math.max(1, length), state.doc.length);
  return end > start ? { from: start, to: end } : { from: Math.max(0, start - 1), to: start };
}
