import type { Mistake } from '../../yaml/mistake'
import type { Definition } from './node'
import { keepNodes } from './node-ids'
import { isSame } from './plain-data'
import { hasComments, readText, rewriteText, writeText } from './yaml-text'

/** A definition that is being written: the tree and the YAML are two views of it. */
export interface Draft {
  readonly text: string
  /** What the text says; while it is not understood, what it said last. */
  readonly definition: Definition
  /** Why the text is not understood. */
  readonly problem?: Mistake
}

export function draftOf(definition: Definition): Draft {
  return { text: writeText(definition), definition }
}

/** A draft whose text is as somebody wrote it; undefined where it has no definition at all. */
export function draftOfText(text: string): Draft | undefined {
  const reading = readText(text)
  return reading.ok ? { text, definition: reading.definition } : undefined
}

/** Whether a draft has to be saved to be kept: it says something else, or has other comments. */
export function differs(draft: Draft, saved: Draft): boolean {
  if (draft.problem !== undefined || !isSame(draft.definition, saved.definition)) return true
  return draft.text !== saved.text && (hasComments(draft.text) || hasComments(saved.text))
}

/** Another text was typed. */
export function withText(draft: Draft, text: string): Draft {
  if (text === draft.text) return draft
  const reading = readText(text)
  if (!reading.ok) return { text, definition: draft.definition, problem: reading.problem }
  return { text, definition: keepNodes(reading.definition, draft.definition) as Definition }
}

/** The definition was changed elsewhere; while the text is not understood it is not, so that nothing typed is lost. */
export function withDefinition(draft: Draft, definition: Definition): Draft {
  if (draft.problem !== undefined || definition === draft.definition) return draft
  return { text: rewriteText(draft.text, definition), definition }
}
