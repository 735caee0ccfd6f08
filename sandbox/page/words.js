const KNOWN = ["id", "en"];
const loaded = new Map();
let current = "id";

/** Reads both languages, so that changing takes no time. */
export async function load() {
  const read = async (name) => loaded.set(name, await (await fetch(`/page/words/${name}.json`)).json());
  await Promise.all(KNOWN.map(read));
}

export const language = () => current;

/** Speaks this language from now on, everywhere on the page. */
export function speak(name) {
  current = KNOWN.includes(name) ? name : "id";
  document.documentElement.lang = current;
  for (const node of document.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", t(node.dataset.label));
  for (const node of document.querySelectorAll("[data-title]")) node.title = t(node.dataset.title);
  for (const node of document.querySelectorAll("[data-name]")) {
    node.title = t(node.dataset.name);
    node.setAttribute("aria-label", t(node.dataset.name));
  }
}

/** A text in the page's language, with `{name}` filled in. */
export function t(key, params = {}) {
  const text = loaded.get(current)?.[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => params[name] ?? whole);
}
