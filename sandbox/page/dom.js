/**
 * Makes an element. Text goes in as text, never as HTML.
 * @param {string} tag
 * @param {Object<string, *>} [props] `on` holds listeners; `null`, `undefined` and `false` are left out
 * @param {...(Node|string|null|undefined|false)} children
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "on") Object.entries(value).forEach(([kind, listener]) => node.addEventListener(kind, listener));
    else if (name === "data") Object.assign(node.dataset, value);
    else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A button that does something. */
export function button(label, action, props = {}) {
  return el("button", { type: "button", ...props, on: { click: action } }, label);
}

/** The element with this id. */
export const byId = (id) => document.getElementById(id);
