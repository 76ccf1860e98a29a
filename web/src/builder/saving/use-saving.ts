import { useState } from 'react'
import { isConflict, type SavedDefinition, useSaveDefinition } from '../../api/definition'
import type { Draft } from '../definition/draft'
import { kindOfDefinition, nameOf } from '../definition/fields'
import { hasComments } from '../definition/yaml-text'
import { type Start, versionOf } from '../start'

export interface Saving {
  readonly save: (draft: Draft, expectedVersion?: number) => void
  readonly isPending: boolean
  /** Why it was refused; undefined once somebody has seen it. */
  readonly refusal: unknown
  /** Somebody else saved it meanwhile, or the name is taken. */
  readonly isConflict: boolean
  readonly dismiss: () => void
  /** The version that the draft changes. */
  readonly base: number
  /** The version that the draft changes from now on. */
  readonly goOnFrom: (version: number) => void
}

/** Saves a draft over the version that it began with. */
export function useSaving(start: Start, onSaved: (saved: SavedDefinition) => void): Saving {
  const [base, setBase] = useState(() => versionOf(start))
  const { mutate, isPending, error, reset } = useSaveDefinition()
  const save = ({ definition, text }: Draft, expectedVersion = base) =>
    mutate(
      {
        kind: kindOfDefinition(definition) ?? start.kind,
        name: nameOf(definition),
        definition,
        text: hasComments(text) ? text : undefined,
        expectedVersion,
      },
      {
        onSuccess: (saved) => {
          setBase(saved.version)
          onSaved(saved)
        },
      },
    )
  return {
    save,
    base,
    isPending,
    refusal: error,
    isConflict: isConflict(error),
    dismiss: reset,
    goOnFrom: setBase,
  }
}
