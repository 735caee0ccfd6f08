import { button, el } from "./dom.js";

let shown = null;

/** Closes whatever menu is open. */
export function closeMenu() {
  shown?.close();
}

/**
 * Opens a menu beside `anchor`, inside the phone that holds it.
 * @param {HTMLElement} anchor
 * @param {Array<{label: string, act: () => void, note?: string, row?: string, title?: string, image?: string}>} items
 * @param {string} [heading]
 */
export function openMenu(anchor, items, heading) {
  closeMenu();
  const menu = el("div", { class: "menu", role: "menu", "aria-label": heading });
  if (heading) menu.append(el("p", { class: "heading" }, heading));
  let row = null;
  for (const item of items) {
    const made = choice(item, anchor);
    if (item.row && row?.dataset.row === item.row) row.append(made);
    else if (item.row) menu.append((row = el("div", { class: "row", data: { row: item.row } }, made)));
    else menu.append(made);
  }
  (anchor.closest(".phone") ?? document.body).append(menu);
  place(menu, anchor);
  shown = new Shown(menu, anchor);
}

function choice({ label, act, note, title, image }, anchor) {
  const chosen = () => {
    closeMenu();
    anchor.focus?.({ preventScroll: true });
    act();
  };
  const made = button(label, chosen, { role: "menuitem", title, "aria-label": title });
  if (image) made.prepend(el("img", { src: image, alt: "", width: 44, height: 33 }));
  if (note) made.append(el("small", {}, note));
  return made;
}

function place(menu, anchor) {
  const around = menu.parentElement.getBoundingClientRect();
  const at = anchor.getBoundingClientRect();
  const left = Math.min(at.left - around.left, around.width - menu.offsetWidth - 8);
  const below = at.bottom - around.top + 4;
  const above = at.top - around.top - menu.offsetHeight - 4;
  menu.style.left = `${Math.max(8, left)}px`;
  menu.style.top = `${Math.max(8, below + menu.offsetHeight > around.height ? above : below)}px`;
}

class Shown {
  constructor(menu, anchor) {
    this.menu = menu;
    this.anchor = anchor;
    this.leave = new AbortController();
    const { signal } = this.leave;
    menu.addEventListener("keydown", (event) => this.key(event), { signal });
    setTimeout(() => document.addEventListener("pointerdown", (event) => this.outside(event), { signal }));
    menu.querySelector("button")?.focus({ preventScroll: true });
  }

  close() {
    shown = null;
    this.leave.abort();
    this.menu.remove();
  }

  outside(event) {
    if (!this.menu.contains(event.target)) this.close();
  }

  key(event) {
    const items = [...this.menu.querySelectorAll("button")];
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step) {
      event.preventDefault();
      items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
    }
    if (event.key === "Escape" || event.key === "Tab") {
      event.stopPropagation();
      this.close();
      this.anchor.focus?.({ preventScroll: true });
    }
  }
}
