import { button, el } from "./dom.js";
import { rich } from "./richtext.js";
import { t } from "./words.js";

const GLYPHS = { voice: "🎤", video_note: "⏺", document: "📄", contact: "👤", location: "📍", poll: "📊", video: "🎬", audio: "🎵" };

/**
 * One message as it looks on a phone.
 * @param {Object} message
 * @param {Object} at what the phone knows: `user`, `group`, `clock(date)`, `album(id)` and the acts
 */
export function bubble(message, at) {
  if (message.kind === "service") return el("div", { class: "item service", data: { id: message.id } }, served(message));
  const own = message.from === at.user;
  const classes = ["item", own ? "own" : "other", message.kind];
  const body = el("div", { class: "bubble" });
  if (at.group && !own) body.append(el("b", { class: "writer", dir: "auto" }, message.name));
  const end = foot(message, at, own);
  const parts = [forwarded(message), quote(message, at), attachment(message, at), words(message, at, end) || end];
  body.append(...parts.filter(Boolean));
  const item = el("div", { class: classes.join(" "), data: { id: message.id } }, body);
  if (message.reactions) item.append(reactions(message, at));
  if (message.rows) item.append(inline(message, at));
  item.append(button("⋯", (event) => at.actions(message, event.currentTarget), { class: "more", "aria-label": t("actions") }));
  item.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    at.actions(message, item.querySelector(".more"));
  });
  return item;
}

function served(message) {
  const { kind, names } = message.service;
  const key = {
    new_chat_members: "joined", left_chat_member: "left", pinned_message: "pinned",
    migrate_to_chat_id: "upgraded", migrate_from_chat_id: "upgraded",
  }[kind];
  return el("span", { dir: "auto" }, t(key ?? "service", { names: names.join(", ") }));
}

function forwarded(message) {
  return message.forwarded && el("small", { class: "forwarded" }, t("forwarded"));
}

function quote(message, at) {
  const { reply } = message;
  if (!reply) return null;
  const shown = reply.text || t(reply.photo ? "photo" : "service");
  return button(
    el("span", {}, el("b", { dir: "auto" }, reply.name), el("span", { dir: "auto" }, shown)),
    () => at.show(reply.id),
    { class: "quote" },
  );
}

function attachment(message, at) {
  if (message.photo) return pictures(message, at);
  if (message.kind === "sticker") return el("span", { class: "face", role: "img", "aria-label": t("sticker") }, message.sticker);
  if (!(message.kind in GLYPHS)) return null;
  const note = message.file ?? (message.seconds ? t("seconds", { n: message.seconds }) : "");
  return el(
    "div", { class: "enclosed" },
    el("span", { class: "glyph", "aria-hidden": "true" }, GLYPHS[message.kind]),
    el("span", {}, t(message.kind), el("small", { dir: "auto" }, note)),
  );
}

/** An album is drawn whole by its first message; the others stay out of sight. */
function pictures(message, at) {
  const album = message.album ? at.album(message.album) : [message];
  const images = album.map((each) => picture(each));
  return el("div", { class: `pictures n${Math.min(images.length, 4)}` }, ...images);
}

function picture(message) {
  const image = el("img", { src: `/photo/${encodeURIComponent(message.photo)}`, alt: t("photo"), width: 320, height: 240, loading: "lazy" });
  if (!message.spoiler) return image;
  const cover = button(image, () => cover.classList.add("open"), { class: "spoiler", title: t("hidden") });
  return cover;
}

/** Time and marks stand at the end of the last line, as in Telegram. */
function words(message, at, end) {
  return message.text && el("div", { class: "words", dir: "auto" }, rich(message, at), end);
}

function foot(message, at, own) {
  const marks = [message.pinned && "📌", message.edited && `✎ ${t("edited")}`].filter(Boolean);
  return el(
    "span", { class: "foot" },
    ...marks.map((mark) => el("span", {}, mark)),
    el("time", {}, at.clock(message.date)),
    own && el("span", { "aria-hidden": "true" }, "✓"),
  );
}

function reactions(message, at) {
  const made = message.reactions.map(({ emoji, count, by }) => {
    const mine = by.includes(at.user);
    return button(
      `${shownEmoji(emoji)}${count > 1 ? ` ${count}` : ""}`,
      () => at.react(message, mine ? null : emoji),
      { class: mine ? "mine" : "", "aria-pressed": String(mine), "aria-label": t("react", { emoji }) },
    );
  });
  return el("div", { class: "reactions" }, ...made);
}

function inline(message, at) {
  const rows = message.rows.map((row, r) => el("div", { class: "buttons" }, ...row.map((each, c) => pressable(message, each, [r, c], at))));
  return el("div", { class: "inline" }, ...rows);
}

function pressable(message, { text, url }, [row, column], at) {
  const act = (event) => (url ? at.link(url) : at.press(message, row, column, event.currentTarget));
  return button(text, act, { dir: "auto", data: { place: `${row}/${column}` }, class: url ? "outward" : "" });
}

/** Telegram's heart and a few others look like text without this. */
export const shownEmoji = (emoji) => (emoji.length === 1 ? `${emoji}\ufe0f` : emoji);
