/** NUL, and halves of characters: what no store takes. */
export const BAD_TEXT = /\0|\p{Surrogate}/gu

/** A text with U+FFFD in the place of what cannot be stored. */
export function mendText(text: string): string {
  return text.replace(BAD_TEXT, '\ufffd')
}

/** The beginning of a text, never half of a character. */
export function cutText(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}
