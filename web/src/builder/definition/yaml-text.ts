import { Lexer, LineCounter, parseDocument, stringify } from 'yaml'
import { hasComment } from '../../../../src/definition/yaml-comments.ts'
import { texts } from '../../i18n'
import { type Mistake, mistakeIn } from '../../yaml/mistake'
import type { Definition, Path } from './node'
import { isRecord, isSame } from './plain-data'
import { rewriteDocument } from './yaml-nodes'

const t = texts('builder')

const LINE_WIDTH = 88

export type TextReading =
  | { readonly ok: true; readonly definition: Definition }
  | { readonly ok: false; readonly problem: Mistake }

/** Reads YAML as somebody types it. */
export function readText(text: string): TextReading {
  const document = parseDocument(text, { logLevel: 'silent' })
  const problem = mistakeIn(document)
  if (problem !== undefined) return { ok: false, problem }
  const data = readData(() => document.toJS({ maxAliasCount: 100 }))
  return isRecord(data)
    ? { ok: true, definition: data }
    : { ok: false, problem: { message: t('yaml.noDefinition'), line: 1 } }
}

/** Aliases beyond measure are refused by the parser with an error, those that go in a circle only by JSON. */
function readData(read: () => unknown): unknown {
  try {
    const data = read()
    JSON.stringify(data)
    return data
  } catch {
    return undefined
  }
}

/** A definition as YAML. */
export function writeText(definition: Definition): string {
  return stringify(definition, { lineWidth: LINE_WIDTH, aliasDuplicateObjects: false })
}

/** The text changed so that it says something else: comments stay with what they stand at. */
export function rewriteText(text: string, definition: Definition): string {
  const reading = readText(text)
  if (!reading.ok) return writeText(definition)
  if (isSame(reading.definition, definition)) return text
  const document = parseDocument(text, { logLevel: 'silent' })
  rewriteDocument(document, definition)
  const written = document.toString({ lineWidth: LINE_WIDTH })
  const check = readText(written)
  return check.ok && isSame(check.definition, definition) ? written : writeText(definition)
}

/** The lines (from 1 on) that what stands at a place takes; undefined where nothing does. */
export function linesOf(
  text: string,
  path: Path,
): { readonly from: number; readonly to: number } | undefined {
  const lines = new LineCounter()
  const document = parseDocument(text, { logLevel: 'silent', lineCounter: lines })
  const node = document.getIn(path, true) as { readonly range?: readonly number[] } | undefined
  const [start, end] = node?.range ?? []
  if (start === undefined || end === undefined) return undefined
  return { from: lines.linePos(start).line, to: lines.linePos(Math.max(start, end - 1)).line }
}

/** Whether a text has comments, which only it can keep. */
export function hasComments(text: string): boolean {
  return hasComment(new Lexer().lex(text))
}
