import { text } from "../Shared/text";
import { Part, type PartAnswer } from "./part";

const pause = 900;
const retryAfter = 5000;

interface Answer {
  parts: Record<string, PartAnswer>;
  captions: Record<string, string>;
  missing: string[];
}

/** Saves each part of the poster shortly after its last keystroke, one request at a time, and says how it went beside it. */
export function saveWhileTyping(form: HTMLFormElement): void {
  const parts = [...form.querySelectorAll<HTMLElement>("[data-part]")].map(host => new Part(host));
  const saver = new Saver(form, parts);

  form.addEventListener("input", event => {
    const part = parts.find(one => one.fields.includes(event.target as HTMLInputElement));
    if (part) saver.touched(part);
  });
  form.addEventListener("click", event => {
    if (!(event.target as Element).closest("[data-keep-mine]")) return;
    const host = (event.target as Element).closest<HTMLElement>("[data-part]");
    const part = parts.find(one => one.name === host?.dataset.part);
    if (part) saver.decided(part);
  });
  // A button sends everything that is typed: nothing is left to lose.
  form.addEventListener("submit", () => saver.stop());
  window.addEventListener("online", () => saver.resume());
  window.addEventListener("beforeunload", event => {
    if (saver.pending) event.preventDefault();
  });
}

class Saver {
  private timer = 0;
  private saving = false;
  private stopped = false;

  constructor(private readonly form: HTMLFormElement, private readonly parts: Part[]) {}

  get pending(): boolean {
    return !this.stopped && this.parts.some(part => part.changed);
  }

  touched(part: Part): void {
    const excess = part.tooLong;
    if (excess) part.say(text("Client_TooLong", excess.length, excess.limit), "problem");
    else part.say(part.changed ? text("Client_Unsaved") : "", "waiting");
    this.later(pause);
  }

  /** Their version was seen; what is in the field goes over it. */
  decided(part: Part): void {
    part.disputed = false;
    void this.save();
  }

  resume(): void {
    this.later(0);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private later(delay: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), delay);
  }

  private async save(): Promise<void> {
    if (this.saving || this.stopped) return;
    const due = this.parts.filter(part => part.changed && !part.disputed && !part.tooLong);
    if (due.length === 0) return;
    this.saving = true;
    const sent = new Map(due.map(part => [part, part.value]));
    for (const part of due) part.say(text("Client_Saving"), "waiting");
    try {
      const response = await this.send(due);
      if (response.ok) this.read(await response.json() as Answer, sent);
      else for (const part of due) part.say(text("Client_Gone"), "problem");
      if (response.ok && this.pending) this.later(pause);
    } catch {
      for (const part of due) part.say(text("Client_Offline"), "problem");
      this.later(retryAfter);
    } finally {
      this.saving = false;
    }
  }

  private send(due: Part[]): Promise<Response> {
    const data = new URLSearchParams();
    for (const part of due) part.write(data);
    data.set("__RequestVerificationToken", this.form.querySelector<HTMLInputElement>("[name=__RequestVerificationToken]")!.value);
    return fetch("?handler=Save", { method: "POST", body: data, headers: { Accept: "application/json" } });
  }

  private read(answer: Answer, sent: Map<Part, string>): void {
    for (const [part, value] of sent) {
      const outcome = answer.parts[part.name];
      // The server names only what it changed or could not: silence means it already held this.
      if (!outcome || outcome.state === "saved") {
        part.markSaved(value);
        part.say(part.changed ? text("Client_Unsaved") : text("Client_Saved"), "saved");
      } else {
        part.disputed = outcome.state === "conflict";
        part.say("", "problem");
      }
      const caption = part.name.startsWith("Caption-") ? answer.captions[part.name.slice("Caption-".length)] : undefined;
      const token = outcome?.token ?? caption;
      if (token) part.setToken(token);
      if (outcome) part.show(outcome);
    }
    this.check(answer.missing);
  }

  private check(missing: string[]): void {
    for (const line of this.form.querySelectorAll<HTMLElement>("[data-check]")) {
      const ready = !missing.includes(line.dataset.check ?? "");
      line.dataset.ready = ready ? "yes" : "no";
      line.querySelector("[data-check-words]")!.textContent = text(ready ? "Client_Ready" : "Client_Missing");
    }
  }
}
