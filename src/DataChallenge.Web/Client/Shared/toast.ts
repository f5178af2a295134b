/** Says something in passing, to eyes and to screen readers. The region is in the layout. */
export function toast(message: string, kind: "info" | "error" = "info"): void {
  const region = document.getElementById("toasts");
  if (!region) return;
  const item = document.createElement("p");
  item.className = "toast";
  item.dataset.kind = kind;
  item.textContent = message;
  region.append(item);
  // Long enough to be read: a minimum, and more for longer messages.
  setTimeout(() => item.remove(), Math.max(5000, message.length * 90));
}
