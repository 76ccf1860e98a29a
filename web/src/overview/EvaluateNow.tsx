import { Button } from '@mantine/core'
import { problemOf } from '../api/client'
import { useEvaluate } from '../api/evaluations'
import { useMay } from '../api/session'
import type { Status } from '../api/status'
import classes from './Totals.module.css'

interface EvaluateNowProps {
  readonly status: Status
}

/** Brings the segments up to date, for whoever may have that done. */
export function EvaluateNow({ status: { profiles, job } }: EvaluateNowProps) {
  const allowed = useMay('evaluations:run')
  const evaluate = useEvaluate()
  if (!allowed || profiles === 0) return null
  return (
    <div className={classes.evaluate}>
      <Button
        variant="default"
        loading={evaluate.isPending}
        disabled={job !== null}
        onClick={() => evaluate.mutate()}
      >
        Evaluate now
      </Button>
      {evaluate.isError && (
        <p role="alert">
          {problemOf(evaluate.error).message} {problemOf(evaluate.error).mend}
        </p>
      )}
    </div>
  )
}
