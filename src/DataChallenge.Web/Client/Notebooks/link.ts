// The one conversation with the server about this notebook: what is confirmed, what is on its way, and who is there.
import { type HubConnection, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import { language } from "../Shared/text";
import { type Applied, type Joined, newId, type NewOperation, type Notebook, type Operation, type PageState, type PersonHere, type Running } from "./model";
import { Outbox } from "./outbox";
import { apply } from "./state";

export type LinkState = "connecting" | "live" | "lost" | "gone";

interface Answer {
  applied?: Applied;
  rejected?: string;
  slowed: boolean;
}

export interface Listener {
  changed(): void;
  heard(applied: Applied): void;
  rejected(operation: Operation, reason: string): void;
  slowed(): void;
  link(state: LinkState): void;
  running(): void;
  ended(cell: string, end: "recorded" | "cancelled"): void;
  people(people: PersonHere[]): void;
}

const longestWait = 15_000;
const patience = 400;
const retryAfter = 2_000;

export class NotebookLink {
  name: string;
  shown: Notebook;
  readonly runs = new Map<string, Running>();
  private confirmed: Notebook;
  private readonly early = new Map<number, Applied>();
  private readonly outbox: Outbox;
  private readonly hub: HubConnection;
  private inFlight: string | undefined;
  private joined = false;
  private pumping: Promise<void> | undefined;
  /** Sent and given a place, but something before them has not come back yet. */
  private readonly placed = new Set<string>();
  private gapTimer = 0;
  private lookedAt: string | undefined;
  /** The text revision each editor's words grew from: what this person had before them, whatever came in meanwhile. */
  private readonly seen = new Map<string, number>();

  constructor(page: PageState, private readonly listener: Listener) {
    this.name = page.name;
    this.confirmed = this.shown = page.notebook;
    this.outbox = new Outbox(page.team);
    this.hub = new HubConnectionBuilder()
      .withUrl("/direct/carnet")
      .withAutomaticReconnect({ nextRetryDelayInMilliseconds: ({ previousRetryCount }) => wait(previousRetryCount) })
      .configureLogging(LogLevel.None)
      .build();
    this.hub.on("Applied", (applied: Applied) => this.receive([applied]));
    this.hub.on("Running", (run: Running) => { this.runs.set(run.cell, run); listener.running(); });
    this.hub.on("Ended", (cell: string, end: "recorded" | "cancelled") => { this.runs.delete(cell); listener.ended(cell, end); listener.running(); });
    this.hub.on("People", (people: PersonHere[]) => listener.people(people));
    this.hub.onreconnecting(() => this.lose());
    this.hub.onreconnected(() => this.join());
  }

  /** Sends again what an earlier page left, then follows the notebook for as long as the page lives. True when something was found. */
  recover(): boolean {
    const found = this.outbox.recover(this.confirmed);
    this.reckon();
    return found;
  }

  async start(): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        await this.hub.start();
        return await this.join();
      } catch {
        this.listener.link("lost");
        await new Promise(resolve => setTimeout(resolve, wait(attempt)));
      }
    }
  }

  get live(): boolean {
    return this.joined && navigator.onLine;
  }

  do(operation: NewOperation): Operation {
    const whole = { ...operation, id: newId() } as Operation;
    this.outbox.add(whole);
    this.reckon();
    void this.pump();
    return whole;
  }

  saveText(cell: string, text: string): void {
    const base = this.seen.get(cell) ?? this.revisionOf(cell);
    this.outbox.addText({ do: "setText", id: newId(), cell, text, base }, this.inFlight);
    this.reckon();
    void this.pump();
  }

  /** An editor now shows the cell's text as everyone has it. */
  saw(cell: string): void {
    this.seen.set(cell, this.revisionOf(cell));
  }

  private revisionOf(cell: string): number {
    return [...this.confirmed.cells, ...this.confirmed.bin].find(other => other.id === cell)?.textRevision ?? this.confirmed.revision;
  }

  isSaving(cell: string): boolean {
    return this.outbox.hasTextOf(cell);
  }

  /** Starts a query once everything written before it has been sent. */
  async run(cell: string): Promise<boolean> {
    await this.pump();
    if (!this.joined) return false;
    return await this.hub.invoke<boolean>("Run", cell, language);
  }

  cancel(cell: string): void {
    void this.hub.send("Cancel", cell).catch(() => undefined);
  }

  look(cell: string | undefined): void {
    if (cell === this.lookedAt) return;
    this.lookedAt = cell;
    if (this.joined) void this.hub.send("Look", cell ?? null).catch(() => undefined);
  }

  private async join(): Promise<void> {
    const joined = await this.hub.invoke<Joined | null>("Join", this.confirmed.teamId, this.confirmed.revision);
    if (!joined) {
      this.joined = false;
      this.listener.link("gone");
      return;
    }
    this.name = joined.name;
    this.joined = true;
    this.catchUp(joined);
    this.listener.link("live");
    if (this.lookedAt) void this.hub.send("Look", this.lookedAt).catch(() => undefined);
    void this.pump();
  }

  private lose(): void {
    this.joined = false;
    this.placed.clear();
    this.runs.clear();
    this.listener.running();
    this.listener.link("lost");
  }

  private catchUp(joined: Joined): void {
    if (joined.notebook) {
      this.confirmed = joined.notebook;
      this.early.clear();
    }
    this.runs.clear();
    for (const run of joined.running) this.runs.set(run.cell, run);
    this.receive(joined.missed);
    this.listener.people(joined.people);
    this.listener.running();
  }

  private receive(operations: Applied[]): void {
    for (const applied of operations) {
      if (applied.revision <= this.confirmed.revision) this.outbox.drop(applied.operation.id);
      else this.early.set(applied.revision, applied);
    }
    for (let next = this.early.get(this.confirmed.revision + 1); next; next = this.early.get(this.confirmed.revision + 1)) {
      this.early.delete(next.revision);
      this.confirmed = apply(this.confirmed, next.operation, next.by, next.revision);
      if (next.operation.do === "setText" && this.outbox.has(next.operation.id)) this.seen.set(next.operation.cell, next.revision);
      this.outbox.drop(next.operation.id);
      this.listener.heard(next);
    }
    this.reckon();
    clearTimeout(this.gapTimer);
    if (this.early.size > 0) this.gapTimer = window.setTimeout(() => void this.fillGap(), patience);
  }

  /** A message was missed: ask for what lies between. */
  private async fillGap(): Promise<void> {
    if (!this.joined || this.early.size === 0) return;
    const joined = await this.hub.invoke<Joined | null>("Since", this.confirmed.revision).catch(() => null);
    if (joined) this.catchUp(joined);
  }

  /** What is shown is what is confirmed and, on top, what is on its way. */
  private reckon(): void {
    this.shown = this.outbox.operations.reduce((notebook, operation) => apply(notebook, operation, this.name, notebook.revision + 1), this.confirmed);
    this.listener.changed();
  }

  /** One operation at a time, in the order they were made. */
  private pump(): Promise<void> {
    return this.pumping ??= this.sendAll().then(() => this.rest(0), () => this.rest(retryAfter));
  }

  private rest(pause: number): void {
    this.pumping = undefined;
    this.inFlight = undefined;
    if (this.joined && this.nextToSend()) setTimeout(() => void this.pump(), pause);
  }

  private async sendAll(): Promise<void> {
    for (let operation = this.nextToSend(); operation && this.joined; operation = this.nextToSend()) {
      this.inFlight = operation.id;
      const answer = await this.hub.invoke<Answer>("Apply", operation);
      this.inFlight = undefined;
      if (answer.slowed) this.listener.slowed();
      if (answer.applied) {
        this.placed.add(operation.id);
        this.receive([answer.applied]);
      } else if (answer.rejected !== "notJoined") {
        this.outbox.drop(operation.id);
        this.reckon();
        this.listener.rejected(operation, answer.rejected ?? "malformed");
      } else {
        return await this.join();
      }
    }
  }

  private nextToSend(): Operation | undefined {
    return this.outbox.operations.find(operation => !this.placed.has(operation.id));
  }
}

/** Half a second at first, then longer and longer, never at the same instant for a whole class. */
function wait(attempt: number): number {
  return Math.min(longestWait, 500 * 2 ** Math.min(attempt, 5)) * (0.7 + 0.6 * Math.random());
}
