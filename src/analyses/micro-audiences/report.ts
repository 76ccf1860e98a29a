import { stringify } from 'yaml'
import { formatsOf } from '../../reports/format/index.ts'
import type { Finding, Section } from '../../reports/index.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import type { MicroAudience, MicroAudiences } from './analysis.ts'
import type { MicroAudienceOptions } from './options.ts'

type Formats = ReturnType<typeof formatsOf>

const MOST_FINDINGS = 5

/** Micro-audiences as a page: each in a sentence, with its definition. */
export function reportMicroAudiences(
  { segment, members, audiences, describedBy, toldApartIn }: MicroAudiences,
  { calendar, options }: ReportContext<MicroAudienceOptions>,
): ReportBody {
  const formats = formatsOf({ timeZone: calendar.timeZone })
  return {
    about: [
      { label: 'Segment', value: segment.title },
      { label: 'Rule', value: segment.sentence },
      { label: 'Members', value: { measure: 'count', value: members } },
      { label: 'Looked for by', value: `${describedBy} properties of members` },
      { label: 'Told apart in', value: toldApartIn.join(', ') },
    ],
    findings: findingsOf(audiences, segment.title, formats),
    trust: [
      {
        level: 'sound',
        text: `Each has at least ${formats.count(options.leastSize)} members, differs from other members by at least ${options.leastEffect} standard deviations after allowing for everything that was compared, and does so in at least four of five random parts of the segment.`,
      },
      {
        level: 'caution',
        text: 'They were looked for, so the first of them differ a little less than they seem to; what a group does next is the better test.',
      },
    ],
    sections: audiences.length === 0 ? [] : [tableSection(audiences), definitionSection(audiences)],
    method: METHOD,
  }
}

function findingsOf(audiences: readonly MicroAudience[], title: string, formats: Formats): Finding[] {
  if (audiences.length === 0) {
    return [
      {
        sentence: `${title} holds no small group that is large enough, distinct and stable: treat its members alike.`,
      },
    ]
  }
  return audiences.slice(0, MOST_FINDINGS).map((audience) => ({
    figure: { measure: 'count', value: audience.size },
    sentence: `members with ${audience.words}: ${audience.differsIn.name} is ${written(audience, audience.mean, formats)} on average, of other members ${written(audience, audience.meanOfOthers, formats)}.`,
  }))
}

function written({ differsIn: { measure } }: MicroAudience, value: number, formats: Formats): string {
  return formats.figure({ measure, value })
}

function tableSection(audiences: readonly MicroAudience[]): Section {
  return {
    title: 'The groups',
    lead: 'The one that differs most for sure comes first; groups that share half of their members with a better one are left out.',
    blocks: [
      {
        kind: 'table',
        columns: [
          { name: 'Who', is: 'text' },
          { name: 'Members', is: 'count', bar: true },
          { name: 'Of the segment', is: 'share' },
          { name: 'Differs in', is: 'text' },
          { name: 'Mean', is: 'number' },
          { name: 'Of others', is: 'number' },
          { name: 'In standard deviations', is: { decimals: 2 }, interval: 'after correction' },
          { name: 'Stable in', is: 'text' },
        ],
        rows: audiences.map((audience) => [
          audience.words,
          audience.size,
          audience.share,
          audience.differsIn.name,
          audience.mean,
          audience.meanOfOthers,
          audience.effect,
          `${audience.stability} of 5`,
        ]),
      },
    ],
  }
}

function definitionSection(audiences: readonly MicroAudience[]): Section {
  return {
    title: 'As definitions',
    lead: 'Ready to be saved: put what you want into a file and run satsuma segments apply.',
    blocks: audiences.map(({ definition }) => ({ kind: 'text', text: stringify(definition) })),
  }
}

const METHOD: ReportBody['method'] = [
  {
    name: 'Search',
    text: 'All values, and all pairs of values of two properties, that hold between the least size and half of the members, each compared with all other members in every number. A pair has to differ from those who have only one of its values.',
    source: 'Klösgen (1996); Wrobel (1997), subgroup discovery',
  },
  {
    name: 'Comparison',
    text: "Welch's means and Hedges' g, with intervals that all hold together (Bonferroni).",
  },
  {
    name: 'What says the same',
    text: 'Who does much of one thing does much of others, so groups by what they do (spenders, users, buyers of a category) are not told apart in how much they do.',
  },
]
