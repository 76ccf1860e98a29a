import { useQueryClient } from '@tanstack/react-query'
import type { SavedDefinition } from '../../api/definition'
import type { Draft } from '../definition/draft'
import { kindOfDefinition, nameOf } from '../definition/fields'
import { savedOf } from '../saved'
import type { Start } from '../start'
import { ConflictDialog } from './ConflictDialog'
import { RefusedDialog } from './RefusedDialog'
import type { Saving } from './use-saving'

interface SavingDialogsProps {
  readonly saving: Saving
  readonly start: Start
  readonly draft: Draft
  /** Goes on with what somebody else saved. */
  readonly onTake: (draft: Draft) => void
}

/** What keeps a draft from being saved, and ways on. */
export function SavingDialogs({ saving, start, draft, onTake }: SavingDialogsProps) {
  const client = useQueryClient()
  const { refusal, isConflict, dismiss, save } = saving
  if (!refusal) return null
  if (!isConflict || start.saved === undefined) {
    const own = { kind: kindOfDefinition(draft.definition) ?? start.kind, name: nameOf(draft.definition) }
    return <RefusedDialog error={refusal} taken={isConflict ? own : undefined} onClose={dismiss} />
  }
  const { kind, name } = start.saved
  const take = (theirs: SavedDefinition) => {
    client.setQueryData(['definition', kind, name], theirs)
    const read = savedOf(theirs)
    if (read) onTake({ text: read.text, definition: read.definition })
    saving.goOnFrom(theirs.version)
    dismiss()
  }
  return (
    <ConflictDialog
      saved={start.saved}
      onOverwrite={(version) => save(draft, version)}
      onTake={take}
      onClose={dismiss}
    />
  )
}
