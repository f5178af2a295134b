import { text } from "./text";
import { toast } from "./toast";

/** A button [data-copy] copies its value, or the text of the element it names with data-copy="#id". */
export function enableCopying(): void {
  document.addEventListener("click", async event => {
    const button = (event.target as Element).closest<HTMLElement>("[data-copy]");
    if (!button) return;
    const value = button.dataset.copy ?? "";
    const source = value.startsWith("#") ? document.querySelector(value) : null;
    try {
      await navigator.clipboard.writeText(source ? contentOf(source) : value);
      toast(text("Client_Copied"));
    } catch {
      if (source) select(source);
      toast(text("Client_CopyByHand"), "error");
    }
  });
}

function contentOf(source: Element): string {
  return source instanceof HTMLInputElement || source instanceof HTMLTextAreaElement ? source.value : (source.textContent ?? "").trim();
}

function select(source: Element): void {
  getSelection()?.selectAllChildren(source);
}
