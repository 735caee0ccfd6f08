import { button, el } from "./dom.js";
import { t } from "./words.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

/**
 * A text with its entities as nodes. Offsets count UTF-16 units, as JavaScript's strings do.
 * @param {{text: string, entities?: Array}} message
 * @param {{link: (url: string) => void, command: (text: string) => void}} acts
 * @returns {DocumentFragment}
 */
export function rich({ text = "", entities = [] }, acts) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return within(text, 0, text.length, sorted, acts);
}

function within(text, start, end, entities, acts) {
  const nodes = document.createDocumentFragment();
  let at = start;
  let rest = entities;
  while (rest.length) {
    const [first, ...others] = rest;
    const stop = Math.min(first.offset + first.length, end);
    if (first.offset < at || stop <= first.offset) {
      rest = others;
      continue;
    }
    const inner = others.filter((other) => other.offset < stop);
    nodes.append(text.slice(at, first.offset));
    nodes.append(dressed(first, text.slice(first.offset, stop), within(text, first.offset, stop, inner, acts), acts));
    rest = others.filter((other) => other.offset >= stop);
    at = stop;
  }
  nodes.append(text.slice(at, end));
  return nodes;
}

function dressed(entity, words, content, acts) {
  const { type } = entity;
  if (type in TAGS) return el(TAGS[type], {}, content);
  if (type === "spoiler") return spoiler(content);
  if (type === "bot_command") return button(content, () => acts.command(words), { class: "word" });
  if (type === "url" || type === "text_link") return link(entity.url ?? words, content, acts);
  return el("span", { class: "word" }, content);
}

function spoiler(content) {
  const hidden = button(content, () => hidden.classList.add("open"), { class: "spoiler", title: t("spoiler") });
  return hidden;
}

/** A link to the bot opens on one of the phones; every other one where links open. */
function link(url, content, acts) {
  const address = /^https?:\/\//i.test(url) ? url : `https://${url}`;
  if (/^https?:\/\/t\.me\//i.test(address)) return button(content, () => acts.link(address), { class: "word link" });
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer", class: "link" }, content);
}
