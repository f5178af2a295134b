// Advice in plain words under the editor, each with the button that mends it.
import { text } from "../Shared/text";
import { button, el } from "../Shared/dom";
import { capital } from "./desk";
import type { Advice } from "./help";
import { quoted } from "./quoted";

export interface AdviceList {
  readonly element: HTMLElement;
  show(advice: Advice[]): void;
}

const order: Advice["severity"][] = ["mistake", "doubt", "hint"];

export function adviceList(apply: (advice: Advice) => void): AdviceList {
  const element = el("ul", { class: "advice-list", "aria-label": text("Client_Advice"), hidden: true });
  let shown = "";

  function show(advice: Advice[]): void {
    const now = JSON.stringify(advice.map(one => [one.severity, one.message, one.repair]));
    if (now === shown) return refer(advice);
    shown = now;
    const sorted = [...advice].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || a.from - b.from);
    const inside = element.contains(document.activeElement);
    element.replaceChildren(...sorted.map(item));
    element.hidden = advice.length === 0;
    refer(advice);
    if (inside) element.querySelector("button")?.focus();
  }

  let current: Advice[] = [];
  /** The same words at other places: the buttons act where the text now is. */
  function refer(advice: Advice[]): void {
    current = [...advice].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || a.from - b.from);
  }

  function item(advice: Advice, index: number): HTMLElement {
    return el("li", { class: "advice", "data-severity": advice.severity },
      el("strong", { class: "advice-kind" }, text(`Client_Advice_${capital(advice.severity)}`)),
      el("span", { class: "advice-words" }, ...quoted(advice.message)),
      advice.repair ? button(advice.repair.label, "check", () => apply(current[index] ?? advice), { kind: advice.severity === "hint" ? "btn-link" : "btn-outline-secondary", title: text("Client_Repair_Title") }) : "");
  }

  return { element, show };
}
