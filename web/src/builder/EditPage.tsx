import { useEffect, useMemo, useState } from 'react'
import { Navigate, useLocation, useParams, useSearchParams } from 'react-router'
import { type SavedDefinition, useDefinition } from '../api/definition'
import { useMay } from '../api/session'
import { texts } from '../i18n'
import { segmentPath } from '../segments/segment-path'
import { ErrorState } from '../states/ErrorState'
import { Builder } from './Builder'
import { BuilderSkeleton } from './BuilderSkeleton'
import { justSavedIn } from './just-saved'
import { linkedDraft, withoutDraft } from './link/linked-draft'
import { Notice } from './Notice'
import { savedOf } from './saved'
import { type Saved, startFromSaved } from './start'

const t = texts('builder')

/** A saved segment or segmentation to be changed. */
export function EditPage() {
  const { kind = '', name = '' } = useParams()
  if (!useMay('segments:write')) return <Navigate to={pageOf(kind, name)} replace />
  return <SavedPage kind={kind} name={name} />
}

interface SavedPageProps {
  readonly kind: string
  readonly name: string
}

function SavedPage({ kind, name }: SavedPageProps) {
  const { data, error, refetch } = useDefinition(kind, name)
  if (error) return <ErrorState page error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <BuilderSkeleton />
  return <Editing key={`${kind}/${name}`} definition={data} />
}

/** Where whoever may not change a definition looks at it. */
function pageOf(kind: string, name: string): string {
  if (kind === 'segmentation') return '/segments?view=segmentations'
  return kind === 'segment' ? segmentPath(name) : '/segments'
}

interface EditingProps {
  readonly definition: SavedDefinition
}

function Editing({ definition }: EditingProps) {
  const saved = useMemo(() => savedOf(definition), [definition])
  const linked = useLinkedDraft(saved)
  const start = useMemo(() => {
    const brought = linked === 'unreadable' ? undefined : linked
    return saved && startFromSaved(saved, localStorage, brought)
  }, [saved, linked])
  const { state } = useLocation()
  if (start === undefined) {
    return (
      <section>
        <h1>{t('other.title')}</h1>
        <p>{t('other.text')}</p>
      </section>
    )
  }
  return (
    <>
      {linked === 'unreadable' && <Notice text={t('begin.unreadable')} />}
      <Builder start={start} justSaved={justSavedIn(state, definition.version)} />
    </>
  )
}

/** The draft that the address brought. It is taken out of it, since this browser keeps what becomes of it. */
function useLinkedDraft(saved: Saved | undefined) {
  const [params, setParams] = useSearchParams()
  const [linked] = useState(() => saved && linkedDraft(params, saved))
  useEffect(() => {
    if (params.has('definition')) setParams(withoutDraft(params), { replace: true, preventScrollReset: true })
  }, [params, setParams])
  return linked
}
