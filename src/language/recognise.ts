import type { Sentences } from './catalogue.ts'

interface Shape {
  readonly sentence: string
  /** What stands before, between and after the gaps. */
  readonly parts: readonly string[]
  /** Of each gap whether it stands in quotes. */
  readonly quoted: readonly boolean[]
  /** How many characters stand around the gaps: of two that fit, the one that says more is meant. */
  readonly words: number
}

/** A sentence of a catalogue that was filled, and with what. */
export interface Recognised {
  readonly sentence: string
  readonly values: readonly Value[]
}

/** What fills a gap. */
interface Value {
  readonly text: string
  /** Somebody's name for something, which is no word of ours. */
  readonly isQuoted: boolean
}

const GAP = /\{\d+\}/
/** Less than that around its gaps is no sentence that could be told from others. */
const LEAST_WORDS = 8

const shapes = new WeakMap<Sentences, readonly Shape[]>()

/** Which English sentence of a catalogue a text is, gaps filled; undefined where it is none. */
export function recognise(sentences: Sentences, text: string): Recognised | undefined {
  for (const { sentence, parts, quoted } of shapesOf(sentences)) {
    const found = between(parts, text)
    if (found === undefined) continue
    return { sentence, values: found.map((text, gap) => ({ text, isQuoted: quoted[gap]! })) }
  }
  return undefined
}

/** What stands between these parts of a text, each gap as short as can be. A pattern would try long texts for ever. */
function between(parts: readonly string[], text: string): readonly string[] | undefined {
  const [first, last] = [parts[0]!, parts.at(-1)!]
  if (!text.startsWith(first) || !text.endsWith(last)) return undefined
  const found: string[] = []
  let from = first.length
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, from + 1)
    if (at < 0) return undefined
    found.push(text.slice(from, at))
    from = at + part.length
  }
  const end = text.length - last.length
  return from < end ? [...found, text.slice(from, end)] : undefined
}

function shapesOf(sentences: Sentences): readonly Shape[] {
  const known = shapes.get(sentences)
  if (known !== undefined) return known
  const made = Object.keys(sentences)
    .filter((sentence) => GAP.test(sentence))
    .map(shapeOf)
    .filter(({ words }) => words >= LEAST_WORDS)
    .sort((a, b) => b.words - a.words)
  shapes.set(sentences, made)
  return made
}

function shapeOf(sentence: string): Shape {
  const parts = sentence.split(GAP)
  const quoted = parts.slice(1).map((after, gap) => parts[gap]!.endsWith('"') && after.startsWith('"'))
  return { sentence, parts, quoted, words: parts.join('').trim().length }
}
