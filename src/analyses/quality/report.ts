import { say } from '../../language/index.ts'
import type { Formats, Section } from '../../reports/index.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import { periodWords } from '../memberships/index.ts'
import { spokenFormats } from '../spoken-formats.ts'
import { adviceFor } from './advice.ts'
import { adviceSection } from './advice-section.ts'
import { calledAmong } from './called.ts'
import { concentrationSection } from './concentration-section.ts'
import { qualityFindings } from './findings.ts'
import { differencesSection, sizeSection, stabilitySection } from './member-sections.ts'
import type { QualityOptions } from './options.ts'
import { overlapSection, pairsSection } from './overlap-sections.ts'
import type { Judged, QualityResult, SegmentFacts } from './result.ts'
import { qualityMethods, qualityNotes } from './trust.ts'

interface Said {
  readonly timeZone: string
  readonly currency?: string | null | undefined
}

const placeOf = ({ currencies }: Pick<QualityResult, 'currencies'>, said: Said) => {
  const currency = said.currency ?? currencies[0]?.currency
  return { timeZone: said.timeZone, ...(currency && { currency }) }
}

/** Every segment with what to do about it, in sentences as a report writes them. */
export function judged(
  facts: readonly SegmentFacts[],
  found: Omit<QualityResult, 'segments'>,
  { alike, effect }: QualityOptions,
  said: Said,
): Judged[] {
  const formats = spokenFormats(placeOf(found, said))
  const { pairs, partPairs, unit } = found
  const called = calledAmong(facts)
  return facts.map((one) => ({
    ...one,
    ...adviceFor(one, { pairs, partPairs, alike, effect, formats, unit, called }),
  }))
}

/** What the quality of these segments means to people. */
export function qualityReport(found: QualityResult, context: ReportContext<QualityOptions>): ReportBody {
  const { timeZone } = context.calendar
  const said = { timeZone, currency: context.currency }
  const place = placeOf(found, said)
  const formats = spokenFormats(place)
  // What was kept is in English, so it is judged anew in the language that is spoken.
  const segments = judged(found.segments, found, context.options, said)
  return {
    ...('currency' in place && { currency: place.currency as string }),
    about: [
      { label: say`Profiles`, value: { measure: 'count', value: found.profiles } },
      { label: say`Segments and parts`, value: { measure: 'count', value: found.segments.length } },
      { label: say`Looked back on`, value: periodWords(found.unit, found.instants.length - 1) },
      ...(found.purchases ? [{ label: say`A purchase is`, value: found.purchases.event }] : []),
    ],
    findings: qualityFindings(found, context.options, formats),
    trust: qualityNotes(found, formats),
    sections: sections({ ...found, segments }, context.options, formats),
    method: qualityMethods(),
  }
}

function sections(found: QualityResult, options: QualityOptions, formats: Formats): Section[] {
  const { segments, overlap, concentration, pairs } = found
  return [
    ...(segments.length > 0 ? [adviceSection(found), sizeSection(found, options, formats)] : []),
    ...(overlap ? [overlapSection(overlap, segments, formats)] : []),
    ...(pairs.length > 0 ? [pairsSection(found)] : []),
    ...(segments.length > 0 ? [differencesSection(found, formats), stabilitySection(found)] : []),
    ...(concentration ? [concentrationSection(concentration, formats)] : []),
  ]
}
