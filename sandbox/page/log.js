import { bubble } from "./bubble.js";
import { button, el } from "./dom.js";
import { messagesOf } from "./store.js";
import { t } from "./words.js";

const NEAR = 80;
const COMING = 300;

/** A message that is drawn again stays where it was in its group; a button that waits for its answer still waits. */
function keepMarks(old, item) {
  item.classList.toggle("next", old.classList.contains("next"));
  for (const { dataset } of old.querySelectorAll("[aria-busy=true]")) {
    item.querySelector(`[data-place="${dataset.place}"]`)?.setAttribute("aria-busy", "true");
  }
}

/** The messages of one phone, oldest first, with the newest in view unless somebody looks back. */
export class Log {
  /**
   * @param {Object} at see `bubble`
   * @param {() => void} counted called when the count of unread messages changed
   */
  constructor(at, counted) {
    this.at = at;
    this.counted = counted;
    this.unread = 0;
    this.items = new Map();
    this.box = el("div", { class: "log", role: "log", tabindex: 0, "aria-live": "off" });
    this.down = button("↓", () => this.toEnd(), { class: "down", hidden: true });
    this.node = el("div", { class: "logbox" }, this.box, this.down);
    this.box.addEventListener("scroll", () => this.scrolled(), { passive: true });
    new ResizeObserver(() => this.resized()).observe(this.box);
    this.atEnd = true;
  }

  /** Draws everything anew. */
  fill(phone) {
    this.phone = phone;
    this.items.clear();
    this.box.replaceChildren();
    this.unread = 0;
    for (const message of messagesOf(phone)) this.append(message);
    this.toEnd();
  }

  /** Draws a message that came or changed. */
  put(message) {
    const old = this.items.get(message.id);
    if (!old) {
      this.arrive(message);
      return;
    }
    const focused = old.contains(document.activeElement) ? document.activeElement.dataset.place : null;
    const item = this.make(message);
    keepMarks(old, item);
    old.replaceWith(item);
    this.items.set(message.id, item);
    if (focused) item.querySelector(`[data-place="${focused}"]`)?.focus({ preventScroll: true });
    this.settle();
  }

  remove(id) {
    this.items.get(id)?.remove();
    this.items.delete(id);
    this.settle();
  }

  /** Brings an older message into view and lets it light up. */
  show(id) {
    const item = this.items.get(id);
    if (!item) return;
    item.scrollIntoView({ block: "center", behavior: "smooth" });
    item.classList.add("flash");
    setTimeout(() => item.classList.remove("flash"), 1600);
  }

  toEnd() {
    this.box.scrollTop = this.box.scrollHeight;
    this.atEnd = true;
    this.read();
  }

  /** What is on the screen counts as read. */
  read() {
    if (this.isSeen() && this.atEnd && this.unread) this.count(0);
    this.down.hidden = this.atEnd;
  }

  arrive(message) {
    const stays = this.atEnd || message.from === this.at.user;
    const item = this.append(message);
    item.classList.add("new");
    setTimeout(() => item.classList.remove("new"), COMING);
    if (message.from !== this.at.user && !(this.atEnd && this.isSeen())) this.count(this.unread + 1);
    if (stays) this.toEnd();
    else this.read();
  }

  append(message) {
    const item = this.make(message);
    const before = this.last;
    if (message.kind !== "service" && before?.from === message.from) item.classList.add("next");
    this.items.set(message.id, item);
    this.box.append(item);
    this.last = message;
    return item;
  }

  make(message) {
    if (message.album && this.at.album(message.album)[0].id !== message.id) return this.hiddenPart(message);
    return bubble(message, this.at);
  }

  /** A further picture of an album: the first message is drawn again with it. */
  hiddenPart(message) {
    const first = this.at.album(message.album)[0];
    const old = this.items.get(first.id);
    if (old) {
      const item = bubble(first, this.at);
      old.replaceWith(item);
      this.items.set(first.id, item);
    }
    return el("div", { hidden: true, data: { id: message.id } });
  }

  count(number) {
    this.unread = number;
    this.down.textContent = number ? `${number} ↓` : "↓";
    this.down.setAttribute("aria-label", number ? t("unread", { n: number }) : t("newest"));
    this.counted();
  }

  /** A scroll that comes from a new size says nothing about where somebody wants to be. */
  scrolled() {
    if (this.size !== this.measured()) return;
    this.atEnd = this.box.scrollHeight - this.box.scrollTop - this.box.clientHeight < NEAR;
    this.read();
  }

  resized() {
    this.size = this.measured();
    if (this.atEnd) this.toEnd();
  }

  measured() {
    return `${this.box.clientWidth}/${this.box.clientHeight}`;
  }

  settle() {
    if (this.atEnd) this.toEnd();
  }

  isSeen() {
    return this.box.offsetParent !== null && document.visibilityState === "visible";
  }
}
