// Elements in one line each.
type Child = Node | string | null | undefined | false;
type Properties = Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>;

/** An element with attributes (on… properties are listeners; false, null and undefined leave an attribute out). */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Properties = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  return element;
}

const paths = {
  up: "M12 19V5M6 11l6-6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  bin: "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v6M14 11v6",
  run: "M7 4.5v15l12-7.5z",
  stop: "M6 6h12v12H6z",
  edit: "M4 20h4L19 9l-4-4L4 16zM13 7l4 4",
  add: "M12 5v14M5 12h14",
  text: "M5 6V5h14v1M12 5v14M9 19h6",
  query: "M8 5 3 12l5 7M16 5l5 7-5 7",
  bar: "M5 20V11M12 20V4M19 20v-6",
  map: "M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  check: "M5 12.5 10 17.5 19 7",
} as const;

export type Icon = keyof typeof paths;

export function icon(name: Icon): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const attributes = { viewBox: "0 0 24 24", fill: "none", stroke: "currentColor", "stroke-width": "2", "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true" };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", paths[name]);
  svg.append(path);
  return svg;
}

/** A button with a picture and words, or a picture alone whose words are its name and its tip. */
export function button(words: string, name: Icon | null, press: () => void, { kind = "btn-outline-secondary", alone = false, title = "" } = {}): HTMLButtonElement {
  const element = el("button", { type: "button", class: `btn btn-sm ${kind}${alone ? " btn-icon" : ""}`, title: alone ? words : title || null, "aria-label": alone ? words : null, onclick: press });
  if (name) element.append(icon(name));
  if (!alone) element.append(words);
  return element;
}

/** Calls at most once per pause, with the last arguments; flush() calls now what is waiting. */
export function settle(pause: number, act: () => void): { soon(): void; flush(): void; waiting(): boolean } {
  let timer: number | undefined;
  const flush = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    act();
  };
  return {
    soon: () => { clearTimeout(timer); timer = window.setTimeout(flush, pause); },
    flush,
    waiting: () => timer !== undefined,
  };
}
