// A query told in sentences: each shows its place in the text, and the caret shows its sentence.
import { text } from "../Shared/text";
import { el } from "../Shared/dom";
import type { Place, Sentence } from "./help";

export interface ExplanationPanel {
  readonly element: HTMLElement;
  show(sentences: Sentence[], mistaken: boolean): void;
  caret(at: number): void;
}

export function explanation(highlight: (place: Place | undefined) => void, goTo: (place: Place) => void, opened: () => void): ExplanationPanel {
  const body = el("div", { class: "explanation-body" });
  const element = el("details", { class: "explanation", ontoggle: () => { if (element.open) opened(); else highlight(undefined); } },
    el("summary", {}, text("Client_Explain")), body);
  let told: { place: Place; button: HTMLButtonElement }[] = [];
  let shown = "";

  function show(sentences: Sentence[], mistaken: boolean): void {
    const now = JSON.stringify([sentences, mistaken]);
    if (now === shown) return;
    shown = now;
    told = [];
    body.replaceChildren(sentences.length > 0 ? list(sentences) : el("p", { class: "text-soft" }, text(mistaken ? "Client_Explain_Mistaken" : "Client_Explain_Nothing")));
  }

  function list(sentences: Sentence[]): HTMLElement {
    return el("ul", {}, ...sentences.map(sentence => el("li", {}, one(sentence), sentence.below.length > 0 ? list(sentence.below) : "")));
  }

  function one(sentence: Sentence): HTMLElement {
    const place = { from: sentence.from, to: sentence.to };
    const leave = (): void => highlight(undefined);
    const enter = (): void => highlight(place);
    const button = el("button", { type: "button", class: "told", onclick: () => goTo(place), onmouseenter: enter, onmouseleave: leave, onfocus: enter, onblur: leave },
      ...sentence.pieces.map(piece));
    told.push({ place, button });
    return button;
  }

  return {
    element,
    show,
    caret(at) {
      if (!element.open) return;
      const holding = told.filter(({ place }) => place.from <= at && at <= place.to).sort((a, b) => a.place.to - a.place.from - (b.place.to - b.place.from))[0];
      for (const { button } of told) button.toggleAttribute("data-here", button === holding?.button);
    },
  };
}

function piece({ text: words, kind, label }: Sentence["pieces"][number]): Node | string {
  if (!kind) return words;
  if (!label) return el("code", {}, words);
  return el("span", {}, el("b", {}, label), " ", el("code", {}, words));
}
