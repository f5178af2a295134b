// The page's texts in the reader's language, put there by the <client-text> tag helper.
const texts = new Map<string, string>();
let read = false;

/** The text under this key, with {0}, {1}… replaced. A missing key shows itself. */
export function text(key: string, ...values: readonly (string | number)[]): string {
  if (!read) readTexts();
  const found = texts.get(key);
  if (found === undefined) return key;
  return found.replace(/\{(\d+)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}

/** The language of the page, for Intl. */
export const language = document.documentElement.lang || "fr";

export function number(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(language, options).format(value);
}

function readTexts(): void {
  for (const block of document.querySelectorAll<HTMLScriptElement>("script[data-texts]"))
    for (const [key, value] of Object.entries(JSON.parse(block.textContent || "{}") as Record<string, string>)) texts.set(key, value);
  read = true;
}
