import type { Document, ErrorCode, ParsedNode } from 'yaml'
import { texts } from '../i18n'
import type { yaml } from './texts/en'

const t = texts('yaml')

/** What keeps a text from being YAML. */
export interface Mistake {
  readonly message: string
  /** From 1 on. */
  readonly line: number
}

const WORDS: Partial<Readonly<Record<ErrorCode, keyof typeof yaml>>> = {
  ALIAS_PROPS: 'alias',
  BAD_ALIAS: 'alias',
  BAD_COLLECTION_TYPE: 'tag',
  BAD_DQ_ESCAPE: 'escape',
  BAD_INDENT: 'indent',
  BAD_SCALAR_START: 'start',
  BLOCK_AS_IMPLICIT_KEY: 'oneLine',
  BLOCK_IN_FLOW: 'inBrackets',
  DUPLICATE_KEY: 'twice',
  MISSING_CHAR: 'missing',
  MULTILINE_IMPLICIT_KEY: 'oneLine',
  TAB_AS_INDENT: 'tab',
  TAG_RESOLVE_FAILED: 'tag',
  UNEXPECTED_TOKEN: 'unexpected',
}

/** The first mistake of a text that was parsed, in words for whoever wrote it. */
export function mistakeIn({
  errors: [error],
}: Pick<Document.Parsed<ParsedNode>, 'errors'>): Mistake | undefined {
  return error && { message: t(WORDS[error.code] ?? 'otherwise'), line: error.linePos?.[0].line ?? 1 }
}
