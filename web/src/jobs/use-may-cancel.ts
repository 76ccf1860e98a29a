import type { Job } from '../api/jobs'
import { useMay } from '../api/session'

/** As the server asks for it. */
const NEEDED: Readonly<Record<Job['kind'], string>> = {
  evaluation: 'evaluations:run',
  verification: 'evaluations:run',
  backtest: 'evaluations:run',
  'look-back': 'evaluations:run',
  analysis: 'evaluations:run',
  import: 'imports:write',
  backup: 'backup:run',
  refresh: 'models:write',
}

/** Whether whoever is signed in may stop a job: those may who may begin one. */
export function useMayCancel({ kind }: Job): boolean {
  return useMay(NEEDED[kind])
}
