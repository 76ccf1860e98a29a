import { Checkbox, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import type { AnalysisRunDetail } from '../api/analyses'
import { problemOf } from '../api/client'
import { useSaveDefinition } from '../api/definition'
import { FormDialog } from '../frame/FormDialog'
import { texts } from '../i18n'
import { viewPath } from '../segment-list/view'
import { useSegmentationThere } from './use-segmentation-there'

const t = texts('analyses')

export type Proposal = NonNullable<AnalysisRunDetail['proposal']>

interface SaveProposalDialogProps {
  readonly proposal: Proposal
  readonly onClose: () => void
}

/** Saves the segmentation that an answer proposes, as a new one or as another version of one that is there. */
export function SaveProposalDialog({ proposal, onClose }: SaveProposalDialogProps) {
  const [name, setName] = useState(String(proposal.segmentation))
  const [title, setTitle] = useState(String(proposal.title))
  const [replaced, setReplaced] = useState<string>()
  const navigate = useNavigate()
  const save = useSaveDefinition()
  const there = useSegmentationThere(name)
  const isTaken = there !== undefined && (there.isArchived || replaced !== name)
  const refusal = isOfName(save.error) ? problemOf(save.error).message : undefined
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (isTaken) return
    const definition = { ...proposal, segmentation: name, title: title || undefined }
    save.mutate(
      { kind: 'segmentation', name, definition, expectedVersion: there?.version ?? 0 },
      { onSuccess: () => void navigate(viewPath('segmentations')) },
    )
  }
  return (
    <FormDialog
      title={t('proposal.title')}
      action={t('proposal.action')}
      pending={save.isPending}
      error={refusal === undefined && save.error}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <p>{t('proposal.note')}</p>
      <TextInput
        label={t('proposal.label')}
        maxLength={200}
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <TextInput
        label={t('proposal.name')}
        description={t('proposal.nameNote')}
        required
        maxLength={100}
        error={isTaken ? t(there.isArchived ? 'proposal.archived' : 'proposal.taken', there) : refusal}
        value={name}
        onChange={({ currentTarget }) => {
          setName(currentTarget.value)
          save.reset()
        }}
      />
      {there?.isArchived === false && (
        <Checkbox
          label={t('proposal.replace', { version: String(there.version + 1) })}
          checked={replaced === name}
          onChange={({ currentTarget }) => setReplaced(currentTarget.checked ? name : undefined)}
        />
      )}
    </FormDialog>
  )
}

/** Whether the name is what was refused. */
const isOfName = (error: unknown): boolean => error !== null && problemOf(error).path.includes('segmentation')
