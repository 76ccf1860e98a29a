import { formatsOf, isOrAre } from '../../reports/format/index.ts'
import type { Finding, Note, Section } from '../../reports/index.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import type { LookAlikesOptions } from './options.ts'
import type { LookAlikesResult } from './result.ts'

type Formats = ReturnType<typeof formatsOf>

const METHODS = { logistic: 'logistic regression', 'boosted-trees': 'boosted trees' } as const
const FEW = 100
const WELL_CALIBRATED = 0.02

/** Look-alikes as a page: how many, how much better than chance, why they are alike, and who comes first. */
export function reportLookAlikes(
  found: LookAlikesResult,
  { calendar }: ReportContext<LookAlikesOptions>,
): ReportBody {
  const formats = formatsOf({ timeZone: calendar.timeZone })
  return {
    about: [
      { label: 'Segment', value: found.segment.title },
      { label: 'Rule', value: found.segment.sentence },
      { label: 'Members', value: { measure: 'count', value: found.members } },
      { label: 'Profiles outside', value: { measure: 'count', value: found.candidates } },
      { label: 'Columns', value: { measure: 'count', value: found.columns.length } },
      { label: 'Model', value: METHODS[found.method] },
    ],
    findings: findingsOf(found, formats),
    trust: trustOf(found, formats),
    sections: [
      qualitySection(found),
      driverSection(found),
      ...exampleSection(found),
      calibrationSection(found),
    ],
    method: METHOD,
  }
}

const share = (formats: Formats, value: number) => formats.figure({ measure: 'share', value })

function findingsOf(
  { chosen, segment, cuts, drivers, aboveBase, candidates }: LookAlikesResult,
  formats: Formats,
): Finding[] {
  const { quality } = chosen
  const small = cuts.find((cut) => cut.share >= 0.05)!
  return [
    chosen.size === 0
      ? {
          sentence: `Nobody outside ${segment.title} scores that high.`,
          advice: 'Lower the score, or cut by size.',
        }
      : {
          figure: { measure: 'count', value: chosen.size },
          sentence: `${chosen.size === 1 ? 'profile' : 'profiles'} outside ${segment.title} ${isOrAre(chosen.size)} most like its members, with a probability of being one from ${share(formats, chosen.lowest!)} to ${share(formats, chosen.highest!)}.`,
        },
    ...(quality === null
      ? []
      : [
          {
            figure: { measure: 'share' as const, value: quality.recall },
            sentence: `of members that were hidden from the model are found in a cut of ${share(formats, quality.share)} of all; by chance it would be ${share(formats, quality.share)}, by plain likeness ${share(formats, quality.simpleRecall)}.`,
          },
        ]),
    {
      figure: { measure: { unit: 'times' }, value: small.liftAtK },
      sentence: `as many hidden members are in the first ${share(formats, small.share)} of the ranking as in as many profiles taken at random.`,
    },
    ...(drivers.length === 0
      ? []
      : [
          {
            sentence: `What makes them alike: ${drivers
              .slice(0, 3)
              .map(({ title }) => lower(title))
              .join('; ')}.`,
          },
        ]),
    {
      figure: { measure: 'count', value: aboveBase },
      sentence: `of ${formats.count(candidates)} profiles outside are likelier members than somebody taken at random.`,
      advice: 'Beyond these an audience of look-alikes is no better than everybody.',
    },
  ]
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

function trustOf(found: LookAlikesResult, formats: Formats): Note[] {
  const { auc, simpleAuc, members, leftOut, calibrationError, tried } = found
  const better = auc.auc - simpleAuc
  return [
    {
      level: auc.low > 0.6 ? 'sound' : 'caution',
      text: `A hidden member ranks above somebody else ${share(formats, auc.auc)} of the time (${share(formats, auc.low)} to ${share(formats, auc.high)}); half is chance. ${tried.map(({ method, auc: one }) => `${METHODS[method]} ${share(formats, one)}`).join(', ')}.`,
    },
    {
      level: better > 0 ? 'sound' : 'caution',
      text:
        better > 0
          ? `Plain likeness to the average member manages ${share(formats, simpleAuc)}.`
          : `Plain likeness to the average member does as well (${share(formats, simpleAuc)}): the model adds nothing.`,
    },
    {
      level: calibrationError < WELL_CALIBRATED ? 'sound' : 'caution',
      text: `Probabilities are off by ${formats.figure({ measure: { decimals: 1 }, value: 100 * calibrationError })} percentage points on average.`,
    },
    ...(members < FEW
      ? [
          {
            level: 'caution' as const,
            text: `${formats.counted(members, 'member is', 'members are')} few to learn from.`,
          },
        ]
      : []),
    ...(leftOut.length > 0
      ? [
          {
            level: 'caution' as const,
            text: `Left out, because the rule itself reads it: ${leftOut.join(', ')}.`,
          },
        ]
      : []),
    {
      level: 'caution',
      text: 'Somebody who ranks high may be a member in all but name and counts as a miss here, so the true hit rate is rather higher. That they are alike does not say that they will act alike: try a part of them against a held-out part.',
    },
  ]
}

function qualitySection({ cuts, segment }: LookAlikesResult): Section {
  const line = (name: string, of: (cut: (typeof cuts)[number]) => number, dashed?: true) => ({
    name,
    points: [{ x: 0, y: 0 }, ...cuts.map((cut) => ({ x: cut.share, y: of(cut) })), { x: 1, y: 1 }],
    ...(dashed && { dashed }),
  })
  const tenth = cuts.find((cut) => cut.share >= 0.1)!
  return {
    title: 'How well it finds hidden members',
    lead: `Members of ${segment.title} were hidden, a fifth at a time, and ranked among everybody by a model that had not seen them.`,
    blocks: [
      {
        kind: 'curve',
        title: 'Hidden members found',
        description: `A tenth of the profiles holds ${Math.round(100 * tenth.recall)}% of the hidden members.`,
        x: { title: 'Share of everybody taken', measure: 'share' },
        y: { title: 'Share of hidden members found', measure: 'share' },
        series: [
          line('Model', ({ recall }) => recall),
          line('Plain likeness', ({ simpleRecall }) => simpleRecall, true),
        ],
        against: { name: 'by chance' },
      },
      {
        kind: 'table',
        columns: [
          { name: 'Cut', is: 'share' },
          { name: 'Profiles', is: 'count' },
          { name: 'Hidden members found', is: 'share', bar: true },
          { name: 'liftAtK', is: { decimals: 2 } },
          { name: 'Found by plain likeness', is: 'share' },
          { name: 'Its liftAtK', is: { decimals: 2 } },
        ],
        rows: cuts.map((cut) => [
          cut.share,
          cut.profiles,
          cut.recall,
          cut.liftAtK,
          cut.simpleRecall,
          cut.simpleLiftAtK,
        ]),
        note: 'liftAtK: how many times as many hidden members as among as many taken at random.',
      },
    ],
  }
}

function driverSection({ drivers }: LookAlikesResult): Section {
  return {
    title: 'Why they are alike',
    lead: 'What speaks most for those who were chosen, on average.',
    blocks: [
      {
        kind: 'table',
        columns: [
          { name: 'What', is: 'text' },
          { name: 'Speaks for them', is: { decimals: 2 }, bar: true },
          { name: 'Chosen', is: 'number' },
          { name: 'All outside', is: 'number' },
        ],
        rows: drivers.map(({ title, contribution, chosen, others }) => [title, contribution, chosen, others]),
        note: 'Speaks for them: mean Shapley value, in log-odds. Medians; of yes and no the share of yes.',
      },
    ],
  }
}

function exampleSection({ examples }: LookAlikesResult): Section[] {
  if (examples.length === 0) return []
  return [
    {
      title: 'The first of them',
      blocks: [
        {
          kind: 'table',
          columns: [
            { name: 'Profile', is: 'text' },
            { name: 'Probability', is: 'share', bar: true },
            { name: 'Because', is: 'text' },
          ],
          rows: examples.map(({ profileId, identity, score, reasons }) => [
            identity ?? String(profileId),
            score,
            reasons.join('; '),
          ]),
        },
      ],
    },
  ]
}

function calibrationSection({ calibration }: LookAlikesResult): Section {
  return {
    title: 'Whether the probabilities mean what they say',
    blocks: [
      {
        kind: 'table',
        columns: [
          { name: 'Foretold', is: 'share' },
          { name: 'Were members', is: 'share' },
        ],
        rows: calibration.map(({ predicted, observed }) => [predicted, observed]),
        note: 'Profiles in tenths by their score.',
      },
    ],
  }
}

const METHOD: ReportBody['method'] = [
  {
    name: 'Ranking',
    text: 'A model tells members from everybody else; every profile is scored by a model that was fitted without it, so that nobody outside is held down for not being a member.',
    assumptions: [
      'Members are known, and some outside are like them and not known; which of those are known does not depend on the columns.',
    ],
    source: 'Elkan and Noto (2008), Learning classifiers from only positive and unlabeled data',
  },
  {
    name: 'Models',
    text: 'Logistic regression with a ridge, and gradient-boosted trees; the one that finds hidden members better is taken.',
    source: 'Friedman (2001); Platt (1999) for the probabilities',
  },
  {
    name: 'Plain likeness',
    text: 'The cosine to the mean of the members that are not hidden, on standardised columns.',
  },
  {
    name: 'Reasons',
    text: 'Shapley values of the columns in the model that scored the profile.',
    source: 'Lundberg et al. (2020)',
  },
]
