const CALLS_KEPT = 200;

/** What the page knows; everything in it came from the rehearsal. */
export class Store {
  constructor() {
    this.phones = new Map();
    this.calls = [];
    this.trouble = {};
    this.condition = "starting";
    this.ready = false;
    this.run = null;
    this.ahead = 0;
    this.listeners = [];
  }

  /** Calls `listener(kind, detail)` after every change. */
  listen(listener) {
    this.listeners.push(listener);
  }

  tell(kind, detail) {
    for (const listener of this.listeners) listener(kind, detail);
  }

  /** The rehearsal's time in milliseconds. */
  now() {
    return Date.now() + this.ahead;
  }

  phone(key) {
    return this.phones.get(key);
  }

  hear(told) {
    if (told.type === "snapshot") this.begin(told);
    else if (told.type === "status") this.status(told);
    else if (told.type === "call") this.called(told.call);
    else this.happened(told);
  }

  begin(told) {
    this.run = told.run;
    this.ready = told.ready;
    this.language = told.language;
    this.zone = told.zone;
    this.bot = told.bot;
    this.calls = (told.calls ?? []).reverse();
    const phones = (told.phones ?? []).map((phone) => [phone.key, { ...phone, messages: keyed(phone.messages) }]);
    this.phones = new Map(phones);
    this.status(told);
    this.tell("snapshot");
  }

  status(told) {
    this.ahead = told.now * 1000 - Date.now();
    this.condition = told.condition;
    this.trouble = told.trouble;
    this.tell("status");
  }

  called(call) {
    this.calls.unshift(call);
    this.calls.length = Math.min(this.calls.length, CALLS_KEPT);
    this.tell("call", call);
  }

  happened(told) {
    const phone = this.phones.get(told.phone);
    if (!phone) return;
    for (const name of ["keyboard", "started", "blocked", "commands"]) {
      if (name in told) phone[name] = told[name];
    }
    if (told.type === "message") phone.messages.set(told.message.id, told.message);
    if (told.type === "delete") phone.messages.delete(told.id);
    this.tell(told.type, { ...told, phone });
  }
}

const keyed = (messages) => new Map(messages.map((message) => [message.id, message]));

/** The messages of a phone as an array, oldest first. */
export const messagesOf = (phone) => [...phone.messages.values()];
