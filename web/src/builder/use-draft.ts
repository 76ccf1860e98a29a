import { useEffect, useMemo, useReducer } from 'react'
import { type Draft, differs, withDefinition, withText } from './definition/draft'
import { change, type History, redo, undo } from './definition/history'
import type { Definition } from './definition/node'
import { forgetDraft, keepDraft } from './draft-store'
import { type Start, stepsOf } from './start'

/** Changes a definition; `place` names where somebody types, so that typing there is one step back. */
export type Edit = (edit: (definition: Definition) => Definition, place?: string) => void

export interface DraftEditing {
  readonly draft: Draft
  /** All steps, for whoever goes on with them. */
  readonly history: History<Draft>
  /** Whether it differs from what it began with. */
  readonly isChanged: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly edit: Edit
  readonly type: (text: string) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Goes on with another draft as one step that can be undone. */
  readonly replace: (draft: Draft) => void
}

type Step = (history: History<Draft>) => History<Draft>

const apply = (history: History<Draft>, step: Step): History<Draft> => step(history)

/** A draft with its history, kept in this browser for as long as it is not saved; `steps` are those that led to it. */
export function useDraft(start: Start, steps?: History<Draft>): DraftEditing {
  const [history, dispatch] = useReducer(apply, start, (one) =>
    steps !== undefined && one.kept === undefined ? steps : stepsOf(one),
  )
  const { present, past, future } = history
  const isChanged = differs(present, start.clean)
  useKeeping(start, present, isChanged)
  const deeds = useMemo(() => deedsOf(dispatch), [])
  return {
    draft: present,
    history,
    isChanged,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    ...deeds,
  }
}

function deedsOf(dispatch: (step: Step) => void) {
  const make = (next: (draft: Draft) => Draft, place?: string) => {
    const made = { at: Date.now(), ...(place === undefined ? {} : { place }) }
    dispatch((history) => change(history, next(history.present), made))
  }
  return {
    edit: ((edit, place) => make((draft) => withDefinition(draft, edit(draft.definition)), place)) as Edit,
    type: (text: string) => make((draft) => withText(draft, text), 'text'),
    replace: (draft: Draft) => make(() => draft),
    undo: () => dispatch(undo),
    redo: () => dispatch(redo),
  }
}

function useKeeping({ key, saved }: Start, { text }: Draft, isChanged: boolean): void {
  const version = saved?.version ?? 0
  useEffect(() => {
    if (isChanged) keepDraft(localStorage, key, { text, version, at: Date.now() })
    else forgetDraft(localStorage, key)
  }, [key, version, text, isChanged])
}
