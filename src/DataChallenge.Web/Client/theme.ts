// Runs before the first paint, so it is a plain blocking script: the chosen theme, or the system's.
{
  const root = document.documentElement;
  root.classList.remove("no-script");
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem("theme");
  } catch {
    // Storage can be blocked by the browser's settings; the system's theme then rules.
  }
  const dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "dark" : "light";
}
