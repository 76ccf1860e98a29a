import { inTheirLanguage, say } from '../../language/index.ts'
import type { Finding, Formats, Note, Section } from '../../reports/index.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import { inSentence } from '../capitals.ts'
import { titleOf } from '../features/index.ts'
import { spokenFormats } from '../spoken-formats.ts'
import { wordsOf } from './explain.ts'
import type { LookAlikesOptions } from './options.ts'
import type { LookAlikesResult } from './result.ts'

const nameOf = (method: LookAlikesResult['method']) =>
  method === 'logistic' ? say`logistic regression` : say`boosted trees`
const FEW = 100
const WELL_CALIBRATED = 0.02

/** Look-alikes as a page: how many, how much better than chance, why they are alike, and who comes first. */
export function reportLookAlikes(
  found: LookAlikesResult,
  { calendar }: ReportContext<LookAlikesOptions>,
): ReportBody {
  const formats = spokenFormats({ timeZone: calendar.timeZone })
  return {
    about: [
      { label: say`Segment`, value: found.segment.title },
      { label: say`Rule`, value: inTheirLanguage(found.segment.said) },
      { label: say`Members`, value: { measure: 'count', value: found.members } },
      { label: say`Profiles outside`, value: { measure: 'count', value: found.candidates } },
      { label: say`Columns`, value: { measure: 'count', value: found.columns.length } },
      { label: say`Model`, value: nameOf(found.method) },
    ],
    findings: findingsOf(found, formats),
    trust: trustOf(found, formats),
    sections: [
      driverSection(found),
      ...exampleSection(found),
      qualitySection(found),
      calibrationSection(found),
    ],
    method: methods(),
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
          sentence: say`Nobody outside ${segment.title} scores that high.`,
          advice: say`Lower the score, or cut by size.`,
        }
      : {
          figure: { measure: 'count', value: chosen.size },
          sentence: mostLike(segment.title, chosen, formats),
        },
    ...(quality === null
      ? []
      : [
          {
            figure: { measure: 'share' as const, value: quality.recall },
            sentence: say`of members that were hidden from the model are found in a cut of ${share(formats, quality.share)} of all; by chance it would be ${share(formats, quality.share)}, by plain likeness ${share(formats, quality.simpleRecall)}.`,
          },
        ]),
    {
      figure: { measure: { unit: say`times` }, value: small.liftAtK },
      sentence: say`as many hidden members are in the first ${share(formats, small.share)} of the ranking as in as many profiles taken at random.`,
    },
    ...(drivers.length === 0
      ? []
      : [
          {
            sentence: say`What makes them alike: ${drivers
              .slice(0, 3)
              .map(({ feature }) => inSentence(titleOf(feature)))
              .join('; ')}.`,
          },
        ]),
    {
      figure: { measure: 'count', value: aboveBase },
      sentence:
        aboveBase === 1
          ? say`of ${formats.count(candidates)} profiles outside is a likelier member than somebody taken at random.`
          : say`of ${formats.count(candidates)} profiles outside are likelier members than somebody taken at random.`,
      advice: say`Beyond these an audience of look-alikes is no better than everybody.`,
    },
  ]
}

function mostLike(title: string, { size, lowest, highest }: LookAlikesResult['chosen'], formats: Formats) {
  const [least, most] = [share(formats, lowest!), share(formats, highest!)]
  return size === 1
    ? say`profile outside ${title} is most like its members, with a probability of being one from ${least} to ${most}.`
    : say`profiles outside ${title} are most like its members, with a probability of being one from ${least} to ${most}.`
}

function trustOf(found: LookAlikesResult, formats: Formats): Note[] {
  const { auc, simpleAuc, members, leftOut, calibrationError, tried } = found
  const better = auc.auc - simpleAuc
  return [
    {
      level: auc.low > 0.6 ? 'sound' : 'caution',
      text: `${say`A hidden member ranks above somebody else ${share(formats, auc.auc)} of the time (${share(formats, auc.low)} to ${share(formats, auc.high)}); half is chance.`} ${tried.map(({ method, auc: one }) => `${nameOf(method)} ${share(formats, one)}`).join(', ')}.`,
    },
    {
      level: better > 0 ? 'sound' : 'caution',
      text:
        better > 0
          ? say`Plain likeness to the average member manages ${share(formats, simpleAuc)}.`
          : say`Plain likeness to the average member does as well (${share(formats, simpleAuc)}): the model adds nothing.`,
    },
    {
      level: calibrationError < WELL_CALIBRATED ? 'sound' : 'caution',
      text: say`Probabilities are off by ${formats.figure({ measure: { decimals: 1 }, value: 100 * calibrationError })} percentage points on average.`,
    },
    ...(members < FEW
      ? [
          {
            level: 'caution' as const,
            text: say`${formats.counted(members, 'member is', 'members are')} few to learn from.`,
          },
        ]
      : []),
    ...(leftOut.length > 0
      ? [
          {
            level: 'caution' as const,
            text: say`Left out, because the rule itself reads it: ${leftOut.join(', ')}.`,
          },
        ]
      : []),
    {
      level: 'caution',
      text: say`Somebody who ranks high may be a member in all but name and counts as a miss here, so the true hit rate is rather higher. That they are alike does not say that they will act alike: try a part of them against a held-out part.`,
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
    title: say`How well it finds hidden members`,
    lead: say`Members of ${segment.title} were hidden, a fifth at a time, and ranked among everybody by a model that had not seen them.`,
    detail: true,
    blocks: [
      {
        kind: 'curve',
        title: say`Hidden members found`,
        description: say`A tenth of the profiles holds ${Math.round(100 * tenth.recall)}% of the hidden members.`,
        x: { title: say`Share of everybody taken`, measure: 'share' },
        y: { title: say`Share of hidden members found`, measure: 'share' },
        series: [
          line(say`Model`, ({ recall }) => recall),
          line(say`Plain likeness`, ({ simpleRecall }) => simpleRecall, true),
        ],
        against: { name: say`by chance` },
      },
      {
        kind: 'table',
        columns: [
          { name: say`Cut`, is: 'share' },
          { name: say`Profiles`, is: 'count' },
          { name: say`Hidden members found`, is: 'share', bar: true },
          { name: say`liftAtK`, is: { decimals: 2 } },
          { name: say`Found by plain likeness`, is: 'share' },
          { name: say`Its liftAtK`, is: { decimals: 2 } },
        ],
        rows: cuts.map((cut) => [
          cut.share,
          cut.profiles,
          cut.recall,
          cut.liftAtK,
          cut.simpleRecall,
          cut.simpleLiftAtK,
        ]),
        note: say`liftAtK: how many times as many hidden members as among as many taken at random.`,
      },
    ],
  }
}

function driverSection({ drivers }: LookAlikesResult): Section {
  return {
    title: say`Why they are alike`,
    lead: say`What speaks most for those who were chosen, on average.`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { name: say`What`, is: 'text' },
          { name: say`Times the odds`, is: { decimals: 2 }, bar: true },
          { name: say`Chosen`, is: 'number' },
          { name: say`All outside`, is: 'number' },
        ],
        rows: drivers.map(({ feature, contribution, chosen, others }) => [
          titleOf(feature),
          Math.exp(contribution),
          chosen,
          others,
        ]),
        note: say`Times the odds: by what it multiplies, on average, the odds of being a member; 1 changes nothing. The other columns are medians; of yes and no the share of yes.`,
      },
    ],
  }
}

function exampleSection({ examples }: LookAlikesResult): Section[] {
  if (examples.length === 0) return []
  return [
    {
      title: say`The first of them`,
      blocks: [
        {
          kind: 'table',
          columns: [
            { name: say`Profile`, is: 'text' },
            { name: say`Probability`, is: 'share', bar: true },
            { name: say`Because`, is: 'text' },
          ],
          rows: examples.map(({ profileId, identity, score, because }) => [
            identity ?? String(profileId),
            score,
            because.map(wordsOf).join('; '),
          ]),
        },
      ],
    },
  ]
}

function calibrationSection({ calibration }: LookAlikesResult): Section {
  return {
    title: say`Whether the probabilities mean what they say`,
    detail: true,
    blocks: [
      {
        kind: 'table',
        columns: [
          { name: say`Foretold`, is: 'share' },
          { name: say`Were members`, is: 'share' },
        ],
        rows: calibration.map(({ predicted, observed }) => [predicted, observed]),
        note: say`Profiles in tenths by their score.`,
      },
    ],
  }
}

const methods = (): ReportBody['method'] => [
  {
    name: say`Ranking`,
    text: say`A model tells members from everybody else; every profile is scored by a model that was fitted without it, so that nobody outside is held down for not being a member.`,
    assumptions: [
      say`Members are known, and some outside are like them and not known; which of those are known does not depend on the columns.`,
    ],
    source: 'Elkan and Noto (2008), Learning classifiers from only positive and unlabeled data',
  },
  {
    name: say`Models`,
    text: say`Logistic regression with a ridge, and gradient-boosted trees; the one that finds hidden members better is taken.`,
    source: 'Friedman (2001); Platt (1999) for the probabilities',
  },
  {
    name: say`Plain likeness`,
    text: say`The cosine to the mean of the members that are not hidden, on standardised columns.`,
  },
  {
    name: say`Reasons`,
    text: say`Shapley values of the columns in the model that scored the profile.`,
    source: 'Lundberg et al. (2020)',
  },
]
