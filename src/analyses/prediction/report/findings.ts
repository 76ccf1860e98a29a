import { type Finding, isOrAre } from '../../../reports/index.ts'
import { afterWords, timeMeasure } from './how-long.ts'
import { driverView, inWords, type View } from './view.ts'

/** What somebody who is no statistician wants to know first. */
export function findings(view: View): Finding[] {
  const byChance = view.result.verdict === 'no-better-than-chance'
  const told = byChance ? guessed(view) : [likely(view), gained(view), ...reasons(view)]
  const last = byChance ? undefined : unlikely(view)
  const found = [caveat(view), ...told, halfTime(view), last].filter((finding) => finding !== undefined)
  return found.slice(0, 6)
}

/** What has to be said before anything else, where the model is not to be used as it is. */
function caveat({ result, judged, formats }: View): Finding | undefined {
  const { verdict, simple, suspicions } = result
  if (verdict === 'suspicious') {
    const [first] = suspicions
    return {
      sentence: `Something in the data seems to know the outcome in advance${first ? `: "${first.title}" tells it almost perfectly` : ''}. It was probably written because of what happened, so this model is too good to be true.`,
      advice: `Leave it out and look again${first ? ` (--without)` : ''}, before anybody relies on these probabilities.`,
    }
  }
  if (verdict === 'no-better-than-chance') {
    return {
      sentence: `What is known of customers does not foretell this: the model tells the two kinds apart no better than chance would.`,
      advice: 'Do not choose customers by it. Bring in what they did lately: visits, purchases, support.',
    }
  }
  if (verdict !== 'simple-is-as-good' || judged.simple === null || simple === null) return undefined
  return {
    sentence: `"${simple}" alone foretells this as well as the model does (${formats.share(judged.simple.auc)} of pairs told apart, against ${formats.share(judged.auc.auc)}). Use that: it needs no model.`,
    advice: `Make a segment of "${inWords(simple)}" and watch it. The probabilities below are still right; they are only no better.`,
  }
}

/** Of a model that is no better than chance: whom it holds likely, and why, is chance too. */
function guessed({ judged, wording, formats }: View): readonly Finding[] {
  return [
    {
      figure: { measure: 'share', value: judged.rate },
      sentence: `of ${formats.counted(judged.rows, 'tested case')} ${wording.did}: the best guess for anybody, as long as nothing tells them apart.`,
    },
    {
      figure: { measure: 'share', value: judged.auc.auc },
      sentence: `of pairs of customers, one of whom ${wording.did}, are told apart rightly; a coin would manage ${formats.share(0.5)}.`,
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
      sentence: `of ${of} stand out: nobody is at least twice as likely as usual to ${wording.will}.`,
    }
  }
  return {
    figure: { measure: 'count', value: high.profiles },
    sentence: `of ${of} ${isOrAre(high.profiles)} likely to ${wording.will} (${result.what}): of them about ${formats.count(high.expected)} (${formats.share(high.expected / high.profiles)}) ${isOrAre(Math.round(high.expected))} expected to.`,
    advice: wording.act.high,
  }
}

function gained({ judged, wording, formats }: View): Finding | undefined {
  const lift = judged.lifts.find(({ share }) => share === 0.1)
  if (lift === undefined || judged.rows < 50) return undefined
  const { precision, lift: times, recall } = lift.model
  return {
    figure: { measure: { unit: 'times', decimals: 1 }, value: times },
    sentence: `better than picking at random: of the tenth held likeliest, ${formats.share(precision)} ${wording.did} (of all, ${formats.share(judged.rate)}). That tenth holds ${formats.share(recall)} of all who ${wording.did}.`,
  }
}

/** The strongest reasons, by how often it came to pass where they hold and where they do not. */
function reasons(view: View): readonly Finding[] {
  const { wording, formats } = view
  return view.result.drivers.slice(0, 2).flatMap((driver, index) => {
    const { title, bars } = driverView(view, driver)
    const known = bars.filter(({ label, rows }) => label !== 'not known' && rows >= 5)
    const sorted = known.toSorted((a, b) => b.share - a.share)
    const [highest, lowest] = [sorted[0], sorted.at(-1)]
    if (highest === undefined || lowest === undefined || highest === lowest) return []
    return [
      {
        figure: { measure: 'share', value: highest.share },
        sentence: `${wording.did} where "${title}" is ${highest.label}, against ${formats.share(lowest.share)} where it is ${lowest.label}: what the model goes by ${index === 0 ? 'most' : 'next'}.`,
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
      ? ` It differs most by "${clearest.title}".`
      : ''
  if (all.median !== null) {
    return {
      figure: { measure: timeMeasure(unit), value: all.median },
      sentence: `${unit === '' ? `is the ${clock} at which` : 'pass until'} half of the customers ${wording.did}.${by}`,
    }
  }
  const last = all.left.at(-1)
  if (last === undefined) return undefined
  return {
    figure: { measure: 'share', value: last.share },
    sentence: `are still there after ${afterWords(last.time, unit, clock, formats)}.${by}`,
  }
}

function unlikely({ result, wording, formats }: View): Finding | undefined {
  const low = result.now.bands.at(-1)
  if (low === undefined || low.profiles === 0) return undefined
  return {
    figure: { measure: 'count', value: low.profiles },
    sentence: `${low.profiles === 1 ? 'customer is' : 'customers are'} unlikely to ${wording.will}: about ${formats.count(low.expected)} of them (${formats.share(low.expected / low.profiles)}).`,
    advice: wording.act.low,
  }
}
