import { useState } from 'react'
import { Link } from 'react-router'
import { formatCount, formatShare, formatShortMoney } from '../format/number'
import { visible } from '../format/visible-text'
import { texts } from '../i18n'
import { cellAddress } from './cell-address'
import classes from './Mosaic.module.css'
import type { MosaicCell, MosaicView } from './mosaic'

const t = texts('home')

interface MosaicProps {
  readonly label: string
  readonly view: MosaicView
  readonly currency: string | undefined
  /** Whether values are to come. */
  readonly isMeasuring: boolean
}

/** Everybody: widths and heights are shares of customers, colour is what each spent. */
export function Mosaic({ label, view: { columns, isValued }, currency, isMeasuring }: MosaicProps) {
  const [marked, setMarked] = useState<MosaicCell>()
  return (
    <>
      <section
        className={`${classes.steps} ${classes.mosaic}`}
        aria-label={label}
        style={{ gridTemplateColumns: columns.map(({ width }) => `minmax(6px, ${width}fr)`).join(' ') }}
        onPointerLeave={() => setMarked(undefined)}
      >
        {columns.map((column) => (
          <div key={column.id} className={classes.column}>
            <p className={classes.head} aria-hidden>
              <span className={classes.name}>{visible(column.title)}</span>
              <span className={classes.share}>{formatShare(column.width)}</span>
            </p>
            <div className={classes.cells}>
              {column.cells.map((cell) => (
                <Link
                  key={cell.id}
                  to={cellAddress(cell)}
                  className={classes.cell}
                  data-step={cell.step}
                  style={{ flexGrow: cell.height }}
                  onPointerEnter={() => setMarked(cell)}
                  onFocus={() => setMarked(cell)}
                  onBlur={() => setMarked(undefined)}
                >
                  <span className="unseen">{cellText(cell, currency)}</span>
                  <CellText cell={cell} isAlone={cell.parts.length === 1} />
                </Link>
              ))}
            </div>
          </div>
        ))}
      </section>
      <div className={classes.below}>
        <p className={classes.told}>{marked ? cellText(marked, currency) : t('base.hint')}</p>
        <Legend isValued={isValued} isMeasuring={isMeasuring} />
      </div>
    </>
  )
}

/** What the colours mean, as far as that is known. */
function Legend({ isValued, isMeasuring }: { readonly isValued: boolean; readonly isMeasuring: boolean }) {
  if (!isValued && isMeasuring) return <p>{t('base.measuring')}</p>
  return (
    <p className={classes.legend}>
      <span title={isValued ? undefined : t('base.noValue')}>
        {t(isValued ? 'base.legend' : 'base.legendProfiles')}
      </span>
      <span className={`${classes.steps} ${classes.scale}`}>
        {t('base.low')}
        {[0, 1, 2, 3, 4].map((step) => (
          <i key={step} className={classes.swatch} data-step={step} />
        ))}
        {t('base.high')}
      </span>
    </p>
  )
}

function CellText({ cell, isAlone }: { readonly cell: MosaicCell; readonly isAlone: boolean }) {
  return (
    <span className={classes.text} aria-hidden>
      {!isAlone && <span>{visible(cell.rowTitle)}</span>}
      <b>{formatCount(cell.profiles)}</b>
    </span>
  )
}

function cellText(cell: MosaicCell, currency: string | undefined): string {
  const { title, profiles, share, value } = cell
  const told = t('base.cell', { title: visible(title), count: profiles, share: formatShare(share) })
  if (value === undefined) return told
  const each = formatShortMoney(value / profiles, currency)
  return `${told}; ${t('base.value', { total: formatShortMoney(value, currency), each })}`
}
