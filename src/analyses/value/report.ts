import { say } from '../../language/index.ts'
import type { Fact } from '../../reports/index.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import { spokenFormats } from '../spoken-formats.ts'
import { horizonText, valueFindings } from './findings.ts'
import { fitSection, testSection } from './fit-sections.ts'
import type { ValueOptions } from './options.ts'
import type { ValueResult } from './result.ts'
import { aliveSection, contractSection, fifthsSection, partsSections } from './sections.ts'
import { valueMethods, valueNotes } from './trust.ts'

/** Value for people: what customers will bring, how sure that is, who makes it up, whom to win back. */
export function valueReport(found: ValueResult, context: ReportContext<ValueOptions>): ReportBody {
  const currency = context.currency ?? found.currencies[0]?.currency
  const formats = spokenFormats({
    timeZone: context.calendar.timeZone,
    ...(currency !== undefined && { currency }),
  })
  const own =
    found.kind === 'buying'
      ? { who: [aliveSection(found)], fit: [testSection(found, formats), fitSection(found, formats)] }
      : { who: [], fit: [contractSection(found)] }
  return {
    ...(currency !== undefined && { currency }),
    about: facts(found),
    findings: valueFindings(found, formats),
    trust: valueNotes(found, context.asOf, formats),
    sections: [fifthsSection(found), ...own.who, ...partsSections(found, formats), ...own.fit],
    method: valueMethods(found),
  }
}

function facts(found: ValueResult): Fact[] {
  const { purchases, customers, orders, revenue, firstPurchase, horizonDays, discount, margin } = found
  const count = (value: number) => ({ measure: 'count', value }) as const
  return [
    { label: say`Customers`, value: count(customers) },
    { label: say`Purchases`, value: count(orders) },
    { label: say`Revenue so far`, value: { measure: 'money', value: revenue } },
    ...(found.kind === 'buying' ? [{ label: say`Bought again`, value: count(found.repeatCustomers) }] : []),
    { label: say`First purchase`, value: { measure: 'day', value: firstPurchase } },
    { label: say`Looked ahead`, value: horizonText(horizonDays) },
    { label: say`Discount a year`, value: { measure: 'share', value: discount } },
    ...(margin < 1 ? [{ label: say`Margin`, value: { measure: 'share', value: margin } as const }] : []),
    { label: say`A purchase is`, value: say`${purchases.event}, its amount ${purchases.amount.join(' × ')}` },
  ]
}
