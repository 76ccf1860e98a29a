import { type Draft, draftOf, draftOfText, withText } from './definition/draft'
import {
  type DefinitionKind,
  emptyDefinition,
  kindOfDefinition,
  nameFor,
  nameOf,
  setField,
  textOf,
} from './definition/fields'
import { begin, change, type History } from './definition/history'
import type { Definition } from './definition/node'
import { hasComments } from './definition/yaml-text'
import { type KeptDraft, keptDraft, type Shelf } from './draft-store'

/** A definition as it is saved. */
export interface Saved {
  readonly kind: DefinitionKind
  readonly name: string
  readonly version: number
  /** Its YAML, with the comments that it has. */
  readonly text: string
  readonly definition: Definition
}

/** What somebody begins to write from. */
export interface Start {
  readonly kind: DefinitionKind
  /** Under which the draft is kept in this browser. */
  readonly key: string
  readonly saved: Saved | undefined
  /** Without any change: what is saved, or what the address says. */
  readonly clean: Draft
  /** The draft that was left here, which is shown instead. */
  readonly kept: KeptDraft | undefined
  /** The draft that a link brought, which is shown instead of either. */
  readonly linked?: LinkedDraft | undefined
}

/** A draft of something saved, as a link holds it. */
export interface LinkedDraft {
  readonly text: string
  /** The version that it changes. */
  readonly version: number
}

/** Begins with a saved definition, as it was left in this browser or as a link brings it. */
export function startFromSaved(saved: Saved, shelf: Shelf, linked?: LinkedDraft): Start {
  const { kind, name, text, definition } = saved
  const key = `${kind}/${name}`
  return { kind, key, saved, clean: { text, definition }, kept: keptDraft(shelf, key), linked }
}

/** Begins with nothing, as it was left in this browser. */
export function startEmpty(kind: DefinitionKind, shelf: Shelf): Start {
  const key = `new/${kind}`
  return { kind, key, saved: undefined, clean: draftOf(emptyDefinition(kind)), kept: keptDraft(shelf, key) }
}

/** Begins with a definition that is not saved, a template or a selection made elsewhere, as it was left in this browser. */
export function startFrom(definition: Definition, shelf: Shelf, clean = draftOf(definition)): Start {
  const kind = kindOfDefinition(definition) ?? 'segment'
  const key = `new/${JSON.stringify(definition)}`
  return { kind, key, saved: undefined, clean, kept: keptDraft(shelf, key) }
}

/** The steps that a start begins with: what a link brings can be taken back to what was left here. */
export function stepsOf({ clean, kept, linked }: Start): History<Draft> {
  const first = begin((kept && draftOfText(kept.text)) ?? clean)
  return linked ? change(first, withText(first.present, linked.text), { at: 0 }) : first
}

/** The version that the draft of a start changes: that of when it was written; 0 for what was never saved. */
export function versionOf({ saved, kept, linked }: Start): number {
  return (linked ?? kept ?? saved)?.version ?? 0
}

/** What `?definition=` of an address says; undefined where it says nothing that can be read. */
export function draftInParam(param: string): Draft | undefined {
  const text = decodeText(param)
  const draft = text === undefined ? undefined : draftOfText(text)
  if (draft === undefined || kindOfDefinition(draft.definition) === undefined) return undefined
  return hasComments(draft.text) ? draft : draftOf(draft.definition)
}

/** UTF-8 in base64url, as addresses take it. */
function decodeText(param: string): string | undefined {
  try {
    const binary = atob(param.replaceAll('-', '+').replaceAll('_', '/'))
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(binary, (sign) => sign.charCodeAt(0)),
    )
  } catch {
    return undefined
  }
}

/** A copy under another title, with a name made of that. */
export function copyOf(definition: Definition, title: (of: string) => string): Definition {
  const kind = kindOfDefinition(definition) ?? 'segment'
  const copied = title(textOf(definition, 'title') || nameOf(definition))
  return setField(setField(definition, kind, nameFor(copied, kind)), 'title', copied)
}
