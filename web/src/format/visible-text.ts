/** What turns the direction of text, takes no room, or ends a line: it can make a text read as another one. */
const HIDDEN = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/gu

/** A text with its hidden characters written out; line breaks and tabs stay. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (sign) =>
    sign === '\n' || sign === '\t'
      ? sign
      : `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
}
