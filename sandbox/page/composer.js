import { button, el } from "./dom.js";
import { openMenu } from "./menu.js";
import { parts, LIMIT } from "./parts.js";
import { t } from "./words.js";

const PICTURES = ["sea", "hills", "desk", "rain", "cat", "night"];
const STICKERS = ["😀", "😢", "🥺", "🤗", "🙏", "❤️", "😴", "💪"];
const OTHERS = ["voice", "video_note", "document", "contact", "location"];
const NEARLY = 200;
const TALLEST = 132;

/** Where somebody writes: text, replies, edits, attachments, and the keyboard that the bot gave. */
export class Composer {
  /**
   * @param {string} key the phone's
   * @param {(deed: Object) => Promise<{ok: boolean, why?: string}>} act
   * @param {(why: string) => void} complain
   */
  constructor(key, act, complain) {
    this.key = key;
    this.act = act;
    this.complain = complain;
    this.about = null;
    this.open = true;
    this.build();
  }

  build() {
    this.input = el("textarea", { rows: 1, dir: "auto", id: `write-${this.key}`, autocomplete: "off" });
    this.note = el("p", { class: "note", "aria-live": "polite", hidden: true });
    this.strip = el("div", { class: "strip", hidden: true });
    this.attach = button("📎", () => this.offer(), { class: "icon" });
    this.menu = button("/", () => this.list(), { class: "icon" });
    this.toggle = button("⌨", () => this.flip(), { class: "icon" });
    this.send = el("button", { type: "submit", class: "icon send" }, "➤");
    this.form = el("form", { class: "composer" }, this.attach, this.menu, this.input, this.toggle, this.send);
    this.keys = el("div", { class: "keys", role: "group" });
    this.first = button("", () => this.act({ do: this.phone.blocked ? "unblock" : "start" }), { class: "first" });
    this.node = el("div", { class: "foot-of-phone" }, this.strip, this.note, this.form, this.keys, this.first);
    this.form.addEventListener("submit", (event) => this.submit(event));
    this.input.addEventListener("keydown", (event) => this.pressed(event));
    this.input.addEventListener("input", () => this.typed());
    this.label();
  }

  /** Names everything in the page's language. */
  label() {
    const named = [[this.input, "write"], [this.attach, "attach"], [this.menu, "commands"], [this.send, "send"]];
    for (const [node, word] of named) {
      node.setAttribute("aria-label", t(word));
      if (node !== this.input) node.title = t(word);
    }
    this.flipLabel();
    this.hint();
    this.typed();
  }

  /** Shows what the phone allows now. */
  draw(phone) {
    this.phone = phone;
    const rows = phone.keyboard.map((row) => el("div", { class: "row" }, ...row.map((key) => this.keyOf(key))));
    const first = !phone.started || phone.blocked;
    this.keys.replaceChildren(...rows);
    this.keys.hidden = first || !rows.length || !this.open;
    this.toggle.hidden = !rows.length;
    this.menu.hidden = !phone.commands.length;
    this.form.hidden = first;
    this.first.hidden = !first;
    this.first.textContent = t(phone.blocked ? "unblock" : "pressStart");
  }

  keyOf(label) {
    return button(label, () => this.act({ do: "say", text: label }), { dir: "auto" });
  }

  /** Answers a message, or changes an own one. */
  begin(kind, message, hint) {
    this.about = { kind, message };
    const title = kind === "edit" ? t("editing") : t("replying", { name: message.name });
    this.strip.replaceChildren(
      el("span", {}, el("b", { dir: "auto" }, title), el("span", { dir: "auto" }, message.text || t(message.kind))),
      button("✕", () => this.end(), { class: "icon", "aria-label": t("cancel") }),
    );
    this.strip.hidden = false;
    this.hinted = hint;
    this.hint();
    if (kind === "edit") this.input.value = message.text;
    this.typed();
  }

  end() {
    if (this.about?.kind === "edit") this.input.value = "";
    this.about = this.hinted = null;
    this.strip.hidden = true;
    this.hint();
    this.typed();
  }

  hint() {
    this.input.placeholder = this.hinted || t("write");
  }

  focus() {
    this.input.focus({ preventScroll: true });
  }

  pressed(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.form.requestSubmit();
    }
    if (event.key === "Escape" && this.about) this.end();
  }

  async submit(event) {
    event?.preventDefault();
    const text = this.input.value;
    const about = this.about;
    if (!text.trim()) return;
    this.input.value = "";
    this.end();
    const rest = about?.kind === "edit" ? await this.change(text, about.message) : await this.say(text, about?.message);
    if (rest && !this.input.value) this.input.value = rest;
    this.typed();
  }

  async change(text, message) {
    const done = await this.act({ do: "edit", message: message.id, text });
    return done.ok ? "" : text;
  }

  /** Long text goes in several messages; what was refused comes back into the input. */
  async say(text, message) {
    const pieces = parts(text);
    for (const [number, piece] of pieces.entries()) {
      const done = await this.act({ do: "say", text: piece, reply: number ? undefined : message?.id });
      if (!done.ok) return pieces.slice(number).join("");
    }
    return "";
  }

  typed() {
    const { length } = this.input.value;
    const pieces = length > LIMIT ? parts(this.input.value).length : 1;
    this.note.hidden = length < LIMIT - NEARLY;
    if (pieces > 1) this.note.textContent = t("partsNote", { n: length, parts: pieces });
    else if (!this.note.hidden) this.note.textContent = t("leftNote", { n: LIMIT - length });
    this.input.style.height = "";
    const { scrollHeight, clientHeight } = this.input;
    if (scrollHeight > clientHeight) this.input.style.height = `${Math.min(scrollHeight + 2, TALLEST)}px`;
  }

  flip() {
    this.open = !this.open;
    this.flipLabel();
    this.draw(this.phone);
  }

  flipLabel() {
    this.toggle.title = t(this.open ? "hideKeys" : "showKeys");
    this.toggle.setAttribute("aria-label", this.toggle.title);
    this.toggle.setAttribute("aria-expanded", String(this.open));
  }

  list() {
    const items = this.phone.commands.map(({ command, description }) => ({
      label: `/${command}`, note: description, act: () => this.act({ do: "say", text: `/${command}` }),
    }));
    openMenu(this.menu, items, t("commands"));
  }

  offer() {
    const items = [
      { label: t("photo"), act: () => this.offerPictures() },
      { label: t("album"), act: () => this.act({ do: "album", pictures: PICTURES.slice(0, 3), ...this.caption() }) },
      { label: t("sticker"), act: () => this.offerStickers() },
      ...OTHERS.map((what) => ({ label: t(what), act: () => this.act({ do: "other", what }) })),
    ];
    openMenu(this.attach, items, t("attach"));
  }

  offerPictures() {
    const send = (picture) => () => this.act({ do: "photo", picture, reply: this.about?.message.id, ...this.caption() });
    const items = PICTURES.map((name) => ({ label: t(`pic_${name}`), act: send(name), image: `/page/pictures/${name}.svg` }));
    openMenu(this.attach, items, t("choosePhoto"));
  }

  offerStickers() {
    const items = STICKERS.map((emoji) => ({ label: emoji, row: "faces", act: () => this.act({ do: "sticker", emoji }) }));
    openMenu(this.attach, items, t("chooseSticker"));
  }

  /** What is written already becomes the caption. */
  caption() {
    const caption = this.input.value.trim();
    this.input.value = "";
    this.end();
    return caption ? { caption } : {};
  }
}
