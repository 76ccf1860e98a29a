import {
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Pair,
  parseAllDocuments,
  visit,
  type YAMLMap,
} from 'yaml'
import { type Path, type Problem, problem, SatsumaError } from '../errors/index.ts'
import { say } from '../language/index.ts'
import type { Definition } from './definition.ts'
import { parseDefinition } from './parse-definition.ts'
import { hasComment } from './yaml-comments.ts'
import { isNestedTooDeep } from './yaml-depth.ts'
import { aliasWords, yamlWords } from './yaml-words.ts'

/** Characters of one file of definitions; long lists of values are uploaded instead. */
export const MAX_TEXT = 2_000_000
/** Mistakes of syntax told of one file; the later ones mostly follow from the first. */
const MAX_SYNTAX_PROBLEMS = 5

/** A problem with its place in a file; lines and columns count from 1. */
export interface LocatedProblem extends Problem {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Something of a file that is told from others by what it defines and its name. */
interface Named {
  /** The field that has the name. */
  readonly kind: string
  readonly name: string
}

/** What a file holds, and everything that is wrong or odd with it. */
export interface ReadFile<Item extends Named> {
  readonly definitions: readonly Item[]
  readonly problems: readonly LocatedProblem[]
  readonly warnings: readonly LocatedProblem[]
  /** Where in the file something stands that was found later in one of its definitions. */
  locateIn(definition: Item, found: Problem): LocatedProblem
  /** The text of a definition that is all that the file holds, where it has comments, which its data have not. */
  sourceOf(definition: Item): string | undefined
}

/** What a file of definitions holds. */
export type ReadDefinitions = ReadFile<Definition>

/** Turns the plain data of an item of a file into what it defines, absent where there are problems. */
export type ParseItem<Item> = (
  written: unknown,
  path: Path,
) => {
  readonly definition?: Item
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
}

/**
 * Reads YAML or JSON: one definition, several documents, or a list of definitions. Definitions without
 * problems are returned even where others have some, so that an editor can show what is already right.
 */
export function parseDefinitions(text: string, file: string): ReadDefinitions {
  return readItems(text, file, parseDefinition)
}

/** The same for a file that defines something else. */
export function readItems<Item extends Named>(
  text: string,
  file: string,
  parse: ParseItem<Item>,
): ReadFile<Item> {
  const reading = new Reading<Item>(file, text)
  if (text.length > MAX_TEXT) {
    reading.refuse(problem('definition/syntax', { detail: say`it is longer than ${MAX_TEXT} characters.` }))
  } else if (isNestedTooDeep(text)) {
    reading.refuse(problem('definition/syntax', { detail: say`it is nested too deep.` }))
  } else {
    for (const document of documentsOf(text, reading)) readDocument(document, reading, parse)
  }
  return reading
}

/** As `parseDefinitions`, for a text that must be right. */
export function requireDefinitions(text: string, file = 'definitions.yaml'): readonly Definition[] {
  const { definitions, problems } = parseDefinitions(text, file)
  if (problems.length > 0) throw new SatsumaError(problems)
  return definitions
}

class Reading<Item extends Named> implements ReadFile<Item> {
  readonly definitions: Item[] = []
  readonly problems: LocatedProblem[] = []
  readonly warnings: LocatedProblem[] = []
  readonly lines = new LineCounter()
  readonly #file: string
  readonly #text: string
  readonly #places = new Map<Item, { readonly document: Document; readonly path: Path }>()
  readonly #names = new Set<string>()

  constructor(file: string, text: string) {
    this.#file = file
    this.#text = text
  }

  locate(found: Problem, offset: number): LocatedProblem {
    const { line, col } = this.lines.linePos(offset)
    return { ...found, file: this.#file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }

  locateIn(definition: Item, found: Problem): LocatedProblem {
    const place = this.#places.get(definition)
    if (place === undefined) throw new TypeError(`not of this file: ${definition.name}`)
    const path = [...place.path, ...found.path]
    return this.locate({ ...found, path }, offsetOf(place.document, path))
  }

  sourceOf(definition: Item): string | undefined {
    const place = this.#places.get(definition)
    const isAlone = place?.path.length === 0 && this.#places.size === 1
    return isAlone && hasComment(new Lexer().lex(this.#text)) ? this.#text : undefined
  }

  /** Of two with one name the first counts. */
  add(definition: Item, document: Document, path: Path): void {
    const { kind: noun, name } = definition
    this.#places.set(definition, { document, path })
    const twice = problem('definition/duplicate-name', { noun, name }, [...path, noun])
    if (this.#names.has(`${noun} ${name}`)) this.refuse(twice, offsetOf(document, twice.path))
    else this.definitions.push(definition)
    this.#names.add(`${noun} ${name}`)
  }

  refuse(found: Problem, offset = 0): void {
    this.problems.push(this.locate(found, offset))
  }
}

function documentsOf(text: string, reading: Pick<Reading<Named>, 'lines' | 'refuse'>): Document[] {
  const read = parseAllDocuments(text, {
    lineCounter: reading.lines,
    logLevel: 'silent',
    prettyErrors: false,
    // The parser compares every name of a map with every other, which takes minutes for a hundred thousand.
    uniqueKeys: false,
  })
  const documents = [...read]
  const faults = documents.flatMap(faultsOf)
  for (const { code, offset } of faults.slice(0, MAX_SYNTAX_PROBLEMS)) {
    reading.refuse(syntaxProblem(code, reading, offset), offset)
  }
  return faults.length > 0 ? [] : documents
}

interface Fault {
  readonly code: ErrorCode
  readonly offset: number
}

function faultsOf(document: Document): Fault[] {
  const told = [...document.errors, ...document.warnings]
  const faults = told.map(({ code, pos }) => ({ code, offset: pos[0] }))
  visit(document, { Map: (_, map) => void faults.push(...repeatedNames(map)) })
  return faults
}

function repeatedNames({ items }: YAMLMap): Fault[] {
  const names = new Set<string>()
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return []
    const name = String(key.value)
    if (names.has(name)) return [{ code: 'DUPLICATE_KEY', offset: startOf(key) ?? 0 }]
    names.add(name)
    return []
  })
}

function syntaxProblem(code: ErrorCode, { lines }: Pick<Reading<Named>, 'lines'>, offset: number): Problem {
  const { line, col } = lines.linePos(offset)
  return problem('definition/syntax', {
    detail: say`line ${String(line)}, column ${String(col)}: ${yamlWords(code)}.`,
  })
}

function readDocument<Item extends Named>(
  document: Document,
  reading: Reading<Item>,
  parse: ParseItem<Item>,
): void {
  const written = plainData(document, reading)
  if (written === undefined || written === null) return
  const items = Array.isArray(written)
    ? written.map((item, index) => ({ item, path: [index] }))
    : [{ item: written, path: [] }]
  for (const { item, path } of items) {
    const { definition, problems, warnings } = parse(item, path)
    for (const found of problems) reading.refuse(found, offsetOf(document, found.path))
    reading.warnings.push(...warnings.map((found) => reading.locate(found, offsetOf(document, found.path))))
    if (definition !== undefined) reading.add(definition, document, path)
  }
}

/** An alias without an anchor, or too many of them, shows only now. */
function plainData(document: Document, reading: Pick<Reading<Named>, 'refuse'>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    const detail = aliasWords(error as Error)
    reading.refuse(problem('definition/syntax', { detail }), document.range?.[0] ?? 0)
    return undefined
  }
}

/** Where in the text a path leads, or its longest part that is there. */
function offsetOf(document: Document, path: Path): number {
  const target = (node: unknown) => (isAlias(node) ? node.resolve(document) : node)
  let node = target(document.contents)
  let offset = startOf(document.contents) ?? document.range?.[0] ?? 0
  for (const step of path) {
    const next = childOf(node, step)
    if (next === undefined) break
    offset = next.offset ?? offset
    node = target(next.value)
  }
  return offset
}

function childOf(
  node: unknown,
  step: string | number,
): { value: unknown; offset: number | undefined } | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step]
    return { value: item, offset: startOf(item) }
  }
  if (!isMap(node)) return undefined
  const pair = pairsOf(node).get(String(step))
  return pair && { value: pair.value, offset: startOf(pair.key) }
}

/** Kept with the map: of a hundred thousand names each may be a problem that has its place. */
const PAIRS = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = PAIRS.get(map)
  if (known) return known
  const pairs = new Map(
    map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])),
  )
  PAIRS.set(map, pairs)
  return pairs
}

function startOf(node: unknown): number | undefined {
  const { range } = (node ?? {}) as { range?: readonly number[] | null }
  return range?.[0]
}
