/**
 * Puts new content in a fragment without disturbing who is using it: what is open stays open, what is being typed or chosen stays,
 * the focus stays where it was. True when something changed.
 */
export function replaceContent(fragment: HTMLElement, html: string): boolean {
  const fresh = document.createElement("template");
  fresh.innerHTML = html;
  if (likeness(fresh.content) === likeness(fragment)) return false;
  const open = new Set([...fragment.querySelectorAll<HTMLDetailsElement>("details[id][open]")].map(details => details.id));
  const typed = new Map(fields(fragment).filter(changed).map(field => [field.id, field.value]));
  const focused = fragment.contains(document.activeElement) ? document.activeElement!.id : "";
  fragment.replaceChildren(fresh.content);
  for (const details of fragment.querySelectorAll<HTMLDetailsElement>("details[id]")) details.open = open.has(details.id);
  for (const field of fields(fragment)) if (typed.has(field.id)) field.value = typed.get(field.id)!;
  if (focused !== "") document.getElementById(focused)?.focus({ preventScroll: true });
  return true;
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function fields(fragment: HTMLElement): Field[] {
  return [...fragment.querySelectorAll<Field>("input[id], select[id], textarea[id]")];
}

function changed(field: Field): boolean {
  if (field instanceof HTMLSelectElement) return [...field.options].some(option => option.selected !== option.defaultSelected);
  return field.value !== field.defaultValue;
}

/** What a fragment says: its text and links. The antiforgery value, new at each answer, is not a change; nor is an open details. */
function likeness(root: ParentNode): string {
  const copy = document.createElement("div");
  copy.append(...[...root.childNodes].map(node => node.cloneNode(true)));
  for (const token of copy.querySelectorAll("input[name=__RequestVerificationToken]")) token.remove();
  for (const details of copy.querySelectorAll("details")) details.removeAttribute("open");
  return copy.innerHTML.trim();
}
