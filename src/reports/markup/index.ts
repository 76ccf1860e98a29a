/** Text that is markup already, made by `markup` alone (and for the page's own style sheet): all else is escaped. */
export class Markup {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

/** What may stand in markup; lists are joined, and what is not there leaves nothing. */
export type Content = Markup | string | number | false | null | undefined | readonly Content[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Characters that no page may hold, half pairs among them. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu

/** HTML or SVG of a template. Attributes must be quoted there; then no value can leave its place. */
export function markup(texts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const parts = contents.map((content, index) => `${render(content)}${texts[index + 1]}`)
  return new Markup(`${texts[0]}${parts.join('')}`)
}

export function escapeMarkup(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"']/g, (character) => ENTITIES[character]!)
}

function render(content: Content): string {
  if (content === null || content === undefined || content === false) return ''
  if (content instanceof Markup) return content.toString()
  if (typeof content === 'object') return content.map(render).join('')
  return typeof content === 'number' ? String(rounded(content)) : escapeMarkup(content)
}

/** A place in a drawing: hundredths are finer than any screen. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
