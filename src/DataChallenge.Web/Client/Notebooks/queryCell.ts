// A query cell: source, editor, run, and what the last run gave.
import { text } from "../Shared/text";
import { type CellBody, keepTyping } from "./body";
import { capital, type Desk } from "./desk";
import { button, el } from "../Shared/dom";
import { createEditor, type Editor } from "./editor";
import type { Cell, CellRun, Problem, Running } from "./model";
import { queryHelp } from "./queryHelp";
import { resultPanel } from "./resultPanel";
import { whyEmpty } from "./whyEmpty";

export function queryCell(desk: Desk, first: Cell, saved: () => void): CellBody & { typing: ReturnType<typeof keepTyping> } {
  let cell = first;
  let running: Running | undefined;
  let clock = 0;
  let shownRun: CellRun | undefined;
  const run = button(text("Client_Run"), "run", () => void start(), { kind: "btn-primary", title: text("Client_Run_Title") });
  const stop = button(text("Client_Cancel"), "stop", () => desk.link.cancel(cell.id), { kind: "btn-outline-danger" });
  const source = sourceChoice();
  const host = el("div", { class: "cell-editor" });
  const elapsed = el("p", { class: "run-words" });
  const progress = el("div", { class: "run-state", hidden: true }, el("span", { class: "spinner", "aria-hidden": "true" }), elapsed, stop);
  const problem = el("div", { class: "alert alert-danger run-problem", hidden: true });
  const asked = (): string => cell.source ?? desk.page.sources[0]?.id ?? "";
  const panel = resultPanel(desk, () => cell, ran => whyEmpty(() => ran.text, asked, (query, places) => { if (query === editor.text()) editor.point(places); }));
  const help = queryHelp(desk, () => editor, asked, () => markProblem());
  const element = el("div", { class: "cell-body" },
    el("div", { class: "query-bar" }, source.element, run),
    host,
    el("p", { class: "form-text cell-hint" }, text("Client_QueryHint")),
    help.element,
    progress, problem, panel.element);
  const editor: Editor = createEditor({
    host, text: first.text, language: "sparql", label: text("Client_QueryEditor"),
    typed: () => { typing.typed(); help.changed(); },
    run: () => void start(),
    attended: () => help.attended(),
    caret: at => help.caret(at),
    repair: at => help.repair(at),
  });
  const typing = keepTyping(desk, first.id, () => editor.text(), () => { panel.stale(editor.text()); saved(); });

  async function start(): Promise<void> {
    typing.flush();
    if (running || typing.refusal()) return;
    run.disabled = true;
    const started = await desk.link.run(cell.id).catch(() => false);
    run.disabled = running !== undefined;
    if (!started && !desk.link.live) desk.say(text("Client_Link_Lost"));
  }

  function sourceChoice(): { element: HTMLElement; show(id: string | undefined): void } {
    const select = el("select", { class: "form-select form-select-sm", onchange: () => desk.link.do({ do: "setSource", cell: cell.id, source: select.value }) },
      ...desk.page.sources.map(choice => el("option", { value: choice.id }, choice.title)));
    return {
      element: el("label", { class: "query-source" }, el("span", { class: "small text-soft" }, text("Client_Source")), select),
      show: id => { if (id && document.activeElement !== select) select.value = id; },
    };
  }

  function showRun(now: CellRun | undefined): void {
    if (now === shownRun) return;
    const again = shownRun !== undefined;
    shownRun = now;
    const message = now?.problem ? showProblem(now.problem) : "";
    problem.hidden = !now?.problem;
    markProblem();
    panel.show(now);
    if (again && message) desk.say(message);
  }

  /** The place is in the text that ran: once changed, the mark would point beside it; and advice on the same mistake says more. */
  function markProblem(): void {
    const found = shownRun?.problem;
    const here = found && shownRun?.text === editor.text() && !help.tellsMistake();
    editor.mark(here ? found : undefined, here ? text(`Client_Problem_${capital(found.kind)}`) : "");
  }

  function showProblem(found: Problem): string {
    const words = text(`Client_Problem_${capital(found.kind)}`);
    const place = found.line === undefined ? "" : text("Client_Place", found.line, found.column ?? 1);
    problem.replaceChildren(
      el("p", {}, el("strong", {}, words), place && ` ${place}`),
      el("p", {}, text(`Client_Remedy_${capital(found.kind)}`)),
      found.detail ? el("details", { class: "small" }, el("summary", {}, text("Client_Detail")), el("code", {}, found.detail)) : "");
    return `${words} ${place}`;
  }

  function tick(): void {
    if (!running) return;
    const seconds = Math.max(0, Math.round((Date.now() - Date.parse(running.since)) / 1000));
    elapsed.textContent = running.by === desk.link.name ? text("Client_RunningYou", seconds) : text("Client_RunningBy", running.by, seconds);
  }

  return {
    element,
    typing,
    update(next) {
      cell = next;
      source.show(next.source ?? desk.page.sources[0]?.id);
      typing.follow(editor, next.text);
      help.changed();
      showRun(next.run);
      panel.stale(editor.text());
    },
    running(now) {
      running = now;
      progress.hidden = !now;
      run.disabled = now !== undefined;
      clearInterval(clock);
      if (now) clock = window.setInterval(tick, 1000);
      tick();
    },
    ended(end) {
      if (end === "cancelled") desk.say(text("Client_Cancelled"));
    },
    focus: () => editor.focus(),
    flush: () => typing.flush(),
    destroy: () => { clearInterval(clock); help.destroy(); editor.destroy(); },
  };
}
