import type { Finding, Formats } from '../../reports/index.ts'
import type { ScaleFacts, ScaleItem, SurveysResult } from './result.ts'
import { listed, TWO } from './words.ts'

/** What is measured, how reliably, which questions to mend, what kinds of people, whose answers are doubtful. */
export function findingsOf(result: SurveysResult, formats: Formats): Finding[] {
  const found = [
    reliable(result, formats),
    toMend(result),
    structure(result, formats),
    kinds(result, formats),
    careless(result, formats),
    answered(result, formats),
  ]
  return found.filter((finding) => finding !== undefined)
}

const GOOD_ENOUGH = 0.7
const named = (scales: readonly ScaleFacts[], formats: Formats) =>
  listed(scales.map(({ title, alpha }) => (alpha ? `${title} (${formats.number(alpha.value, TWO)})` : title)))

function reliable({ scales, proposed, respondents }: SurveysResult, formats: Formats): Finding {
  const [first] = scales
  if (first && scales.every(({ alpha }) => alpha === null))
    return {
      figure: { measure: 'count', value: respondents },
      sentence: `people answered; how reliably ${first.title} is measured cannot be told, because ${first.unknownBecause}.`,
    }
  const fit = scales.filter(({ alpha }) => alpha !== null && alpha.value >= GOOD_ENOUGH)
  const weak = scales.filter((scale) => !fit.includes(scale))
  const kind = proposed ? 'groups of questions that go together' : 'scales'
  const rest =
    weak.length === 0
      ? ''
      : fit.length === 0
        ? ` None reaches it: ${named(weak, formats)}.`
        : ` Not so ${named(weak, formats)}.`
  const which = fit.length === 0 ? '' : `: ${named(fit, formats)}`
  const one = scales.length === 1 ? kind.replace(/^groups/, 'group').replace(/^scales/, 'scale') : kind
  return {
    figure: { measure: 'count', value: fit.length },
    sentence: `of ${formats.count(scales.length)} ${one.replace('questions that go', scales.length === 1 ? 'questions that goes' : 'questions that go')} ${fit.length === 1 ? 'measures' : 'measure'} reliably enough to compare people, 0.70 or more of 1${which}.${rest}`,
    ...(weak.length > 0 && {
      advice:
        'Rest no decision on a scale below 0.70: mend its questions first, or add some that ask for the same.',
    }),
  }
}

const ORDER = ['turn round', 'drop', 'reword']

function toMend({ scales }: SurveysResult): Finding | undefined {
  const all = scales.flatMap(({ title, itemsOf }) => itemsOf.map((item) => ({ ...item, title })))
  if (all.every(({ restCorrelation }) => restCorrelation === null)) return undefined
  const wrong = all
    .filter(({ verdict }) => verdict !== 'keep')
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))
  if (wrong.length === 0)
    return {
      figure: { measure: 'count', value: 0 },
      sentence: `of ${all.length} questions have to be dropped or reworded: each adds to what its scale measures.`,
    }
  const told = wrong.slice(0, 4).map((item) => `${item.item} (${adviceOf(item)}: ${item.because})`)
  const more = wrong.length > told.length ? `, and ${wrong.length - told.length} more` : ''
  return {
    figure: { measure: 'count', value: wrong.length },
    sentence: `of ${all.length} questions ${wrong.length === 1 ? 'does' : 'do'} not work as ${wrong.length === 1 ? 'it' : 'they'} should: ${told.join('; ')}${more}.`,
    advice:
      'The table of questions says for each what to do and why. Try a reworded question on a hundred people first.',
  }
}

const adviceOf = ({ verdict }: Pick<ScaleItem, 'verdict'>) =>
  ({ keep: 'keep', 'turn round': 'turn it round', drop: 'drop or reword', reword: 'reword' })[verdict]

function structure(
  { structure: found, scales, proposed, items }: SurveysResult,
  formats: Formats,
): Finding | undefined {
  if (found === null) return undefined
  if (proposed) {
    const names = scales.map(
      ({ title, items: own }) => `${title} (${formats.counted(own.length, 'question')})`,
    )
    return {
      figure: { measure: 'count', value: found.factors },
      sentence: `${found.factors === 1 ? 'thing is' : 'different things are'} behind the answers to ${formats.count(items.length)} questions: ${listed(names)}.`,
      advice:
        'Read the questions of each group, give it a name, and keep the scales that stand at the end as a file of your own.',
    }
  }
  const total = scales.reduce((sum, { items: own }) => sum + own.length, 0)
  const fitting = total - new Set(found.misfits.map(({ item }) => item)).size
  const strays = found.misfits.slice(0, 3).map(({ item, scale }) => `${item} of ${titleOf(scales, scale)}`)
  return {
    figure: { measure: 'count', value: fitting },
    sentence: `of ${total} questions go with the scale they are meant for, when only the answers decide${strays.length > 0 ? `; not so ${listed(strays)}` : ''}.`,
  }
}

const titleOf = (scales: readonly ScaleFacts[], name: string) =>
  scales.find((scale) => scale.name === name)?.title ?? name

function kinds({ strongest, scales, respondents }: SurveysResult, formats: Formats): Finding | undefined {
  if (!strongest) return undefined
  const ranked = scales
    .map(({ title }, index) => ({ title, people: strongest.people[index]! }))
    .sort((a, b) => b.people - a.people)
  const [first, ...others] = ranked
  if (!first || first.people === 0) return undefined
  const rest = others
    .slice(0, 4)
    .map(({ title, people }) => `${formats.share(people / respondents)} by ${title}`)
  return {
    figure: { measure: 'share', value: first.people / respondents },
    sentence: `of people stand out most by ${first.title}; ${listed(rest)}. Nothing sets ${formats.share(strongest.nothing / respondents)} apart.`,
    advice: 'Speak to each kind about what it cares for: as a model these are segments that stay up to date.',
  }
}

function careless({ care, respondents }: SurveysResult, formats: Formats): Finding {
  const one = care.flagged - care.several
  return {
    figure: { measure: 'share', value: care.several / respondents },
    sentence: `of people (${formats.count(care.several)}) show several signs of answering without reading; ${formats.counted(one, 'shows', 'show')} one, which alone proves little.`,
    ...(care.several > 0 && {
      advice: 'Look at their answers before they are left out of conclusions.',
    }),
  }
}

const OFTEN = 0.05

function answered({ items, respondents, complete }: SurveysResult, formats: Formats): Finding | undefined {
  const worst = items.toSorted((a, b) => b.missing - a.missing)[0]
  if (!worst || worst.missing < OFTEN) return undefined
  return {
    figure: { measure: 'share', value: complete / respondents },
    sentence: `of people answered every question; ${worst.name} is left out most, by ${formats.share(worst.missing)}.`,
    advice: 'A question that many leave out is unclear, too personal, or comes too late.',
  }
}
