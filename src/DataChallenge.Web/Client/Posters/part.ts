import { text } from "../Shared/text";

/** What the server says of one part after an attempt to save it. */
export interface PartAnswer {
  state: "saved" | "conflict" | "refused";
  token: string | null;
  html: string | null;
  theirs: string | null;
  by: string | null;
  message: string | null;
}

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** One part of the poster that is saved on its own: its fields, its token, and the lines that say how it is. */
export class Part {
  readonly name: string;
  readonly fields: Field[];
  /** What the fields held when they were last known to be saved. */
  private saved: string;
  /** A text someone else changed meanwhile waits for a decision: saving over it must be asked for. */
  disputed = false;

  constructor(private readonly host: HTMLElement) {
    this.name = host.dataset.part ?? "";
    this.fields = [...host.querySelectorAll<Field>("[name^='Form.']:not([type=hidden])")]
      .filter(field => field.closest("[data-part]") === host);
    this.saved = this.value;
    // A part the server could not save comes back with its explanation: it is not saved, and waits for its author.
    if (host.querySelector(":scope > .part-state [role=alert], :scope .poster-figure-fields [role=alert]")) this.saved = "\u0000";
  }

  get value(): string {
    return this.fields.map(field => field.value).join("\u0000");
  }

  get changed(): boolean {
    return this.value !== this.saved;
  }

  /** The limit passed, when one is. */
  get tooLong(): { length: number; limit: number } | null {
    for (const field of this.fields) {
      const limit = Number(field.dataset.limit ?? Infinity);
      if (field.value.length > limit) return { length: field.value.length, limit };
    }
    return null;
  }

  /** The fields of this part and its token, as the form would send them. */
  write(data: URLSearchParams): void {
    for (const field of this.fields) data.set(field.name, field.value);
    for (const token of this.tokens) data.set(token.name, token.value);
  }

  markSaved(value: string): void {
    this.saved = value;
  }

  setToken(token: string): void {
    for (const field of this.tokens) field.value = token;
  }

  say(words: string, state: "saved" | "waiting" | "problem"): void {
    const status = this.find("[data-part-status]");
    if (!status) return;
    status.textContent = words;
    status.dataset.state = state;
  }

  show(answer: PartAnswer): void {
    if (answer.html !== null) this.find("[data-preview]")!.innerHTML = answer.html; // sanitised by the server
    const problem = this.find("[data-part-problem]");
    if (answer.state === "saved") problem?.replaceChildren();
    else if (answer.state === "refused") problem?.replaceChildren(element("p", "alert alert-danger", answer.message ?? ""));
    else problem?.replaceChildren(this.dispute(answer));
  }

  private dispute(answer: PartAnswer): HTMLElement {
    const box = element("div", "alert alert-warning part-conflict");
    const theirs = element("pre", "part-theirs", answer.theirs ?? "");
    theirs.tabIndex = 0;
    const mine = element("button", "btn btn-outline-secondary", text("Client_KeepMine")) as HTMLButtonElement;
    mine.type = "button";
    mine.dataset.keepMine = "";
    box.append(
      element("p", "", answer.by ? text("Client_ConflictBy", answer.by) : text("Client_Conflict")),
      element("p", "form-text", text("Client_ConflictHelp")), theirs, mine);
    return box;
  }

  private get tokens(): HTMLInputElement[] {
    return [...this.host.querySelectorAll<HTMLInputElement>("input[type=hidden][name*='Token']")]
      .filter(field => field.closest("[data-part]") === this.host);
  }

  private find(selector: string): HTMLElement | null {
    return [...this.host.querySelectorAll<HTMLElement>(selector)].find(found => found.closest("[data-part]") === this.host) ?? null;
  }
}

function element(tag: string, className: string, words = ""): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = words;
  return made;
}
