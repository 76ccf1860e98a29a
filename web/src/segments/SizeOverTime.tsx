import type { SegmentDetail, SizeAt } from '../api/segments'
import { LineChart } from '../charts/LineChart'
import { describeSizes } from '../charts/size-summary'
import { Panel } from '../frame/Panel'
import { texts } from '../i18n'
import { LookBack } from './LookBack'
import { RecordedMoves } from './movements/RecordedMoves'
import { RangeChoice } from './RangeChoice'
import { SizeTable } from './SizeTable'
import classes from './tables.module.css'
import { useRange } from './use-range'

const t = texts('segments')

interface SizeOverTimeProps {
  readonly segment: SegmentDetail
  readonly timeZone: string
}

/** The size as a line, who came and went as bars under it, and the same numbers as tables. */
export function SizeOverTime({ segment, timeZone }: SizeOverTimeProps) {
  const [range, choose] = useRange()
  const latest = segment.sizes.at(-1)?.at ?? 0
  const sizes = segment.sizes.filter(({ at }) => at >= latest - range.ms)
  return (
    <Panel
      id="size"
      title={t('size.title')}
      wide
      aside={<RangeChoice label={t('size.howFar')} range={range} onChoose={choose} />}
    >
      <LookBack id={segment.id} from={latest - range.ms} first={segment.sizes[0]?.at} timeZone={timeZone} />
      {sizes.length < 2 ? (
        <p className={classes.quiet}>{t('size.none')}</p>
      ) : (
        <Charts segment={segment} sizes={sizes} timeZone={timeZone} />
      )}
    </Panel>
  )
}

interface ChartsProps {
  readonly segment: SegmentDetail
  readonly sizes: readonly SizeAt[]
  readonly timeZone: string
}

function Charts({ segment, sizes, timeZone }: ChartsProps) {
  return (
    <>
      <LineChart
        label={t('size.label', { words: describeSizes(sizes, timeZone) })}
        sizes={sizes}
        timeZone={timeZone}
      />
      <h3 className={classes.subtitle}>{t('size.moves')}</h3>
      <RecordedMoves segment={segment} from={sizes[0]!.at} to={sizes.at(-1)!.at} timeZone={timeZone} />
      <details className={classes.details}>
        <summary>{t('size.asTable')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
        <section className={classes.scroll} tabIndex={0} aria-label={t('size.table')}>
          <SizeTable sizes={sizes} timeZone={timeZone} />
        </section>
      </details>
    </>
  )
}
