// Help with a query, asked of the server: advice while it is written, its sentences, why its answer is empty.
export interface Place { from: number; to: number }

export interface Edit extends Place { text: string }

export interface Advice extends Place {
  kind: string;
  severity: "mistake" | "doubt" | "hint";
  message: string;
  repair?: { label: string; edits: Edit[] };
}

export interface Sentence extends Place {
  pieces: { text: string; kind?: string; label?: string }[];
  below: Sentence[];
}

export interface Help { advice: Advice[]; sentences: Sentence[]; labelsWaiting: boolean }

export interface WhyEmpty { message: string; places: Place[] }

export const askHelp = (query: string, source: string, signal?: AbortSignal): Promise<Help | null> => ask("/sparql/conseils", query, source, signal);

export const askWhyEmpty = (query: string, source: string): Promise<WhyEmpty | null> => ask("/sparql/pourquoi-vide", query, source);

const token = document.querySelector<HTMLMetaElement>("meta[name=request-token]")?.content ?? "";

/** Null when there is no answer now, whatever the reason: help that does not come stops nobody's work. */
async function ask<T>(path: string, query: string, source: string, signal?: AbortSignal): Promise<T | null> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", RequestVerificationToken: token },
      body: JSON.stringify({ query: whole(query), source }),
      signal: signal ?? null,
    });
    return response.ok ? (await response.json()) as T : null;
  } catch {
    return null;
  }
}

/** Half a character has no place in JSON; what stands for it is as long, so that places stay right. */
const whole = (words: string): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(words));
