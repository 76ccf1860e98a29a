import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { SavedDefinition } from '../api/definition'
import { texts } from '../i18n'
import { buildPath } from '../segments/build-path'
import { usePageTitle } from '../states/use-page-title'
import { BuilderHead } from './BuilderHead'
import { Details } from './Details'
import { nameOf, textOf } from './definition/fields'
import { withFixedName } from './definition/fixed-name'
import { forgetDraft } from './draft-store'
import type { JustSaved } from './just-saved'
import { KeptNotice } from './KeptNotice'
import { draftLink } from './link/linked-draft'
import { LeaveDialog } from './saving/LeaveDialog'
import { SavedNotice, type SavedVersion } from './saving/SavedNotice'
import { SavingDialogs } from './saving/SavingDialogs'
import { useSaving } from './saving/use-saving'
import type { Start } from './start'
import { useDraft } from './use-draft'
import { useUndoKeys } from './use-undo-keys'
import { viewOnly } from './ViewChoice'
import { Workbench } from './Workbench'

const t = texts('builder')

/** There it is only read. */
const NARROW = '(max-width: 600px)'

interface BuilderProps {
  readonly start: Start
  /** What was saved just before, under another address. */
  readonly justSaved?: JustSaved | undefined
}

/** Builds a segment or a segmentation: the conditions, the same as YAML, and who is in. */
export function Builder({ start, justSaved }: BuilderProps) {
  const navigate = useNavigate()
  const { search } = useLocation()
  const editing = useDraft(start, justSaved?.history)
  const { draft, edit, isChanged, undo, redo, replace } = editing
  const mayLeave = useRef(false)
  const [lastSaved, setLastSaved] = useState<SavedVersion | undefined>(justSaved && start.saved)
  const steps = useRef(editing.history)
  steps.current = editing.history
  const onSaved = (saved: SavedDefinition) => {
    setLastSaved(saved)
    if (start.saved !== undefined) return
    mayLeave.current = true
    forgetDraft(localStorage, start.key)
    const state: JustSaved = {
      version: saved.version,
      history: withFixedName(steps.current, saved.kind, saved.name),
    }
    void navigate({ pathname: buildPath(saved), search: viewOnly(search) }, { replace: true, state })
  }
  const saving = useSaving(start, onSaved)
  const discard = useCallback(() => replace(start.clean), [replace, start])
  useUndoKeys({ undo, redo })
  const { definition, problem } = draft
  const title = textOf(definition, 'title')
  usePageTitle(
    start.saved ? t('title.edit', { title: title || nameOf(definition) }) : t(`title.${start.kind}`),
  )
  const isNarrow = useMediaQuery(NARROW)
  const readOnly = problem !== undefined || isNarrow
  return (
    <>
      <BuilderHead
        editing={editing}
        kind={start.kind}
        readOnly={readOnly}
        nameIsFixed={start.saved !== undefined}
        isSaving={saving.isPending}
        canSave={!readOnly && (isChanged || start.saved === undefined)}
        onSave={() => saving.save(draft)}
        linkOf={(one) =>
          draftLink(one, start.saved && { ...start.saved, version: saving.base }, location.origin)
        }
      />
      <KeptNotice start={start} isChanged={isChanged} onDiscard={discard} />
      {lastSaved && !isChanged && <SavedNotice saved={lastSaved} />}
      <Workbench
        start={start}
        editing={editing}
        isNarrow={isNarrow}
        details={(problems) => (
          <Details
            definition={definition}
            kind={start.kind}
            edit={edit}
            problems={problems}
            readOnly={readOnly}
            nameIsFixed={start.saved !== undefined}
          />
        )}
      />
      <SavingDialogs saving={saving} start={start} draft={draft} onTake={replace} />
      <LeaveDialog isChanged={isChanged} mayLeave={mayLeave} onDiscard={discard} />
    </>
  )
}
