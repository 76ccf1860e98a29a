import { formatsOf } from '../../reports/index.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import type { CohortsOptions } from './analysis.ts'
import { cohortsFindings } from './findings.ts'
import type { CohortsResult } from './result.ts'
import { cohortsSections } from './sections.ts'
import { COHORTS_METHODS, cohortsNotes } from './trust.ts'

/** What cohorts mean to people. */
export function cohortsReport(
  found: CohortsResult,
  { calendar, currency: said }: ReportContext<CohortsOptions>,
): ReportBody {
  const currency = said ?? found.currencies[0]?.currency
  const formats = formatsOf({ timeZone: calendar.timeZone, ...(currency && { currency }) })
  return {
    ...(currency && { currency }),
    about: [
      ...(found.among === null ? [] : [{ label: 'Among', value: found.among }]),
      { label: 'Customers', value: { measure: 'count', value: found.customers } },
      { label: 'Cohorts', value: { measure: 'count', value: found.cohorts.length } },
      { label: 'Began with', value: `the first ${found.start}` },
      { label: 'Active with', value: found.activity },
    ],
    findings: cohortsFindings(found, formats),
    trust: cohortsNotes(found, formats),
    sections: cohortsSections(found, formats),
    method: COHORTS_METHODS,
  }
}
