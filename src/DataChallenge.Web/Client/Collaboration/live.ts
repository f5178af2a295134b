// A page that shows something shared marks it: <section id data-live="team:1 activity:1" data-live-from="/address">.
// When a topic changes the fragment is asked for again; content never travels on this channel.
import { HubConnection, HubConnectionBuilder, HubConnectionState, LogLevel } from "@microsoft/signalr";
import { text } from "../Shared/text";
import { replaceContent } from "./fragment";

const Debounce = 150;
const FirstDelay = 500;
const LongestDelay = 30_000;

/** How long to wait before each try to reconnect: twice as long each time, spread so that a class does not come back at once. */
export function delayBefore(attempt: number): number {
  const delay = Math.min(LongestDelay, FirstDelay * 2 ** Math.min(attempt, 16));
  return delay / 2 + Math.random() * delay / 2;
}

export function goLive(): void {
  if (!fragments().length) return;
  const connection = new HubConnectionBuilder()
    .withUrl("/direct")
    .configureLogging(LogLevel.None)
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: retry => delayBefore(retry.previousRetryCount) })
    .build();
  connection.on("Changed", (topic: string) => refreshLater(topic));
  connection.onreconnecting(() => say("Client_Live_Lost", "lost"));
  connection.onreconnected(() => follow(connection));
  // The server can also end a connection cleanly (it restarts): then it is ours to begin again.
  connection.onclose(() => void start(connection));
  addEventListener("online", () => {
    if (connection.state === HubConnectionState.Reconnecting) void connection.stop();
  });
  void start(connection);
}

async function start(connection: HubConnection): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await connection.start();
      await follow(connection);
      return;
    } catch {
      say("Client_Live_Lost", "lost");
      await new Promise(resolve => setTimeout(resolve, delayBefore(attempt)));
    }
  }
}

/** Follows every topic of the page. What changed since the page was made (our own arrival too) is made good by asking for everything again. */
async function follow(connection: HubConnection): Promise<void> {
  const topics = new Set(fragments().flatMap(topicsOf));
  await Promise.all([...topics].map(topic => connection.invoke("Follow", topic)));
  for (const fragment of fragments()) void refresh(fragment);
  say("Client_Live_On", "on");
}

const waiting = new Map<string, number>();

function refreshLater(topic: string): void {
  clearTimeout(waiting.get(topic));
  waiting.set(topic, window.setTimeout(() => {
    waiting.delete(topic);
    for (const fragment of fragments()) if (topicsOf(fragment).includes(topic)) void refresh(fragment);
  }, Debounce));
}

const asking = new WeakMap<HTMLElement, AbortController>();

async function refresh(fragment: HTMLElement): Promise<void> {
  asking.get(fragment)?.abort();
  const request = new AbortController();
  asking.set(fragment, request);
  try {
    const response = await fetch(fragment.dataset.liveFrom!, { signal: request.signal, headers: { "X-Requested-With": "fetch" } });
    // Taken out of the team or the event: the whole page is gone, and says so itself.
    if (response.status === 404) return location.reload();
    if (!response.ok) return;
    if (replaceContent(fragment, await response.text())) announce(fragment);
  } catch {
    // Aborted by a newer request, or offline: the reconnection asks again.
  }
}

function announce(fragment: HTMLElement): void {
  const heading = fragment.querySelector("h2")?.textContent?.trim();
  const news = document.querySelector("[data-live-news]");
  if (news && heading) news.textContent = text("Client_Live_Changed", heading);
}

function say(key: string, state: "on" | "lost"): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-live-state]")) {
    place.dataset.state = state;
    if (place.textContent !== text(key)) place.textContent = text(key);
  }
}

function fragments(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-live][data-live-from]")];
}

function topicsOf(fragment: HTMLElement): string[] {
  return (fragment.dataset.live ?? "").split(" ").filter(topic => topic !== "");
}
