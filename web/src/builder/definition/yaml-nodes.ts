import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  visit,
  YAMLMap,
  YAMLSeq,
} from 'yaml'
import { isRecord, isSame } from './plain-data'

type Parsed = Document.Parsed | Document

/**
 * Makes a document say something else with as little change as possible: comments and ways of writing stay with what
 * stays, also with what moves elsewhere. What was written on one line gets lines of its own when more than plain values
 * come to it.
 */
export function rewriteDocument(document: Parsed, value: unknown): void {
  const writer = new Writer(document)
  document.contents = writer.rewritten(document.contents, value) as typeof document.contents
}

class Writer {
  readonly #document: Parsed
  /** Copies of the objects that the document had, by what they say: what is found may stand in several places. */
  readonly #known = new Map<string, Node>()

  constructor(document: Parsed) {
    this.#document = document
    visit(document, { Seq: (_, seq) => ownFirstComment(seq) })
    visit(document, {
      Map: (_, map) => void this.#known.set(JSON.stringify(map.toJS(document)), map.clone() as Node),
    })
  }

  rewritten(node: unknown, value: unknown): Node {
    if (isMap(node) && isRecord(value)) return this.#map(node, value)
    if (isSeq(node) && Array.isArray(value)) return this.#seq(node, value)
    if (isScalar(node) && !isObject(value)) {
      // Another text may need no quotes, or others.
      if (node.value !== value) delete node.type
      node.value = value
      return node
    }
    return this.#written(value)
  }

  #map(map: YAMLMap, value: Readonly<Record<string, unknown>>): YAMLMap {
    const old = new Set(map.items.map(nameOf))
    if (Object.entries(value).some(([name, member]) => !old.has(name) && isObject(member))) map.flow = false
    this.#rename(map, value)
    map.items = map.items.filter((pair) => Object.hasOwn(value, nameOf(pair)))
    for (const [name, member] of Object.entries(value)) {
      const pair = map.items.find((one) => nameOf(one) === name)
      if (pair) pair.value = this.rewritten(pair.value, member)
      else
        map.items.splice(placeOf(name, value, map), 0, this.#document.createPair(name, this.#written(member)))
    }
    return map
  }

  /** One field that goes while another comes has got another name: `any` became `all`. */
  #rename(map: YAMLMap, value: Readonly<Record<string, unknown>>): void {
    const gone = map.items.filter((pair) => !Object.hasOwn(value, nameOf(pair)))
    const come = Object.keys(value).filter((name) => !map.items.some((pair) => nameOf(pair) === name))
    if (gone.length === 1 && come.length === 1 && isSeq(gone[0]!.value) === Array.isArray(value[come[0]!]))
      gone[0]!.key = this.#document.createNode(come[0])
  }

  #seq(seq: YAMLSeq, value: readonly unknown[]): YAMLSeq {
    if (seq.items.length < value.length && value.some(isObject)) seq.flow = false
    const old = seq.items.map((node) => ({ node, says: toData(node, this.#document) }))
    const free = new Set(old.keys())
    const matches = value.map((item) => {
      const match = [...free].find((index) => isSame(old[index]!.says, item))
      if (match !== undefined) free.delete(match)
      return match
    })
    seq.items = value.map((item, index) => {
      const match = matches[index]
      if (match !== undefined) return old[match]!.node
      const moved = this.#known.get(JSON.stringify(item))
      if (moved) return moved
      return free.has(index) ? this.rewritten(old[index]!.node, item) : this.#written(item)
    })
    return seq
  }

  /** A new node, with nodes of the document in it where they say the same. */
  #written(value: unknown): Node {
    const known = isObject(value) ? this.#known.get(JSON.stringify(value)) : undefined
    if (known) return known
    if (Array.isArray(value)) {
      const seq = new YAMLSeq()
      seq.items = value.map((item) => this.#written(item))
      return seq
    }
    if (!isRecord(value)) return this.#document.createNode(value)
    const map = new YAMLMap()
    map.items = Object.entries(value).map(([name, member]) =>
      this.#document.createPair(name, this.#written(member)),
    )
    return map
  }
}

/** What stands before the first item is read as the list's, and would stay when the item moves. */
function ownFirstComment(seq: YAMLSeq): void {
  const [first] = seq.items
  if (!seq.commentBefore || seq.flow || !isNode(first) || first.commentBefore) return
  first.commentBefore = seq.commentBefore
  seq.commentBefore = null
}

/** Behind the field that stands before it in the value. */
function placeOf(name: string, value: Readonly<Record<string, unknown>>, { items }: YAMLMap): number {
  const names = Object.keys(value)
  const before = names[names.indexOf(name) - 1]
  return items.findIndex((pair) => nameOf(pair) === before) + 1
}

function nameOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key)
}

function toData(node: unknown, document: Parsed): unknown {
  if (isPair(node) || node === null || typeof node !== 'object') return node
  return (node as Node).toJS(document as Document)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
