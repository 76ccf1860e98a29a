import { isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar, visit } from 'yaml'
import type { Path } from '../../definition/node'
import { type Fields, isRecord } from '../../definition/plain-data'

/** Where in a definition somebody types, in YAML that need not be finished. */
export interface CursorPlace {
  /** Of the object whose field is typed, or of the value. */
  readonly path: Path
  /** An item of a list may become either. */
  readonly wants: 'field' | 'value' | 'item'
  /** The objects around it, the innermost first, as far as they are written. */
  readonly around: readonly Fields[]
  readonly typed: string
  /** What it replaces, as offsets of the text: with the quotes of a value, or the colon behind a field. */
  readonly from: number
  readonly to: number
}

/** What is typed after an indentation, the dash of an item, a colon, or the beginning of a list or object on one line. */
const TYPED = /(?:^\s*(?:- +)*|: +|[[{,] *)((["']?)(?:(?!: )[^"'{}[\],#\n])*)$/
const MARK = 'ǂcursorǂ'

/** What is typed at an offset of a text; undefined where that is in a comment or in the middle of something. */
export function placeOfCursor(text: string, offset: number): CursorPlace | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const match = TYPED.exec(text.slice(lineStart, offset))
  if (match === null) return undefined
  const [, written = '', quote = ''] = match
  const from = offset - written.length
  const end = quote !== '' && text[offset] === quote ? offset + 1 : offset
  const found = findMark(text.slice(0, from) + MARK + text.slice(end))
  if (found === undefined) return undefined
  const colon = found.wants === 'field' ? (/^: ?/.exec(text.slice(end))?.[0].length ?? 0) : 0
  return { ...found, typed: written.slice(quote.length), from, to: end + colon }
}

type Found = Pick<CursorPlace, 'path' | 'wants' | 'around'>

function findMark(text: string): Found | undefined {
  const document = parseDocument(text, { logLevel: 'silent' })
  let found: Found | undefined
  visit(document, {
    Scalar(key, node, ancestors) {
      if (!isMarked(node)) return undefined
      const nodes = [...(ancestors as readonly (Node | Pair)[]), node]
      found = { path: pathOf(nodes), wants: wantsOf(key), around: objectsAround(nodes) }
      return visit.BREAK
    },
  })
  return found
}

const isMarked = ({ value }: Scalar) => typeof value === 'string' && value.startsWith(MARK)

function wantsOf(key: number | 'key' | 'value' | null): CursorPlace['wants'] {
  if (key === 'value') return 'value'
  return typeof key === 'number' ? 'item' : 'field'
}

function pathOf(nodes: readonly (Node | Pair)[]): Path {
  return nodes.flatMap((node, index): Path => {
    const inner = nodes[index + 1]
    if (isSeq(node)) return [node.items.indexOf(inner)]
    return isPair(node) && node.key !== inner ? [String(isScalar(node.key) ? node.key.value : node.key)] : []
  })
}

function objectsAround(nodes: readonly (Node | Pair)[]): readonly Fields[] {
  const objects = nodes.filter((node) => isMap(node)).map((map) => map.toJSON() as unknown)
  return objects
    .reverse()
    .filter(isRecord)
    .map((fields) => Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith(MARK))))
}
