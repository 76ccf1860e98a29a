import { NativeSelect, Skeleton } from '@mantine/core'
import { useState } from 'react'
import { useExplanation, useSegments } from '../api/segments'
import { useTimeZone } from '../api/status'
import { Verdict } from '../explain/Verdict'
import { Panel } from '../frame/Panel'
import { ErrorState } from '../states/ErrorState'
import classes from './ProfilePage.module.css'

interface WhyNotProps {
  readonly identity: string
  /** Those that it is in. */
  readonly segments: readonly string[]
}

/** Why a profile is not in a segment that somebody chooses, and when time alone would bring it in. */
export function WhyNot({ identity, segments }: WhyNotProps) {
  const [chosen, setChosen] = useState('')
  const { data: known = [] } = useSegments()
  const timeZone = useTimeZone()
  const { data, error, isError, refetch } = useExplanation(chosen, chosen === '' ? '' : identity)
  const others = known.filter(({ id }) => !segments.includes(id))
  return (
    <Panel id="why-not" title="Why not in …">
      <NativeSelect
        aria-label="A segment that this profile is not in"
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[
          { value: '', label: 'Choose a segment' },
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
