import { say } from '../../language/index.ts'
import type { Fact } from '../../reports/index.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import { spokenFormats } from '../spoken-formats.ts'
import { countedDays, nextPurchaseFindings } from './findings.ts'
import type { NextPurchaseOptions } from './options.ts'
import type { NextPurchaseResult } from './result.ts'
import { nextPurchaseSections } from './sections.ts'
import { nextPurchaseMethods, nextPurchaseNotes } from './trust.ts'

/** The next purchases for people: who comes soon, how far dates and goods can be foreseen. */
export function nextPurchaseReport(
  found: NextPurchaseResult,
  { currency: said, calendar }: ReportContext<NextPurchaseOptions>,
): ReportBody {
  const currency = said ?? found.currencies[0]?.currency
  const formats = spokenFormats({ timeZone: calendar.timeZone, ...(currency !== undefined && { currency }) })
  return {
    ...(currency !== undefined && { currency }),
    about: facts(found),
    findings: nextPurchaseFindings(found, formats),
    trust: nextPurchaseNotes(found, formats),
    sections: nextPurchaseSections(found, formats),
    method: nextPurchaseMethods(found),
  }
}

function facts({ customers, repeatCustomers, firstPurchase, purchases, within }: NextPurchaseResult): Fact[] {
  return [
    { label: say`Customers`, value: { measure: 'count', value: customers } },
    { label: say`Bought again`, value: { measure: 'count', value: repeatCustomers } },
    { label: say`First purchase`, value: { measure: 'day', value: firstPurchase } },
    { label: say`Soon is within`, value: countedDays(within) },
    { label: say`A purchase is`, value: purchases.event },
  ]
}
