import { isScalar, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml'
import { isNestedTooDeep } from '../../definition/yaml-depth.ts'
import { yamlWords } from '../../definition/yaml-words.ts'
import { fail } from '../../errors/index.ts'
import { say } from '../../language/index.ts'

/** The data of a YAML (or JSON) text, without aliases. */
export function parseYaml(text: string): unknown {
  if (isNestedTooDeep(text)) fail('ingest/mapping-syntax', { detail: say`it is nested too deep` })
  const lines = new LineCounter()
  try {
    // The parser compares every name of a map with every other, which takes minutes for a hundred thousand.
    const document = parseDocument(text, {
      ...{ lineCounter: lines, uniqueKeys: false, logLevel: 'error' },
      // It would draw the place of every mistake of thousands.
      prettyErrors: false,
    })
    const [error] = document.errors
    if (error) throw new SyntaxError(placed(yamlWords(error.code), lines, error.pos[0]))
    visit(document, { Map: (_, map) => requireUniqueNames(map, lines) })
    return document.toJS({ maxAliasCount: 0 })
  } catch (error) {
    // Besides wrong syntax aliases, cyclic anchors and the like: the parser has several error classes for them.
    const detail =
      error instanceof SyntaxError ? error.message : say`Aliases and anchors are not understood here`
    return fail('ingest/mapping-syntax', { detail }, error)
  }
}

function requireUniqueNames({ items }: YAMLMap, lines: LineCounter): void {
  const names = new Set<string>()
  for (const { key } of items) {
    if (!isScalar(key)) continue
    const name = String(key.value)
    if (names.has(name)) throw new SyntaxError(placed(say`Names must be unique`, lines, key.range?.[0] ?? 0))
    names.add(name)
  }
}

function placed(message: string, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset)
  return say`${message} at line ${String(line)}, column ${String(col)}`
}
