import type { z } from 'zod'
import { translateKept } from '../../../errors/kept.ts'
import { translate } from '../../../language/index.ts'
import type { Issue, Reception, Tracking } from '../../../tracking/index.ts'
import type { reception } from './schemas.ts'

/** How tracking is doing, in the words of whoever asks. */
export function tellState({ trouble, ...state }: Tracking['state']) {
  return { ...state, trouble: trouble === undefined ? null : translateKept(trouble) }
}

/** What came with a request, in the words of whoever asks. */
export function tellReception(told: Reception): z.infer<typeof reception> {
  return { ...told, issues: told.issues.map(tellIssue) } as z.infer<typeof reception>
}

/** What was wrong with a call, in the words of whoever asks. */
export function tellIssue<Told extends Pick<Issue, 'code' | 'detail'>>(issue: Told): Told {
  return { ...issue, detail: tellDetail(issue) }
}

/** A sentence, or a reason and the value that it is of. */
function tellDetail({ code, detail }: Pick<Issue, 'code' | 'detail'>): string {
  const end = detail.indexOf(': ')
  const isOfValue = code === 'value-left-out' && end > 0 && !/; and \d+ more values$/.test(detail)
  return isOfValue ? `${translate(detail.slice(0, end))}${detail.slice(end)}` : translate(detail)
}
