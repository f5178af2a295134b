// Follows a query as it is written: asks for help at each pause, and shows it in the text and under it.
import { text } from "../Shared/text";
import { adviceList } from "./adviceList";
import type { Desk } from "./desk";
import { el, settle } from "../Shared/dom";
import type { Editor } from "./editor";
import { explanation } from "./explanation";
import { type Advice, askHelp, type Help } from "./help";

export interface QueryHelp {
  readonly element: HTMLElement;
  /** The text has changed, or somebody has come to it. */
  changed(): void;
  attended(): void;
  caret(at: number): void;
  /** Repairs the line of the caret; false when there is nothing to repair. */
  repair(at: number): boolean;
  /** Whether a mistake is told now for this very text. */
  tellsMistake(): boolean;
  destroy(): void;
}

const pause = 300;
const sayAfter = 1200;

export function queryHelp(desk: Desk, editor: () => Editor, source: () => string, told: () => void): QueryHelp {
  let attended = false;
  let known: { query: string; source: string; help: Help } | undefined;
  let asking: AbortController | undefined;
  let said = "";
  let labelTries = 0;
  let later = 0;
  const list = adviceList(apply);
  const sentences = explanation(place => editor().highlight(place), at => editor().goTo(at), () => { attended = true; void ask(); });
  const asks = settle(pause, () => void ask());
  const says = settle(sayAfter, say);

  const fresh = (): boolean => known?.query === editor().text();

  async function ask(): Promise<void> {
    const query = editor().text();
    const from = source();
    if (!attended || (known?.query === query && known.source === from && !known.help.labelsWaiting)) return;
    asking?.abort();
    if (query.trim() === "" || query.length > desk.page.cellText) return show({ advice: [], sentences: [], labelsWaiting: false }, query, from);
    const mine = asking = new AbortController();
    const help = await askHelp(query, from, mine.signal);
    if (mine.signal.aborted || editor().text() !== query) return;
    if (help) show(help, query, from);
    else if (!fresh()) show({ advice: [], sentences: [], labelsWaiting: false }, "", from);
  }

  function show(help: Help, query: string, from: string): void {
    labelTries = known?.query === query ? labelTries + 1 : 0;
    known = { query, source: from, help };
    list.show(help.advice);
    editor().advise(help.advice);
    sentences.show(help.sentences, help.advice.some(advice => advice.severity === "mistake"));
    told();
    says.soon();
    clearTimeout(later);
    if (help.labelsWaiting && labelTries < 4) later = window.setTimeout(() => void ask(), 700 * (labelTries + 1));
  }

  /** The first mistake, once, to those who listen: after a pause, since half a word is always a mistake. */
  function say(): void {
    const first = fresh() ? known!.help.advice.find(advice => advice.severity === "mistake") : undefined;
    const words = first?.message.replaceAll("`", "") ?? "";
    if (words && words !== said) desk.say(words);
    said = words;
  }

  function apply(advice: Advice): void {
    if (!advice.repair || !fresh()) return void ask();
    editor().change(advice.repair.edits);
    desk.say(text("Client_Repaired"));
  }

  return {
    element: el("div", { class: "query-help" }, list.element, sentences.element),
    changed() {
      if (attended) asks.soon();
    },
    attended() {
      if (attended) return;
      attended = true;
      void ask();
    },
    caret: at => sentences.caret(at),
    repair(at) {
      const able = fresh() ? known!.help.advice.filter(advice => advice.repair) : [];
      const here = able.find(advice => editor().sameLine(advice.from, at)) ?? able[0];
      if (here) apply(here);
      return here !== undefined;
    },
    tellsMistake: () => fresh() && known!.help.advice.some(advice => advice.severity === "mistake"),
    destroy: () => { asking?.abort(); clearTimeout(later); },
  };
}
