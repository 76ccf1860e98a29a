import { NativeSelect, Skeleton } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { useExplanation, useSegments } from '../../api/segments'
import { useTimeZone } from '../../api/status'
import { Verdict } from '../../explain/Verdict'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { ErrorState } from '../../states/ErrorState'
import classes from '../ProfilePage.module.css'

const t = texts('profiles')

interface WhyNotProps {
  readonly identity: string
  /** Those that it is in. */
  readonly segments: readonly string[]
}

/** Why a profile is not in a segment that somebody chooses, and when time alone would bring it in. */
export function WhyNot({ identity, segments }: WhyNotProps) {
  const [params, setParams] = useSearchParams()
  const chosen = params.get('not') ?? ''
  const choose = (id: string) => {
    const next = new URLSearchParams(params)
    if (id === '') next.delete('not')
    else next.set('not', id)
    setParams(next, { replace: true, preventScrollReset: true })
  }
  const { data: known = [] } = useSegments()
  const timeZone = useTimeZone()
  const { data, error, isError, refetch } = useExplanation(chosen, chosen === '' ? '' : identity)
  const others = known.filter(({ id }) => !segments.includes(id))
  return (
    <Panel id="why-not" title={t('whyNot.title')}>
      <NativeSelect
        aria-label={t('whyNot.label')}
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: t('whyNot.choose') },
          ...others.map(({ id, title, segmentationTitle }) => ({
            value: id,
            label: segmentationTitle ? `${segmentationTitle}: ${title}` : title,
          })),
        ]}
      />
      <div aria-live="polite">
        {chosen !== '' && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
        {chosen !== '' && !isError && data === undefined && <Skeleton height={140} mt="md" />}
        {chosen !== '' && data !== undefined && (
          <div className={classes.unfolded}>
            <Verdict explanation={data} timeZone={timeZone} />
          </div>
        )}
      </div>
    </Panel>
  )
}
