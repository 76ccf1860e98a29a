import { Button } from '@mantine/core'
import { problemOf } from '../api/client'
import { useEvaluate } from '../api/evaluations'
import { useMay } from '../api/session'
import { BEHIND_MS, type Status } from '../api/status'
import { texts } from '../i18n'
import classes from './EvaluateNow.module.css'

const t = texts('segmentList')

interface EvaluateNowProps {
  readonly status: Status
}

/** Brings segments up to date where they are not kept so, for whoever may have that done. */
export function EvaluateNow({ status: { profiles, job, live } }: EvaluateNowProps) {
  const allowed = useMay('evaluations:run')
  const evaluate = useEvaluate()
  const isLive = live.isReady && live.lagMs < BEHIND_MS
  if (!allowed || profiles === 0 || isLive) return null
  return (
    <div className={classes.evaluate}>
      <Button
        variant="default"
        loading={evaluate.isPending}
        disabled={job !== null}
        onClick={() => evaluate.mutate()}
      >
        {t('evaluate')}
      </Button>
      {evaluate.isError && (
        <p role="alert">
          {problemOf(evaluate.error).message} {problemOf(evaluate.error).mend}
        </p>
      )}
    </div>
  )
}
