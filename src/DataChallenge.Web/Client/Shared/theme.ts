const root = document.documentElement;

/** The switch in the header. Until a person chooses, the system's setting is followed, even when it changes. */
export function followTheme(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-theme-switch]")) {
    button.addEventListener("click", () => {
      const theme = root.dataset.theme === "dark" ? "light" : "dark";
      show(theme);
      keep(theme);
    });
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", change => {
    if (!kept()) show(change.matches ? "dark" : "light");
  });
}

function show(theme: "light" | "dark"): void {
  root.dataset.theme = theme;
  document.dispatchEvent(new CustomEvent("themechange", { detail: theme }));
}

function kept(): string | null {
  try {
    return localStorage.getItem("theme");
  } catch {
    return null;
  }
}

function keep(theme: string): void {
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // Storage blocked: the choice holds for this page only.
  }
}
