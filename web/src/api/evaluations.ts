import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sendJson } from './client'
import type { Operations } from './wire'

/** Has every segment evaluated as of now; what comes of it shows when the job is over. */
export function useEvaluate() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => sendJson<Operations['startEvaluation']['answer']>('POST', '/evaluations', {}),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['status'] }),
        client.invalidateQueries({ queryKey: ['jobs'] }),
      ]),
  })
}
