/**
 * What no reader sees and some programs obey: control characters, those that turn the direction of writing, invisible ones, halves
 * of characters, and what no XML may hold.
 */
const hidden = /[\p{Cc}\p{Cs}\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\uffff]/gu

/** A text for one line of a page: white space is a space, and what is hidden is seen as `�`. */
export const plainText = (text: string): string =>
  text.replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replaceAll(hidden, '�')

/** A JSON value, each text in it as {@link plainText}. */
export const inPlainText = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, one) => (typeof one === 'string' ? plainText(one) : one)) as T
