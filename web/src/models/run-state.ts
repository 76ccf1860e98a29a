import type { ModelRun } from '../api/models'
import { texts } from '../i18n'

const t = texts('models')

/** How a run ended or goes on, in a word. */
export function runState(status: ModelRun['status']): {
  readonly label: string
  readonly tone?: 'good' | 'bad'
} {
  const label = t(`states.${status}`)
  if (status === 'done') return { label, tone: 'good' }
  return status === 'failed' || status === 'interrupted' ? { label, tone: 'bad' } : { label }
}
