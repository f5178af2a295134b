// Figures the server drew, brought to life: a map when it is scrolled to, a chart when it is asked for. What the server drew stays
// in the page: it is read until then, printed, and all there is when anything fails.
import { el } from "../Shared/dom";
import { text } from "../Shared/text";
import { toast } from "../Shared/toast";
import { ask, type Drawing, type ViewSpec } from "./drawing";

const lowestMap = 340;

export function enliven(): void {
  for (const figure of document.querySelectorAll<HTMLElement>("figure[data-figure][data-address][data-view]")) {
    const still = figure.querySelector<HTMLElement>("[data-picture]");
    if (!still) continue;
    if (figure.dataset.figure === "map") whenSeen(still, () => void map(figure, still));
    const explore = figure.querySelector<HTMLButtonElement>("button[data-explore]");
    if (figure.dataset.figure === "bar" && explore) offer(explore, figure, still);
  }
}

/** Once a part of it is on the screen: a reader who never gets there does not pay for it. */
function whenSeen(element: HTMLElement, act: () => void): void {
  const seen = new IntersectionObserver(entries => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    seen.disconnect();
    act();
  }, { threshold: 0.15 });
  seen.observe(element);
}

async function map(figure: HTMLElement, still: HTMLElement): Promise<void> {
  try {
    const [drawing, { drawMap }] = await Promise.all([drawn(figure), import("./map")]);
    if (drawing.kind !== "map") return;
    // As high as the picture it stands for, so that the text below keeps its place, but never the whole screen: it must be scrolled past.
    const height = Math.max(lowestMap, Math.min(still.offsetHeight, window.innerHeight * 0.75, Math.max(lowestMap, still.offsetWidth)));
    await replace(still, live => drawMap(live, drawing, height));
  } catch {
    // The picture stays.
  }
}

function offer(explore: HTMLButtonElement, figure: HTMLElement, still: HTMLElement): void {
  let live: HTMLElement | undefined;
  let exploring = false;
  const invitation = explore.textContent;
  explore.hidden = false;
  explore.addEventListener("click", async () => {
    if (explore.getAttribute("aria-busy") === "true") return;
    explore.setAttribute("aria-busy", "true");
    try {
      live ??= await chart(figure, still);
      exploring = !exploring;
      still.classList.toggle("fig-still", exploring);
      live.hidden = !exploring;
      explore.textContent = exploring ? text("Client_View_Still") : invitation;
      (exploring ? live : still).scrollIntoView({ block: "nearest" });
    } catch {
      toast(text("Client_View_ExploreFailed"), "error");
    } finally {
      explore.removeAttribute("aria-busy");
    }
  });
}

async function chart(figure: HTMLElement, still: HTMLElement): Promise<HTMLElement> {
  const [drawing, { drawBars }] = await Promise.all([drawn(figure), import("./bar")]);
  if (drawing.kind !== "bar") throw new Error(drawing.kind);
  return replace(still, live => drawBars(live, drawing));
}

/** Puts a live picture where the still one stands; the still one is kept for paper. */
async function replace(still: HTMLElement, draw: (live: HTMLElement) => unknown): Promise<HTMLElement> {
  const live = el("div", { class: "fig-picture fig-live" });
  still.after(live);
  try {
    await draw(live);
  } catch (failure) {
    live.remove();
    throw failure;
  }
  still.classList.add("fig-still");
  return live;
}

function drawn(figure: HTMLElement): Promise<Drawing> {
  return ask(figure.dataset.address!, JSON.parse(figure.dataset.view!) as ViewSpec);
}
