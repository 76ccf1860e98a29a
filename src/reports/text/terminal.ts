/** Where lines are shown, as far as their writer must know. */
export interface TextTerminal {
  /** Undefined where nobody looks: lines are then as long as they read well. */
  readonly columns: number | undefined
  /** They leave text as it is where there are no colours. */
  readonly colors: Readonly<Record<'bold' | 'dim' | 'green' | 'yellow' | 'red', (text: string) => string>>
}

export interface TextColumn {
  readonly name: string
  /** Aligned to the right. */
  readonly number?: true
}

/** Prints an aligned table; its last column is cut where the terminal ends. */
export type TablePrinter = (columns: readonly TextColumn[], rows: readonly (readonly string[])[]) => string

const LONGEST = 100

/** How long a line may be. */
export function lineLength({ columns = LONGEST }: Pick<TextTerminal, 'columns'>): number {
  return Math.max(20, Math.min(columns, LONGEST))
}

/** What would command a terminal or turn the direction of what follows. */
const COMMANDS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]+|\p{Surrogate}/gu

/** Text of data on one line, without what a terminal would obey. */
export function harmless(text: string): string {
  return text.replace(COMMANDS, ' ').replace(/\s+/g, ' ').trim()
}

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}]/u

/** How many places of a terminal a text takes. */
export function places(text: string): number {
  let taken = 0
  for (const character of text) taken += /\p{Mark}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return taken
}

/** The beginning of a text that has room in so many places. */
export function clip(text: string, room: number): string {
  if (places(text) <= room) return text
  const characters = [...text]
  while (characters.length > 0 && places(characters.join('')) > room - 1) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

/** Lines of at most so many places, broken at spaces. */
export function fold(text: string, room: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of harmless(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (places(longer) <= room || line === '') line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line].map((one) => clip(one, room))
}

/** Folded lines, each behind an indent; the first behind what begins it. */
export function hanging(first: string, text: string, indent: number, room: number): string {
  const gap = ' '.repeat(indent)
  return fold(text, Math.max(10, room - indent))
    .map((line, index) => `${index === 0 ? first : gap}${line}\n`)
    .join('')
}
