/** What moves the cursor, colours, or turns the direction of writing: control characters, but for line breaks and tabs. */
const hidden = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** A text whose control characters are seen, as `\u001b`, instead of obeyed; it keeps its lines. */
export const shown = (text: string): string =>
  text.replaceAll(hidden, character => (character === '\n' || character === '\t' ? character : escaped(character)))

/** A text that is to stay on one line: it can neither begin another nor leave its column. */
export const shownInLine = (text: string): string =>
  text.replaceAll(hidden, escaped).replaceAll(/[\ufdd0-\ufdef]/g, escaped)
