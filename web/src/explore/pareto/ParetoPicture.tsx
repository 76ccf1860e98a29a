import { Figure } from '../../charts/export/Figure'
import { formatCount, formatShare } from '../../format/number'
import { texts } from '../../i18n'
import { type Picked, SelectionBar } from '../saving/SelectionBar'
import { formatTwo } from '../two-decimals'
import { useMoney } from '../use-money'
import { ParetoCurve } from './ParetoCurve'
import classes from './ParetoPicture.module.css'
import { type BestShare, bestAt, type Concentration, type ParetoResult } from './result'
import { bestByModel, bestBySum, isSummable } from './selection'

const t = texts('explore')

interface ParetoPictureProps {
  readonly result: ParetoResult & { readonly concentration: Concentration }
  readonly options: Readonly<Record<string, unknown>>
  /** Purchases of so many days count; undefined: all. */
  readonly days: number | undefined
  /** So many percent of customers, the best, are picked. */
  readonly percent: number
  readonly onPick: (percent: number) => void
}

/** The Pareto curve with how unequal it is, and a share of the best customers to pick. */
export function ParetoPicture({ result, options, days, percent, onPick }: ParetoPictureProps) {
  const { concentration } = result
  const { money } = useMoney(result.currencies)
  const { best, gini, forEighty, customers } = concentration
  const picked = bestAt(best, percent)
  return (
    <>
      <dl className={classes.facts}>
        <Fact
          name={t('pareto.gini')}
          value={formatTwo(gini.value)}
          note={t('pareto.giniNote', { low: formatTwo(gini.low), high: formatTwo(gini.high) })}
        />
        <Fact name={t('pareto.forEighty')} value={formatShare(forEighty)} note={t('pareto.forEightyNote')} />
        <Fact
          name={t('pareto.topFifth')}
          value={formatShare(bestAt(best, 20)?.money ?? 0)}
          note={t('pareto.topFifthNote')}
        />
      </dl>
      <Figure
        name="picture"
        title={t('pareto.figure')}
        description={t('pareto.figureNote')}
        level={2}
        tables={[
          {
            columns: [
              { name: t('pareto.best'), write: formatShare },
              { name: t('pareto.customers'), write: formatCount },
              { name: t('pareto.revenueShare'), write: formatShare },
              { name: t('pareto.least'), write: money },
            ],
            rows: best.map((one) => [one.share, one.customers, one.money, one.from]),
          },
        ]}
      >
        <ParetoCurve
          label={t('pareto.figure')}
          axes={{
            customers: t('pareto.customersAxis'),
            revenue: t('pareto.revenueAxis'),
            equal: t('pareto.equal'),
          }}
          concentration={concentration}
          picked={picked}
          onPick={onPick}
        />
        <label className={classes.slider} data-not-exported>
          <span>{t('pareto.slider', { percent: String(percent) })}</span>
          <input
            type="range"
            min={1}
            max={100}
            value={percent}
            onChange={({ currentTarget }) => onPick(Number(currentTarget.value))}
          />
        </label>
      </Figure>
      <SelectionBar
        picked={picked && pickedOf(result, options, days, picked, customers)}
        hint={t('pareto.hint')}
      />
    </>
  )
}

function Fact({
  name,
  value,
  note,
}: {
  readonly name: string
  readonly value: string
  readonly note: string
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        <span>{note}</span>
      </dd>
    </div>
  )
}

function pickedOf(
  { purchases }: ParetoResult,
  options: ParetoPictureProps['options'],
  days: number | undefined,
  best: BestShare,
  all: number,
): Picked {
  const title = t('pareto.title', { percent: String(Math.round(best.share * 100)) })
  return {
    title,
    count: best.customers,
    note: t('pareto.pickedNote', {
      share: formatShare(all === 0 ? 0 : best.customers / all),
      revenue: formatShare(best.money),
    }),
    segment: isSummable(purchases)
      ? { title, when: bestBySum(purchases, best, days) }
      : {
          method: 'rfm',
          options: { ...options, money: 'total' },
          outputs: ['money'],
          segmentBy: (model) => ({ title, when: bestByModel(model, best) }),
        },
  }
}
