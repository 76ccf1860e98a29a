import { NativeSelect } from '@mantine/core'
import { useAnalysis } from '../../api/analyses'
import { oneOf, useAddressState } from '../../frame/address-state'
import { texts } from '../../i18n'
import { AskedPicture } from '../AskedPicture'
import { PicturePage } from '../PicturePage'
import { FunnelPicture } from './FunnelPicture'
import type { FunnelResult } from './result'
import { StepChoice, StepSkeleton } from './StepChoice'

const t = texts('explore')
const WITHIN = ['any', '1 hour', '1 day', '7 days', '30 days'] as const
const LAST = ['all', '7 days', '30 days', '90 days', '365 days'] as const

type Last = (typeof LAST)[number]
const LATELY = '30 days'

/** The answer of some time; where none is chosen of lately, or of all time where nothing happened lately. */
function useFunnel(question: object, chosen: Last | undefined) {
  const first = chosen ?? LATELY
  const asked = useAnalysis<FunnelResult>('funnels', { ...question, ...(first !== 'all' && { last: first }) })
  const isQuiet = chosen === undefined && asked.run?.outcome === 'insufficient-data'
  const ever = useAnalysis<FunnelResult>('funnels', question, { enabled: isQuiet })
  return isQuiet ? { asked: ever, last: 'all' } : { asked, last: first }
}

/** How far people come, step by step, and where they are lost. */
export function FunnelPage() {
  const [state, change] = useAddressState({ steps: '', within: 'any', last: '', pick: '' })
  const within = oneOf(WITHIN, state.within)
  const chosen = state.steps === '' ? undefined : state.steps.split(',')
  const { asked, last } = useFunnel(
    { ...(chosen && { steps: chosen }), ...(within !== 'any' && { within }) },
    state.last === '' ? undefined : oneOf(LAST, state.last),
  )
  const steps = chosen ?? asked.run?.result?.steps.map(({ rule }) => String(rule.event)) ?? []
  return (
    <PicturePage
      name="funnel"
      controls={
        <>
          {steps.length === 0 && asked.status === 'running' && <StepSkeleton />}
          {steps.length > 0 && (
            <StepChoice steps={steps} onChange={(next) => change({ steps: next.join(','), pick: '' })} />
          )}
          <NativeSelect
            label={t('funnel.within')}
            value={within}
            data={WITHIN.map((value) => ({ value, label: t(`funnel.times.${value}`) }))}
            onChange={({ currentTarget }) => change({ within: currentTarget.value })}
          />
          <NativeSelect
            label={t('funnel.last')}
            value={last}
            data={LAST.map((value) => ({
              value,
              label: value === 'all' ? t('allTime') : t('lastDays', { count: Number.parseInt(value, 10) }),
            }))}
            onChange={({ currentTarget }) => change({ last: currentTarget.value })}
          />
        </>
      }
    >
      <AskedPicture asked={asked} height={420}>
        {(result) => (
          <FunnelPicture result={result} picked={state.pick} onPick={(pick) => change({ pick })} />
        )}
      </AskedPicture>
    </PicturePage>
  )
}
