import { useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { useMay } from '../api/session'
import { useTemplate } from '../api/template'
import { texts } from '../i18n'
import { ErrorState } from '../states/ErrorState'
import { Builder } from './Builder'
import { BuilderSkeleton } from './BuilderSkeleton'
import type { Definition } from './definition/node'
import { ModelSavedNotice } from './ModelSavedNotice'
import { Notice } from './Notice'
import { draftInParam, startEmpty, startFrom } from './start'

const t = texts('builder')

/** A new segment or segmentation: empty, from a template, or from a definition that the address holds. */
export function NewPage() {
  const [params] = useSearchParams()
  const [template, given] = [params.get('template'), params.get('definition')]
  const kind = params.get('kind') === 'segmentation' ? 'segmentation' : 'segment'
  if (!useMay('segments:write')) return <Navigate to="/segments" replace />
  if (template !== null) return <FromTemplate key={template} name={template} />
  return <FromAddress key={given ?? kind} given={given} kind={kind} />
}

interface FromAddressProps {
  readonly given: string | null
  readonly kind: 'segment' | 'segmentation'
}

function FromAddress({ given, kind }: FromAddressProps) {
  const [start] = useState(() => {
    const draft = given === null ? undefined : draftInParam(given)
    return draft ? startFrom(draft.definition, localStorage, draft) : startEmpty(kind, localStorage)
  })
  const isUnreadable = given !== null && start.kept === undefined && draftInParam(given) === undefined
  return (
    <>
      <ModelSavedNotice />
      {isUnreadable && <Notice text={t('begin.unreadable')} />}
      <Builder start={start} />
    </>
  )
}

interface FromDefinitionProps {
  readonly definition: Definition
}

function FromDefinition({ definition }: FromDefinitionProps) {
  const [start] = useState(() => startFrom(definition, localStorage))
  return <Builder start={start} />
}

interface FromTemplateProps {
  readonly name: string
}

function FromTemplate({ name }: FromTemplateProps) {
  const { data: template, isPending, error, refetch } = useTemplate(name)
  if (error) return <ErrorState page error={error} onRetry={() => void refetch()} />
  if (isPending) return <BuilderSkeleton />
  if (template?.definition) return <FromDefinition definition={template.definition} />
  return (
    <>
      <Notice text={t('begin.noTemplate', { name })} />
      <FromAddress given={null} kind="segment" />
    </>
  )
}
