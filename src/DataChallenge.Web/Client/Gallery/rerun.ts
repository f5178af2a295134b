import { text } from "../Shared/text";

/** Sends the form a « Rejouer » button belongs to, and shows the part of the answering page that says what changed. */
export function rerunInPlace(): void {
  document.addEventListener("click", event => {
    const button = (event.target as Element).closest<HTMLButtonElement>("button[data-rerun]");
    const region = button?.closest(".poster-rerun")?.querySelector<HTMLElement>("[data-rerun-result]");
    if (!button?.form || !region) return;
    event.preventDefault();
    if (button.getAttribute("aria-disabled") === "true") return;
    void rerun(button, button.form, region);
  });
}

async function rerun(button: HTMLButtonElement, form: HTMLFormElement, region: HTMLElement): Promise<void> {
  // Disabled for real, the button would lose the focus of who pressed it.
  button.setAttribute("aria-disabled", "true");
  region.replaceChildren(line(text("Client_Rerunning")));
  try {
    const answer = await fetch(button.formAction, { method: "POST", body: new URLSearchParams(new FormData(form) as never) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const comparison = page.querySelector("[data-comparison]");
    if (!comparison) throw new Error(`No comparison in the answer ${answer.status}`);
    region.replaceChildren(document.adoptNode(comparison));
  } catch {
    region.replaceChildren(line(text("Client_RerunFailed")));
  } finally {
    button.removeAttribute("aria-disabled");
  }
}

function line(words: string): HTMLElement {
  const paragraph = document.createElement("p");
  paragraph.textContent = words;
  return paragraph;
}
