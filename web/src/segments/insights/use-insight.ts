import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { askedKey, useAnalysis, useAnalysisRun, useAnalysisRuns } from '../../api/analyses'
import { newestAnswer } from '../../api/answers-question'
import type { SegmentDetail } from '../../api/segments'
import { useMay } from '../../api/session'
import { isQuick, questionOf, type Topic } from './topics'

/** Runs of a method that are looked through for one of this segment. */
const LOOKED_AT = 50

/**
 * What is known about a topic: the latest answer that somebody was given, at once; and a new one when it is asked for,
 * or when there is none and it takes no time, which goes on when somebody leaves.
 */
export function useInsight(topic: Exclude<Topic, 'scores'>, segment: Pick<SegmentDetail, 'id'>) {
  const client = useQueryClient()
  const mayAsk = useMay('evaluations:run')
  const { method, options } = questionOf(topic, segment.id)
  // Whoever left while it went on comes back to it.
  const [isAsked, setAsked] = useState(() => client.getQueryData(askedKey(method, options)) !== undefined)
  const runs = useAnalysisRuns({ method, limit: LOOKED_AT })
  const kept = newestAnswer(runs.data?.runs ?? [], options)
  const isUnanswered = runs.isSuccess && kept === undefined
  if (isUnanswered && isQuick(topic) && mayAsk && !isAsked) setAsked(true)
  const former = useAnalysisRun(kept?.id)
  const asked = useAnalysis(method, options, { enabled: isAsked })
  const isKept = kept !== undefined && former.data?.id === kept.id
  return {
    run: asked.run ?? (isKept ? former.data : undefined),
    isLooking: runs.isPending || (kept !== undefined && former.isPending),
    mayAsk,
    asked,
    ask: () => (asked.status === 'failed' ? asked.retry() : setAsked(true)),
  }
}
