// "Why is it empty?", answered in one sentence with the place in the text.
import { text } from "../Shared/text";
import { button, el } from "../Shared/dom";
import { say } from "./desk";
import { askWhyEmpty, type Place } from "./help";
import { quoted } from "./quoted";

export function whyEmpty(query: () => string, source: () => string, point: (query: string, places: Place[]) => void): HTMLElement {
  const answer = el("p", { class: "alert alert-warning", hidden: true });
  const ask = button(text("Client_WhyEmpty"), null, () => void examine(), { kind: "btn-outline-primary" });

  async function examine(): Promise<void> {
    const asked = query();
    ask.disabled = true;
    answer.hidden = false;
    answer.replaceChildren(text("Client_WhyEmpty_Busy"));
    const found = await askWhyEmpty(asked, source());
    ask.disabled = false;
    answer.replaceChildren(el("span", {}, ...quoted(found?.message ?? text("Client_WhyEmpty_Failed"))));
    say(answer.textContent ?? "");
    if (found) point(asked, found.places);
  }

  return el("div", { class: "why-empty" }, el("div", {}, ask), answer);
}
