const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 3000;
const PATIENCE = 10000;

/** The line to the rehearsal: comes back by itself, and everything is told anew then. */
export class Link {
  /**
   * @param {(told: Object) => void} hear
   * @param {(isOpen: boolean) => void} changed
   */
  constructor(hear, changed) {
    this.hear = hear;
    this.changed = changed;
    this.waiting = new Map();
    this.number = 0;
    this.pause = FIRST_PAUSE;
    this.open();
  }

  open() {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    this.socket = new WebSocket(`${scheme}//${location.host}/live`);
    this.socket.addEventListener("open", () => this.opened());
    this.socket.addEventListener("message", (event) => this.receive(JSON.parse(event.data)));
    this.socket.addEventListener("close", () => this.closed());
  }

  opened() {
    this.pause = FIRST_PAUSE;
    this.changed(true);
  }

  closed() {
    this.changed(false);
    for (const answer of this.waiting.values()) answer({ ok: false, why: "offline" });
    this.waiting.clear();
    setTimeout(() => this.open(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
  }

  receive(told) {
    if (told.type !== "done") {
      this.hear(told);
      return;
    }
    this.waiting.get(told.id)?.(told);
    this.waiting.delete(told.id);
  }

  /** Asks for a deed; resolves with `{ok, why, ...}` and never rejects. */
  ask(asked) {
    if (this.socket.readyState !== WebSocket.OPEN) return Promise.resolve({ ok: false, why: "offline" });
    const id = ++this.number;
    this.socket.send(JSON.stringify({ ...asked, id }));
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      setTimeout(() => resolve({ ok: false, why: "offline" }), PATIENCE);
    });
  }
}
