import { say } from '../../language/index.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import { spokenFormats } from '../spoken-formats.ts'
import type { CohortsOptions } from './analysis.ts'
import { cohortsFindings } from './findings.ts'
import type { CohortsResult } from './result.ts'
import { cohortsSections } from './sections.ts'
import { cohortsMethods, cohortsNotes } from './trust.ts'

/** What cohorts mean to people. */
export function cohortsReport(
  found: CohortsResult,
  { calendar, currency: said }: ReportContext<CohortsOptions>,
): ReportBody {
  const currency = said ?? found.currencies[0]?.currency
  const formats = spokenFormats({ timeZone: calendar.timeZone, ...(currency && { currency }) })
  return {
    ...(currency && { currency }),
    about: [
      ...(found.among === null ? [] : [{ label: say`Among`, value: found.among }]),
      { label: say`Customers`, value: { measure: 'count', value: found.customers } },
      { label: say`Cohorts`, value: { measure: 'count', value: found.cohorts.length } },
      { label: say`Began with`, value: say`the first ${found.start}` },
      { label: say`Active with`, value: found.activity },
    ],
    findings: cohortsFindings(found, formats),
    trust: cohortsNotes(found, formats),
    sections: cohortsSections(found, formats),
    method: cohortsMethods(),
  }
}
