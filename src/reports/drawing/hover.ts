import { type Markup, markup } from '../markup/index.ts'

/** What a mark says under the pointer: what it is of, and its value. */
export function hover(names: readonly string[], value: string): Markup {
  return markup`<title>${names.filter((name) => name !== '').join(', ')}: ${value}</title>`
}
