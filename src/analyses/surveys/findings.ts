import { say, translate } from '../../language/index.ts'
import type { Finding, Formats } from '../../reports/index.ts'
import { listed } from '../listed.ts'
import type { ScaleFacts, ScaleItem, SurveysResult } from './result.ts'
import { becauseOf } from './verdict.ts'
import { TWO } from './words.ts'

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

function reliable(result: SurveysResult, formats: Formats): Finding {
  const { scales, respondents } = result
  const [first] = scales
  if (first && scales.every(({ alpha }) => alpha === null))
    return {
      figure: { measure: 'count', value: respondents },
      sentence: say`people answered; how reliably ${first.title} is measured cannot be told, because ${translate(first.unknownBecause!)}.`,
    }
  const fit = scales.filter(({ alpha }) => alpha !== null && alpha.value >= GOOD_ENOUGH)
  const weak = scales.filter((scale) => !fit.includes(scale))
  return {
    figure: { measure: 'count', value: fit.length },
    sentence: [
      reliablyMeasured(fit, scalesInWords(result, formats), formats),
      ...notReliable(weak, fit.length === 0, formats),
    ].join(' '),
    ...(weak.length > 0 && {
      advice: say`Rest no decision on a scale below 0.70: mend its questions first, or add some that ask for the same.`,
    }),
  }
}

function reliablyMeasured(fit: readonly ScaleFacts[], all: string, formats: Formats): string {
  if (fit.length === 0) return say`of ${all} measure reliably enough to compare people, 0.70 or more of 1.`
  const which = named(fit, formats)
  return fit.length === 1
    ? say`of ${all} measures reliably enough to compare people, 0.70 or more of 1: ${which}.`
    : say`of ${all} measure reliably enough to compare people, 0.70 or more of 1: ${which}.`
}

function scalesInWords({ scales, proposed }: SurveysResult, { count }: Formats): string {
  const all = count(scales.length)
  if (proposed)
    return scales.length === 1
      ? say`${all} group of questions that goes together`
      : say`${all} groups of questions that go together`
  return scales.length === 1 ? say`${all} scale` : say`${all} scales`
}

function notReliable(weak: readonly ScaleFacts[], isAll: boolean, formats: Formats): string[] {
  if (weak.length === 0) return []
  return isAll ? [say`None reaches it: ${named(weak, formats)}.`] : [say`Not so ${named(weak, formats)}.`]
}

const ORDER = ['turn round', 'drop', 'reword']

function toMend(result: SurveysResult): Finding | undefined {
  const all = result.scales.flatMap((scale) => scale.itemsOf.map((item) => ({ item, scale })))
  if (all.every(({ item }) => item.restCorrelation === null)) return undefined
  const wrong = all
    .filter(({ item }) => item.verdict !== 'keep')
    .sort((a, b) => ORDER.indexOf(a.item.verdict) - ORDER.indexOf(b.item.verdict))
  if (wrong.length === 0)
    return {
      figure: { measure: 'count', value: 0 },
      sentence: say`of ${all.length} questions have to be dropped or reworded: each adds to what its scale measures.`,
    }
  const told = wrong
    .slice(0, MOST_TOLD)
    .map(({ item, scale }) => `${item.item} (${adviceOf(item)}: ${becauseOf(item, scale, result)})`)
    .join('; ')
  const which = wrong.length > MOST_TOLD ? say`${told}, and ${wrong.length - MOST_TOLD} more` : told
  return {
    figure: { measure: 'count', value: wrong.length },
    sentence:
      wrong.length === 1
        ? say`of ${all.length} questions does not work as it should: ${which}.`
        : say`of ${all.length} questions do not work as they should: ${which}.`,
    advice: say`The table of questions says for each what to do and why. Try a reworded question on a hundred people first.`,
  }
}

const MOST_TOLD = 4

const adviceOf = ({ verdict }: Pick<ScaleItem, 'verdict'>) =>
  ({
    keep: say`keep`,
    'turn round': say`turn it round`,
    drop: say`drop or reword`,
    reword: say`reword`,
  })[verdict]

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
      sentence:
        found.factors === 1
          ? say`thing is behind the answers to ${formats.count(items.length)} questions: ${listed(names)}.`
          : say`different things are behind the answers to ${formats.count(items.length)} questions: ${listed(names)}.`,
      advice: say`Read the questions of each group, give it a name, and keep the scales that stand at the end as a file of your own.`,
    }
  }
  const total = scales.reduce((sum, { items: own }) => sum + own.length, 0)
  const fitting = total - new Set(found.misfits.map(({ item }) => item)).size
  const strays = found.misfits.slice(0, 3).map(({ item, scale }) => say`${item} of ${titleOf(scales, scale)}`)
  return {
    figure: { measure: 'count', value: fitting },
    sentence:
      strays.length === 0
        ? say`of ${total} questions go with the scale they are meant for, when only the answers decide.`
        : say`of ${total} questions go with the scale they are meant for, when only the answers decide; not so ${listed(strays)}.`,
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
    .map(({ title, people }) => say`${formats.share(people / respondents)} by ${title}`)
  return {
    figure: { measure: 'share', value: first.people / respondents },
    sentence: say`of people stand out most by ${first.title}; ${listed(rest)}. Nothing sets ${formats.share(strongest.nothing / respondents)} apart.`,
    advice: say`Speak to each kind about what it cares for: as a model these are segments that stay up to date.`,
  }
}

function careless({ care, respondents }: SurveysResult, formats: Formats): Finding {
  const one = care.flagged - care.several
  return {
    figure: { measure: 'share', value: care.several / respondents },
    sentence: say`of people (${formats.count(care.several)}) show several signs of answering without reading; ${formats.counted(one, 'shows', 'show')} one, which alone proves little.`,
    ...(care.several > 0 && {
      advice: say`Look at their answers before they are left out of conclusions.`,
    }),
  }
}

const OFTEN = 0.05

function answered({ items, respondents, complete }: SurveysResult, formats: Formats): Finding | undefined {
  const worst = items.toSorted((a, b) => b.missing - a.missing)[0]
  if (!worst || worst.missing < OFTEN) return undefined
  return {
    figure: { measure: 'share', value: complete / respondents },
    sentence: say`of people answered every question; ${worst.name} is left out most, by ${formats.share(worst.missing)}.`,
    advice: say`A question that many leave out is unclear, too personal, or comes too late.`,
  }
}
