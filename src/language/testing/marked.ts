import { keyOf } from '../catalogue.ts'

const MARK = /(?<![\w.])(?:say|sayLater|sentence)`/g
const NOUN = /(?:[fF]ormats?\.counted|(?<!\w)manyOf|(?<!\w)nounAfter)\(.*?,\s*'([a-z ]+)'/gs

/** The sentences that a source file marks for translation, as catalogues know them. */
export function markedIn(source: string): string[] {
  const ends = new Set<number>()
  return [...source.matchAll(MARK)].flatMap(({ index, 0: mark }) => {
    const from = index + mark.length
    // A sentence that ends with the word.
    if (ends.has(from)) return []
    const { parts, end } = templateAt(source, from)
    ends.add(end)
    return [keyOf(parts)]
  })
}

/** The nouns that a source file counts. */
export function countedIn(source: string): string[] {
  return [...source.matchAll(NOUN)].map(([, noun]) => noun!)
}

/** The parts of the template that begins at a place, as they are at run time, and the place after it. */
function templateAt(source: string, from: number): { readonly parts: string[]; readonly end: number } {
  const parts: string[] = []
  let [part, at] = ['', from]
  while (source[at] !== '`') {
    if (at >= source.length) throw new Error(`A template does not end: ${source.slice(from, from + 60)}`)
    if (source[at] === '\\') {
      part += cooked(source.slice(at, at + 2))
      at += 2
    } else if (source.startsWith('${', at)) {
      parts.push(part)
      part = ''
      at = afterGap(source, at + 2)
    } else {
      part += source[at]
      at += 1
    }
  }
  return { parts: [...parts, part], end: at + 1 }
}

const cooked = (written: string) => (written === '\\n' ? '\n' : written.slice(1))

/** The place after the brace that closes a gap; templates inside it have gaps of their own. */
function afterGap(source: string, from: number): number {
  let depth = 1
  let at = from
  while (depth > 0) {
    const sign = source[at]
    if (sign === undefined) throw new Error(`A gap does not end: ${source.slice(from, from + 60)}`)
    if (sign === '`') at = afterTemplate(source, at + 1)
    else if (sign === "'") at = source.indexOf("'", at + 1) + 1
    else {
      if (sign === '{') depth += 1
      if (sign === '}') depth -= 1
      at += 1
    }
  }
  return at
}

function afterTemplate(source: string, from: number): number {
  let at = from
  while (source[at] !== '`') {
    if (at >= source.length) throw new Error(`A template does not end: ${source.slice(from, from + 60)}`)
    if (source[at] === '\\') at += 2
    else at = source.startsWith('${', at) ? afterGap(source, at + 2) : at + 1
  }
  return at + 1
}
