import { say } from '../../language/index.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import { periodWords } from '../memberships/index.ts'
import { spokenFormats } from '../spoken-formats.ts'
import type { LifeCycleOptions } from './analysis.ts'
import { lifeCycleFindings } from './findings.ts'
import { movesSections } from './moves-section.ts'
import type { LifeCycleResult } from './result.ts'
import { ruleSection } from './rule-section.ts'
import { nowSection, overTimeSections } from './stage-sections.ts'
import { lifeCycleMethods, lifeCycleNotes } from './trust.ts'

/** What the life cycle of these customers means to people. */
export function lifeCycleReport(
  found: LifeCycleResult,
  context: ReportContext<LifeCycleOptions>,
): ReportBody {
  const currency = context.currency ?? found.currencies[0]?.currency
  const formats = spokenFormats({ timeZone: context.calendar.timeZone, ...(currency && { currency }) })
  return {
    ...(currency && { currency }),
    about: [
      { label: say`Customers`, value: { measure: 'count', value: found.rhythm.customers } },
      { label: say`A purchase is`, value: found.purchases.event },
      { label: say`First purchase`, value: { measure: 'day', value: found.firstPurchase } },
      { label: say`Looked back on`, value: periodWords(found.unit, found.moves.length) },
    ],
    findings: lifeCycleFindings(found, context.options, formats),
    trust: lifeCycleNotes(found, formats),
    sections: [
      nowSection(found, formats),
      ...overTimeSections(found, formats),
      ...movesSections(found, formats),
      ruleSection(found),
    ],
    method: lifeCycleMethods(),
  }
}
