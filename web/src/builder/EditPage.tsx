import { useMemo } from 'react'
import { useLocation, useParams } from 'react-router'
import { type SavedDefinition, useDefinition } from '../api/definition'
import { useMay } from '../api/session'
import { texts } from '../i18n'
import { ErrorState } from '../states/ErrorState'
import { Forbidden } from '../states/Forbidden'
import { Builder } from './Builder'
import { BuilderSkeleton } from './BuilderSkeleton'
import { justSavedIn } from './just-saved'
import { savedOf } from './saved'
import { startFromSaved } from './start'

const t = texts('builder')

/** A saved segment or segmentation to be changed. */
export function EditPage() {
  const { kind = '', name = '' } = useParams()
  const mayBuild = useMay('segments:write')
  const { data, error, refetch } = useDefinition(kind, name)
  if (!mayBuild) return <Forbidden page />
  if (error) return <ErrorState page error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <BuilderSkeleton />
  return <Editing key={`${kind}/${name}`} definition={data} />
}

interface EditingProps {
  readonly definition: SavedDefinition
}

function Editing({ definition }: EditingProps) {
  const start = useMemo(() => {
    const saved = savedOf(definition)
    return saved && startFromSaved(saved, localStorage)
  }, [definition])
  const { state } = useLocation()
  if (start === undefined) {
    return (
      <section>
        <h1>{t('other.title')}</h1>
        <p>{t('other.text')}</p>
      </section>
    )
  }
  return <Builder start={start} justSaved={justSavedIn(state, definition.version)} />
}
