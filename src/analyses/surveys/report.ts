import { say } from '../../language/index.ts'
import type { Formats } from '../../reports/index.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import { spokenFormats } from '../spoken-formats.ts'
import { findingsOf } from './findings.ts'
import { methodOf } from './method.ts'
import type { SurveysOptions } from './options.ts'
import type { SurveysResult } from './result.ts'
import { careSection } from './section-care.ts'
import { itemsSection } from './section-items.ts'
import { peopleSection } from './section-people.ts'
import { scalesSection } from './section-scales.ts'
import { structureSection } from './section-structure.ts'
import { withSpokenTitles } from './spoken-titles.ts'
import { trustOf } from './trust.ts'

/** What the answers to a questionnaire mean to people who are no statisticians; then, what to trust and why. */
export function surveysReport(found: SurveysResult, { calendar }: ReportContext<SurveysOptions>): ReportBody {
  const result = withSpokenTitles(found)
  const formats = spokenFormats({ timeZone: calendar.timeZone })
  return {
    about: aboutOf(result, formats),
    findings: findingsOf(result, formats),
    trust: trustOf(result, formats),
    sections: [
      scalesSection(result, formats),
      ...peopleSection(result, formats),
      itemsSection(result, formats),
      structureSection(result, formats),
      careSection(result, formats),
    ],
    method: methodOf(result),
  }
}

function aboutOf({ source, respondents, complete, items, others, scales }: SurveysResult, formats: Formats) {
  const names = items.map(({ name }) => name)
  const shown =
    names.length > 12 ? say`${names.slice(0, 11).join(', ')} and ${names.length - 11} more` : names.join(', ')
  return [
    { label: say`People who answered`, value: { measure: 'count', value: respondents } as const },
    { label: say`Of them every question`, value: { measure: 'count', value: complete } as const },
    { label: say`Questions`, value: `${formats.count(items.length)}: ${shown}` },
    { label: say`Scales`, value: { measure: 'count', value: scales.length } as const },
    ...(source.kind === 'event'
      ? [{ label: say`Answers are`, value: say`properties of ${source.event}` }]
      : []),
    ...(others.length > 0
      ? [{ label: say`Not taken for answers`, value: others.slice(0, 12).join(', ') }]
      : []),
  ]
}
