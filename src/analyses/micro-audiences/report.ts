import { stringify } from 'yaml'
import { inTheirLanguage, say } from '../../language/index.ts'
import type { Finding, Formats, Section } from '../../reports/index.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import { spokenFormats } from '../spoken-formats.ts'
import type { MicroAudience, MicroAudiences } from './analysis.ts'
import type { MicroAudienceOptions } from './options.ts'

const MOST_FINDINGS = 5
/** Of a definition. */
const LONGEST_TITLE = 200

/** Micro-audiences as a page: each in a sentence, with its definition. */
export function reportMicroAudiences(
  { segment, members, audiences, describedBy, toldApartInSaid }: MicroAudiences,
  { calendar, options }: ReportContext<MicroAudienceOptions>,
): ReportBody {
  const formats = spokenFormats({ timeZone: calendar.timeZone })
  return {
    about: [
      { label: say`Segment`, value: segment.title },
      { label: say`Rule`, value: inTheirLanguage(segment.said) },
      { label: say`Members`, value: { measure: 'count', value: members } },
      {
        label: say`Looked for by`,
        value: describedBy === 1 ? say`one property of members` : say`${describedBy} properties of members`,
      },
      { label: say`Told apart in`, value: toldApartInSaid.map(inTheirLanguage).join(', ') },
    ],
    findings: findingsOf(audiences, segment.title, formats),
    trust: [
      {
        level: 'sound',
        text: say`Each has at least ${formats.count(options.leastSize)} members, differs from other members by at least ${options.leastEffect} standard deviations after allowing for everything that was compared, and does so in at least four of five random parts of the segment.`,
      },
      {
        level: 'caution',
        text: say`They were looked for, so the first of them differ a little less than they seem to; what a group does next is the better test.`,
      },
    ],
    sections:
      audiences.length === 0 ? [] : [tableSection(audiences), definitionSection(audiences, segment.title)],
    method: methods(),
  }
}

function findingsOf(audiences: readonly MicroAudience[], title: string, formats: Formats): Finding[] {
  if (audiences.length === 0) {
    return [
      {
        sentence: say`${title} holds no small group that is large enough, distinct and stable: treat its members alike.`,
      },
    ]
  }
  return audiences.slice(0, MOST_FINDINGS).map((audience) => ({
    figure: { measure: 'count', value: audience.size },
    sentence: say`members with ${inTheirLanguage(audience.said)}: ${inTheirLanguage(audience.differsIn.said)} is ${written(audience, audience.mean, formats)} on average, of other members ${written(audience, audience.meanOfOthers, formats)}.`,
  }))
}

function written({ differsIn: { measure } }: MicroAudience, value: number, formats: Formats): string {
  return formats.figure({ measure, value })
}

function tableSection(audiences: readonly MicroAudience[]): Section {
  return {
    title: say`The groups`,
    lead: say`The one that differs most for sure comes first; groups that share half of their members with a better one are left out.`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { name: say`Who`, is: 'text' },
          { name: say`Members`, is: 'count', bar: true },
          { name: say`Of the segment`, is: 'share' },
          { name: say`Differs in`, is: 'text' },
          { name: say`Mean`, is: 'number' },
          { name: say`Of others`, is: 'number' },
          { name: say`In standard deviations`, is: { decimals: 2 }, interval: say`after correction` },
          { name: say`Stable in`, is: 'text' },
        ],
        rows: audiences.map((audience) => [
          inTheirLanguage(audience.said),
          audience.size,
          audience.share,
          inTheirLanguage(audience.differsIn.said),
          audience.mean,
          audience.meanOfOthers,
          audience.effect,
          say`${audience.stability} of 5`,
        ]),
      },
    ],
  }
}

function definitionSection(audiences: readonly MicroAudience[], segment: string): Section {
  return {
    title: say`As segments`,
    lead: say`Each is ready to be saved: in the pages, or from a file by satsuma segments apply.`,
    blocks: audiences.map(({ said, definition }) => {
      const words = inTheirLanguage(said)
      const titled = { ...definition, title: `${segment}: ${words}`.slice(0, LONGEST_TITLE) }
      return { kind: 'definition', title: words, text: stringify(titled), definition: titled }
    }),
  }
}

const methods = (): ReportBody['method'] => [
  {
    name: say`Search`,
    text: say`All values, and all pairs of values of two properties, that hold between the least size and half of the members, each compared with all other members in every number. A pair has to differ from those who have only one of its values.`,
    source: 'Klösgen (1996); Wrobel (1997), subgroup discovery',
  },
  {
    name: say`Comparison`,
    text: say`Welch's means and Hedges' g, with intervals that all hold together (Bonferroni).`,
  },
  {
    name: say`What says the same`,
    text: say`Who does much of one thing does much of others, so groups by what they do (spenders, users, buyers of a category) are not told apart in how much they do.`,
  },
]
