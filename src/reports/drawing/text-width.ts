/** Sizes of text in drawings, in pixels. */
export const TEXT_SIZE = 12
export const LINE_HEIGHT = 15

const NARROW = /[ijltfrI1.,:;'|!()[\] ]/
const BROAD = /[mwMWQO@%—]/
const CAPITAL = /[A-Z0-9&#$€£]/
/** East Asian characters and pictures are as broad as high. */
const SQUARE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}]/u

/** About how wide a text is in a system's sans serif; nothing can measure it where there is no screen. */
export function textWidth(text: string, size = TEXT_SIZE): number {
  let ems = 0
  for (const character of text) ems += emsOf(character)
  return ems * size
}

function emsOf(character: string): number {
  if (NARROW.test(character)) return 0.37
  if (BROAD.test(character)) return 0.96
  if (CAPITAL.test(character)) return 0.7
  return SQUARE.test(character) ? 1.05 : 0.61
}

/** The beginning of a text that is as wide as there is room for. */
export function shorten(text: string, room: number, size = TEXT_SIZE): string {
  if (textWidth(text, size) <= room) return text
  const characters = [...text]
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size) > room) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

/** A text broken at spaces into lines as wide as there is room for; what does not fit the last is left out. */
export function wrap(text: string, room: number, lines: number): readonly string[] {
  const words = text.trim().split(/\s+/)
  const broken: string[] = []
  let line = words[0] ?? ''
  for (const word of words.slice(1)) {
    if (textWidth(`${line} ${word}`) <= room) line += ` ${word}`
    else {
      broken.push(line)
      line = word
    }
  }
  broken.push(line)
  const shown = broken.slice(0, lines - 1)
  return [...shown, broken.slice(lines - 1).join(' ')]
    .filter((part) => part !== '')
    .map((part) => shorten(part, room))
}
