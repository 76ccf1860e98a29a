import type { ErrorCode } from 'yaml'
import { say, sayLater, translate } from '../language/index.ts'

const INDENTED = sayLater`This is not indented as it must be, or a bracket is not closed`
const ON_ONE_LINE = sayLater`A name stands on one line with the colon after it, and what is nested below begins on the next`
const ALIASED = sayLater`Aliases and anchors are not right here`
const TAGGED = sayLater`Unresolved tag: only plain data is understood`

const WORDS: Partial<Readonly<Record<ErrorCode, string>>> = {
  ALIAS_PROPS: ALIASED,
  BAD_ALIAS: ALIASED,
  BAD_COLLECTION_TYPE: TAGGED,
  BAD_DQ_ESCAPE: sayLater`There is no such escape sequence`,
  BAD_INDENT: INDENTED,
  BAD_SCALAR_START: sayLater`A text that begins with this sign stands in quotes`,
  BLOCK_AS_IMPLICIT_KEY: ON_ONE_LINE,
  BLOCK_IN_FLOW: sayLater`Between brackets nothing is nested by colons and lines of its own`,
  DUPLICATE_KEY: sayLater`Map keys must be unique`,
  MISSING_CHAR: sayLater`A quote, colon, comma or dash is missing here`,
  MULTILINE_IMPLICIT_KEY: ON_ONE_LINE,
  TAB_AS_INDENT: sayLater`Tabs are not allowed as indentation`,
  TAG_RESOLVE_FAILED: TAGGED,
  UNEXPECTED_TOKEN: sayLater`This is not expected here`,
}

const OTHERWISE = sayLater`This is not understood as YAML`

/** A mistake that the parser of YAML found, in words for whoever wrote it. */
export function yamlWords(code: ErrorCode): string {
  return translate(WORDS[code] ?? OTHERWISE)
}

/** What is wrong with the aliases of a document whose syntax is right. */
export function aliasWords({ message }: Error): string {
  const [, name] = /^Unresolved alias .*: (.+)$/.exec(message) ?? []
  return name === undefined
    ? say`There are too many aliases, or they go in a circle.`
    : say`The alias "${name}" has no anchor before it.`
}
