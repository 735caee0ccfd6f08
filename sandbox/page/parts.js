/** The longest message that Telegram takes, in UTF-16 units. */
export const LIMIT = 4096;
const HIGH = /[\ud800-\udbff]/;

/** A text in pieces that Telegram takes, cut between words where there are any and never inside a character. */
export function parts(text) {
  const pieces = [];
  let rest = text;
  while (rest.length > LIMIT) {
    const space = rest.lastIndexOf(" ", LIMIT);
    let cut = space > LIMIT / 2 ? space : LIMIT;
    if (HIGH.test(rest[cut - 1])) cut -= 1;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return rest.trim() ? [...pieces, rest] : pieces;
}
