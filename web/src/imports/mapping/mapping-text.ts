import { isMap, isScalar, parseDocument } from 'yaml'
import { type Mistake, mistakeIn } from '../../yaml/mistake'

export type Path = readonly (string | number)[]

/** What a text of YAML says, or why it says nothing. */
export type TextReading = { readonly ok: true; readonly data: unknown } | ({ readonly ok: false } & Mistake)

/** Reads YAML as somebody types it. */
export function readText(text: string): TextReading {
  const document = parseDocument(text, { logLevel: 'silent' })
  const mistake = mistakeIn(document)
  if (mistake !== undefined) return { ok: false, ...mistake }
  return { ok: true, data: document.toJS({ maxAliasCount: 0 }) }
}

/** The text with another value at a path, and everything else as it was, comments too; undefined takes it out. */
export function setAt(text: string, path: Path, value: unknown): string {
  return edited(text, (document) => {
    if (value === undefined) document.deleteIn(path)
    else document.setIn(path, asNode(document, value))
  })
}

/** The text with another name for the member at a path, at its old place. */
export function renameAt(text: string, path: Path, name: string): string {
  return edited(text, (document) => {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1)) : document.contents
    if (!isMap(parent)) return
    const pair = parent.items.find(({ key }) => String(isScalar(key) ? key.value : key) === path.at(-1))
    if (pair) pair.key = document.createNode(name)
  })
}

const LINE_WIDTH = 110

function edited(text: string, edit: (document: ReturnType<typeof parseDocument>) => void): string {
  const document = parseDocument(text, { logLevel: 'silent' })
  edit(document)
  return document.toString({ lineWidth: LINE_WIDTH })
}

/** Objects become nodes, small ones on one line; a text or number replaces what is there, whose comment stays. */
function asNode(document: ReturnType<typeof parseDocument>, value: unknown) {
  if (typeof value !== 'object' || value === null) return value
  const isSmall = Object.values(value).every((member) => typeof member !== 'object')
  return document.createNode(value, { flow: isSmall })
}
