import { useCallback, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { SavedDefinition } from '../api/definition'
import { usePageTitle } from '../frame/use-page-title'
import { texts } from '../i18n'
import classes from './Builder.module.css'
import { BuilderHead } from './BuilderHead'
import { buildPath } from './build-path'
import { Details } from './Details'
import { nameOf, textOf } from './definition/fields'
import { forgetDraft } from './draft-store'
import { KeptNotice } from './KeptNotice'
import { LeaveDialog } from './saving/LeaveDialog'
import { SavedNotice } from './saving/SavedNotice'
import { SavingDialogs } from './saving/SavingDialogs'
import { useSaving } from './saving/use-saving'
import type { Start } from './start'
import { useDraft } from './use-draft'
import { useUndoKeys } from './use-undo-keys'
import { Workbench } from './Workbench'

const t = texts('builder')

interface BuilderProps {
  readonly start: Start
}

/** Builds a segment or a segmentation: the conditions, the same as YAML, and who is in. */
export function Builder({ start }: BuilderProps) {
  const navigate = useNavigate()
  const editing = useDraft(start)
  const { draft, edit, isChanged, undo, redo, replace } = editing
  const mayLeave = useRef(false)
  const [lastSaved, setLastSaved] = useState<SavedDefinition>()
  const onSaved = (saved: SavedDefinition) => {
    setLastSaved(saved)
    if (start.saved !== undefined) return
    mayLeave.current = true
    forgetDraft(localStorage, start.key)
    void navigate(buildPath(saved), { replace: true, state: { saved: saved.version } })
  }
  const saving = useSaving(start, onSaved)
  const discard = useCallback(() => replace(start.clean.definition), [replace, start])
  useUndoKeys({ undo, redo })
  const { definition, problem } = draft
  const title = textOf(definition, 'title')
  usePageTitle(
    start.saved ? t('title.edit', { title: title || nameOf(definition) }) : t(`title.${start.kind}`),
  )
  const readOnly = problem !== undefined
  return (
    <div className={classes.page}>
      <BuilderHead
        editing={editing}
        kind={start.kind}
        readOnly={readOnly}
        nameIsFixed={start.saved !== undefined}
        isSaving={saving.isPending}
        canSave={!readOnly && (isChanged || start.saved === undefined)}
        onSave={() => saving.save(definition)}
      />
      <KeptNotice start={start} isChanged={isChanged} onDiscard={discard} />
      {lastSaved && !isChanged && <SavedNotice saved={lastSaved} />}
      <Workbench
        start={start}
        editing={editing}
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
      <SavingDialogs saving={saving} start={start} definition={definition} onTake={replace} />
      <LeaveDialog isChanged={isChanged} mayLeave={mayLeave} onDiscard={discard} />
    </div>
  )
}
