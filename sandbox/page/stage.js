import { el } from "./dom.js";
import { openMenu } from "./menu.js";
import { Phone } from "./phone.js";
import { t } from "./words.js";

const STACKS = [["student-1", "student-2"], ["supporter-1", "supporter-2"], ["group"], ["counselor"]];

/** All phones: side by side where there is room, otherwise one at a time with a switcher. */
export class Stage {
  /**
   * @param {HTMLElement} box
   * @param {HTMLElement} tabs
   * @param {import("./store.js").Store} store
   * @param {(deed: Object) => Promise<Object>} ask
   */
  constructor(box, tabs, store, ask) {
    this.box = box;
    this.tabs = tabs;
    this.store = store;
    this.ask = ask;
    this.views = new Map();
    this.shown = "student-1";
    store.listen((kind, told) => this.happened(kind, told));
    tabs.addEventListener("keydown", (event) => this.tabKey(event));
  }

  happened(kind, told) {
    if (kind === "snapshot") this.begin();
    else if (told?.phone) this.views.get(told.phone.key)?.happened(kind, told);
  }

  begin() {
    const { phones, run } = this.store;
    if (this.run === run && this.views.size && phones.size) {
      for (const [key, view] of this.views) view.fill(phones.get(key));
      return;
    }
    this.run = run;
    this.views = new Map();
    this.zone = new Intl.DateTimeFormat("en-GB", { timeZone: this.store.zone, hour: "2-digit", minute: "2-digit" });
    for (const phone of phones.values()) this.views.set(phone.key, new Phone(phone, this.desk()));
    this.box.replaceChildren(...STACKS.map((keys) => this.stack(keys)));
    this.drawTabs();
    this.pick(this.shown);
  }

  stack(keys) {
    const views = keys.map((key) => this.views.get(key)).filter(Boolean);
    views.slice(1).forEach((view) => view.node.classList.add("folded"));
    return el("div", { class: "stack" }, ...views.map((view) => view.node));
  }

  desk() {
    return {
      ask: this.ask,
      clock: (date) => this.clock(date),
      openLink: (anchor, url) => this.openLink(anchor, url),
      picked: (key) => this.pick(key),
      counted: (key, unread) => this.counted(key, unread),
    };
  }

  /** The rehearsal's time of day. */
  clock(date) {
    return this.zone.format(new Date(date * 1000));
  }

  /** Shows this phone where only one fits, and unfolds it where phones are stacked. */
  pick(key) {
    const view = this.views.get(key);
    if (!view) return;
    this.shown = key;
    for (const [each, { node }] of this.views) node.classList.toggle("shown", each === key);
    for (const { node } of view.node.parentElement ? [...this.views.values()] : []) {
      if (node.parentElement === view.node.parentElement) node.classList.toggle("folded", node !== view.node);
    }
    for (const tab of this.tabs.children) {
      const isIt = tab.dataset.key === key;
      tab.setAttribute("aria-current", String(isIt));
      if (isIt) tab.scrollIntoView({ inline: "nearest", block: "nearest" });
    }
    requestAnimationFrame(() => view.log.toEnd());
  }

  drawTabs() {
    const tabs = [...this.views.values()].map(({ key, phone }) => {
      const badge = el("span", { class: "badge", hidden: true });
      const label = el("span", { class: "tab-name", dir: "auto" }, phone.name);
      const tab = el("button", { type: "button", class: phone.role, data: { key } }, label, badge);
      tab.addEventListener("click", () => this.pick(key));
      return tab;
    });
    this.tabs.replaceChildren(...tabs);
  }

  tabKey(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const tabs = [...this.tabs.children];
    const next = tabs[(tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length];
    this.pick(next.dataset.key);
    next.focus();
  }

  counted(key, unread) {
    const badge = this.tabs.querySelector(`[data-key="${key}"] .badge`);
    if (!badge) return;
    badge.hidden = !unread;
    badge.textContent = unread;
  }

  /** A link to the bot can be opened by anybody: asks by whom. */
  openLink(anchor, url) {
    if (!/^https?:\/\/t\.me\//i.test(url)) {
      window.open(url, "_blank", "noopener,noreferrer");
      return;
    }
    const payload = new URL(url).searchParams.get("start") ?? "";
    const holders = [...this.views.values()].filter(({ phone }) => phone.role !== "group");
    const items = holders.map((view) => ({ label: view.phone.name, note: t(view.phone.role), act: () => this.follow(view, payload, anchor) }));
    openMenu(anchor, items, t("openOn"));
  }

  async follow(view, payload, anchor) {
    await view.act({ do: "start", payload });
    const here = this.views.get(anchor.closest(".phone")?.dataset.key);
    if (here && here !== view) here.say(t("opened", { name: view.phone.name }));
    this.pick(view.key);
  }

  /** Names everything in the page's language. */
  label() {
    for (const view of this.views.values()) view.fill(view.phone);
  }
}
