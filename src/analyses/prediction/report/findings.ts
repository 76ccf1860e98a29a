import { say } from '../../../language/index.ts'
import type { Finding, Formats } from '../../../reports/index.ts'
import { inSentence } from '../../capitals.ts'
import type { PredictionResult } from '../result.ts'
import { afterWords, timeMeasure } from './how-long.ts'
import { driverView, titleIn, type View, whatIn } from './view.ts'

type Band = PredictionResult['now']['bands'][number]

/** What somebody who is no statistician wants to know first. */
export function findings(view: View): Finding[] {
  const byChance = view.result.verdict === 'no-better-than-chance'
  const told = byChance ? guessed(view) : [likely(view), gained(view), ...reasons(view)]
  const last = byChance ? undefined : unlikely(view)
  const found = [caveat(view), ...told, halfTime(view), last].filter((finding) => finding !== undefined)
  return found.slice(0, 6)
}

/** What has to be said before anything else, where the model is not to be used as it is. */
function caveat(view: View): Finding | undefined {
  const { result, judged, formats } = view
  const { verdict, simple } = result
  if (verdict === 'suspicious') return tooGood(view)
  if (verdict === 'no-better-than-chance') {
    return {
      sentence: say`What is known of customers does not foretell this: the model tells the two kinds apart no better than chance would.`,
      advice: say`Do not choose customers by it. Bring in what they did lately: visits, purchases, support.`,
    }
  }
  if (verdict !== 'simple-is-as-good' || judged.simple === null || simple === null) return undefined
  const title = titleIn(result, simple)
  return {
    sentence: say`"${title}" alone foretells this as well as the model does (${formats.share(judged.simple.auc)} of pairs told apart, against ${formats.share(judged.auc.auc)}). Use that: it needs no model.`,
    advice: say`Make a segment of "${inSentence(title)}" and watch it. The probabilities below are still right; they are only no better.`,
  }
}

function tooGood({ result }: View): Finding {
  const [first] = result.suspicions
  if (first === undefined) {
    return {
      sentence: say`Something in the data seems to know the outcome in advance. It was probably written because of what happened, so this model is too good to be true.`,
      advice: say`Leave it out and look again, before anybody relies on these probabilities.`,
    }
  }
  return {
    sentence: say`Something in the data seems to know the outcome in advance: "${titleIn(result, first.title)}" tells it almost perfectly. It was probably written because of what happened, so this model is too good to be true.`,
    advice: say`Leave it out and look again (--without), before anybody relies on these probabilities.`,
  }
}

/** Of a model that is no better than chance: whom it holds likely, and why, is chance too. */
function guessed({ judged, wording, formats }: View): readonly Finding[] {
  return [
    {
      figure: { measure: 'share', value: judged.rate },
      sentence: say`of ${formats.counted(judged.rows, 'tested case')} ${wording.did}: the best guess for anybody, as long as nothing tells them apart.`,
    },
    {
      figure: { measure: 'share', value: judged.auc.auc },
      sentence: say`of pairs of customers, one of whom ${wording.did}, are told apart rightly; a coin would manage ${formats.share(0.5)}.`,
    },
  ]
}

function likely({ result, wording, formats }: View): Finding | undefined {
  const [high] = result.now.bands
  if (high === undefined || result.now.profiles === 0) return undefined
  const of = formats.counted(result.now.profiles, 'customer')
  if (high.profiles === 0) {
    return {
      figure: { measure: 'count', value: 0 },
      sentence: say`of ${of} stand out: nobody is at least twice as likely as usual to ${wording.will}.`,
    }
  }
  const what = whatIn(result)
  const expected = expectedOf(high, formats)
  return {
    figure: { measure: 'count', value: high.profiles },
    sentence:
      high.profiles === 1
        ? say`of ${of} is likely to ${wording.will} (${what}): ${expected}`
        : say`of ${of} are likely to ${wording.will} (${what}): ${expected}`,
    advice: wording.act.high,
  }
}

function expectedOf({ expected, profiles }: Band, formats: Formats): string {
  const [count, share] = [formats.count(expected), formats.share(expected / profiles)]
  return Math.round(expected) === 1
    ? say`of them about ${count} (${share}) is expected to.`
    : say`of them about ${count} (${share}) are expected to.`
}

function gained({ judged, wording, formats }: View): Finding | undefined {
  const lift = judged.lifts.find(({ share }) => share === 0.1)
  if (lift === undefined || judged.rows < 50) return undefined
  const { precision, lift: times, recall } = lift.model
  return {
    figure: { measure: { unit: say`times`, decimals: 1 }, value: times },
    sentence: say`better than picking at random: of the tenth held likeliest, ${formats.share(precision)} ${wording.did} (of all, ${formats.share(judged.rate)}). That tenth holds ${formats.share(recall)} of all who ${wording.did}.`,
  }
}

/** The strongest reasons, by how often it came to pass where they hold and where they do not. */
function reasons(view: View): readonly Finding[] {
  const { wording, formats } = view
  return view.result.drivers.slice(0, 2).flatMap((driver, index) => {
    const { title, bars } = driverView(view, driver)
    const known = bars.filter(({ isKnown, rows }) => isKnown && rows >= 5)
    const sorted = known.toSorted((a, b) => b.share - a.share)
    const [highest, lowest] = [sorted[0], sorted.at(-1)]
    if (highest === undefined || lowest === undefined || highest === lowest) return []
    const { did } = wording
    const [high, low, other] = [highest.label, formats.share(lowest.share), lowest.label]
    return [
      {
        figure: { measure: 'share', value: highest.share },
        sentence:
          index === 0
            ? say`${did} where "${title}" is ${high}, against ${low} where it is ${other}: what the model goes by most.`
            : say`${did} where "${title}" is ${high}, against ${low} where it is ${other}: what the model goes by next.`,
      } satisfies Finding,
    ]
  })
}

function halfTime({ result, wording, formats }: View): Finding | undefined {
  if (result.lifetimes.kind === 'missing') return undefined
  const { all, unit, clock, splits } = result.lifetimes.value
  const [clearest] = splits
  const by =
    clearest !== undefined && clearest.p < 0.05 && clearest.levels.length > 1
      ? [say`It differs most by "${titleIn(result, clearest.title)}".`]
      : []
  if (all.median !== null) {
    const half =
      unit === ''
        ? say`is the ${clock} at which half of the customers ${wording.did}.`
        : say`pass until half of the customers ${wording.did}.`
    return {
      figure: { measure: timeMeasure(unit, all.median), value: all.median },
      sentence: [half, ...by].join(' '),
    }
  }
  const last = all.left.at(-1)
  if (last === undefined) return undefined
  return {
    figure: { measure: 'share', value: last.share },
    sentence: [say`are still there after ${afterWords(last.time, unit, clock, formats)}.`, ...by].join(' '),
  }
}

function unlikely({ result, wording, formats }: View): Finding | undefined {
  const low = result.now.bands.at(-1)
  if (low === undefined || low.profiles === 0) return undefined
  const [count, share] = [formats.count(low.expected), formats.share(low.expected / low.profiles)]
  return {
    figure: { measure: 'count', value: low.profiles },
    sentence:
      low.profiles === 1
        ? say`customer is unlikely to ${wording.will}: about ${count} of them (${share}).`
        : say`customers are unlikely to ${wording.will}: about ${count} of them (${share}).`,
    advice: wording.act.low,
  }
}
