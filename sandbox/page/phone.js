import { shownEmoji } from "./bubble.js";
import { Composer } from "./composer.js";
import { button, el } from "./dom.js";
import { Log } from "./log.js";
import { openMenu } from "./menu.js";
import { messagesOf } from "./store.js";
import { t } from "./words.js";

const REACTIONS = ["❤", "👍", "🙏", "🤗", "😢", "👏", "🔥"];
const TOAST = 3500;
const TYPING = 5500;
const PRESS_PATIENCE = 10000;

/** One phone: head, messages, composer. It draws what the store says, and asks for deeds. */
export class Phone {
  /**
   * @param {Object} phone as the store has it
   * @param {Object} desk `ask(deed)`, `clock(date)`, `openLink(anchor, url)`, `picked(key)`, `counted()`
   */
  constructor(phone, desk) {
    this.key = phone.key;
    this.desk = desk;
    this.presses = new Map();
    this.composer = new Composer(phone.key, (deed) => this.act(deed), (why) => this.say(why));
    this.log = new Log(this.acts(phone), () => this.counted());
    this.build(phone);
    this.fill(phone);
  }

  /** What a bubble may know and do. */
  acts(phone) {
    return {
      user: phone.user,
      group: phone.role === "group",
      clock: (date) => this.desk.clock(date),
      album: (id) => messagesOf(this.phone).filter((message) => message.album === id),
      show: (id) => this.log.show(id),
      actions: (message, anchor) => this.actions(message, anchor),
      react: (message, emoji) => this.act({ do: "react", message: message.id, emoji }),
      press: (message, row, column, node) => this.press(message, row, column, node),
      link: (url) => this.desk.openLink(document.activeElement ?? this.node, url),
      command: (text) => this.act({ do: "say", text }),
    };
  }

  build(phone) {
    this.title = el("h2", { id: `name-${this.key}`, dir: "auto" }, phone.name);
    this.sub = el("p", { class: "sub", dir: "auto" });
    this.badge = el("span", { class: "badge", hidden: true });
    this.more = button("⋮", () => this.options(), { class: "icon" });
    this.face = el("span", { class: "avatar", "aria-hidden": "true" }, [...phone.name.replace(/^(Kak|Bu|Ms) /, "")][0]);
    this.toast = el("div", { class: "toast", role: "status", hidden: true });
    this.layer = el("div", { class: "alertbox", hidden: true });
    this.head = el("header", { class: "head" }, this.face, el("div", { class: "who" }, this.title, this.sub), this.badge, this.more);
    const insides = [this.head, this.log.node, this.composer.node, this.toast, this.layer];
    this.node = el("section", { class: `phone ${phone.role}`, data: { key: this.key }, "aria-labelledby": `name-${this.key}` }, ...insides);
    this.node.addEventListener("focusin", () => this.activate());
    this.head.addEventListener("click", () => this.desk.picked(this.key));
  }

  /** Draws everything anew. */
  fill(phone) {
    this.phone = phone;
    this.log.fill(phone);
    this.label();
    const last = messagesOf(phone).at(-1);
    if (last?.force) this.composer.begin("reply", last, last.force.hint);
    this.counted();
  }

  /** Names everything in the page's language. */
  label() {
    this.more.hidden = this.phone.role === "group";
    this.more.setAttribute("aria-label", t("more"));
    this.more.title = t("more");
    this.log.box.setAttribute("aria-label", this.phone.name);
    this.composer.label();
    this.drawAround();
  }

  drawAround() {
    const { phone } = this;
    this.composer.draw(phone);
    this.log.box.classList.toggle("bare", !phone.messages.size);
    this.log.box.dataset.empty = t(phone.started ? "empty" : "emptyHint");
    this.subtitle();
  }

  subtitle() {
    const { phone } = this;
    const last = messagesOf(phone).at(-1);
    this.sub.textContent = this.typing ? t("typing") : this.standing();
    this.sub.dataset.last = last ? last.text || t(last.kind) : "";
    this.node.classList.toggle("typing", Boolean(this.typing));
  }

  standing() {
    const { blocked, holder, name, role } = this.phone;
    if (blocked) return t("blocked", { name });
    return role === "group" ? `${t("group")} · ${t("writesAs", { name: holder })}` : t(role);
  }

  /** Takes in something that happened here. */
  happened(kind, told) {
    if (kind === "message") this.message(told.message);
    if (kind === "delete") this.log.remove(told.id);
    if (kind === "action") this.types(told.action !== "cancel");
    if (kind === "answer") this.answered(told);
    this.drawAround();
  }

  message(message) {
    const isNew = !this.log.items.has(message.id);
    this.log.put(message);
    if (message.bot) this.types(false);
    if (isNew && message.force) this.composer.begin("reply", message, message.force.hint);
  }

  types(isTyping) {
    clearTimeout(this.typing);
    this.typing = isTyping ? setTimeout(() => { this.typing = null; this.subtitle(); }, TYPING) : null;
  }

  /** Asks for a deed on this phone, and tells here why it was refused. */
  async act(deed) {
    const done = await this.desk.ask({ phone: this.key, ...deed });
    if (!done.ok) this.say(t(`why_${done.why}`));
    return done;
  }

  /** A pressed button waits for its answer; until then further presses do nothing, as in Telegram. */
  async press(message, row, column, node) {
    const place = `${message.id}/${row}/${column}`;
    if (this.presses.has(place)) return;
    this.presses.set(place, null);
    node.setAttribute("aria-busy", "true");
    const done = await this.act({ do: "press", message: message.id, row, column });
    if (!done.ok) this.release(place);
    else {
      this.presses.set(place, done.press);
      setTimeout(() => this.release(place), PRESS_PATIENCE);
    }
  }

  answered({ press, text, alert }) {
    const place = [...this.presses].find(([, id]) => id === press)?.[0];
    if (!place) return;
    this.release(place);
    if (text) (alert ? this.alert(text) : this.say(text));
  }

  release(place) {
    this.presses.delete(place);
    const [id, row, column] = place.split("/");
    this.log.items.get(Number(id))?.querySelector(`[data-place="${row}/${column}"]`)?.removeAttribute("aria-busy");
  }

  /** Telegram's short notice at the top of a chat. */
  say(text) {
    clearTimeout(this.saying);
    this.toast.textContent = text;
    this.toast.hidden = false;
    this.saying = setTimeout(() => { this.toast.hidden = true; }, TOAST);
  }

  /** Telegram's notice that wants an answer. */
  alert(text) {
    const before = document.activeElement;
    const close = () => {
      this.layer.hidden = true;
      before?.focus?.({ preventScroll: true });
    };
    const ok = button(t("ok"), close);
    const box = el("div", { class: "card", role: "alertdialog", "aria-modal": "true", "aria-label": text }, el("p", { dir: "auto" }, text), ok);
    box.addEventListener("keydown", (event) => event.key === "Escape" && close());
    this.layer.replaceChildren(box);
    this.layer.hidden = false;
    ok.focus({ preventScroll: true });
  }

  actions(message, anchor) {
    const emoji = REACTIONS.map((each) => ({
      label: shownEmoji(each), row: "faces", title: t("react", { emoji: each }),
      act: () => this.act({ do: "react", message: message.id, emoji: each }),
    }));
    const items = [...emoji, { label: t("reply"), act: () => this.write("reply", message) }];
    if (message.from === this.phone.user) {
      if (message.kind === "text") items.push({ label: t("edit"), act: () => this.write("edit", message) });
      items.push({ label: t("delete"), act: () => this.act({ do: "delete", message: message.id }) });
    }
    openMenu(anchor, items, t("actions"));
  }

  write(kind, message) {
    this.composer.begin(kind, message);
    this.composer.focus();
  }

  options() {
    const { blocked } = this.phone;
    openMenu(this.more, [{ label: t(blocked ? "unblock" : "block"), act: () => this.act({ do: blocked ? "unblock" : "block" }) }]);
  }

  activate() {
    for (const log of document.querySelectorAll(".log[aria-live=polite]")) log.setAttribute("aria-live", "off");
    this.log.box.setAttribute("aria-live", "polite");
  }

  counted() {
    const { unread } = this.log;
    this.badge.hidden = !unread;
    this.badge.textContent = unread;
    this.badge.setAttribute("aria-label", t("unread", { n: unread }));
    this.desk.counted(this.key, unread);
  }

  /** The newest inline button whose label holds `emoji`. */
  buttonWith(emoji) {
    const found = [...this.log.box.querySelectorAll(".inline button")].filter((each) => each.textContent.includes(emoji));
    return found.at(-1);
  }

  keyWith(emoji) {
    return [...this.composer.keys.querySelectorAll("button")].find((each) => each.textContent.includes(emoji));
  }
}
