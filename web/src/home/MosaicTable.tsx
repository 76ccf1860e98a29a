import { Link } from 'react-router'
import { formatCount, formatMoney, formatShare } from '../format/number'
import { visible } from '../format/visible-text'
import { texts } from '../i18n'
import classes from './AllCustomers.module.css'
import { cellAddress } from './cell-address'
import type { MosaicView } from './mosaic'

const t = texts('home')

interface MosaicTableProps {
  readonly label: string
  readonly view: MosaicView
  readonly currency: string | undefined
}

/** The picture as numbers. */
export function MosaicTable({ label, view: { columns, isValued }, currency }: MosaicTableProps) {
  return (
    <details className={classes.details}>
      <summary>{t('base.table')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('base.tableOf', { label })}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('base.part')}</th>
              <th scope="col">{t('base.profiles')}</th>
              <th scope="col">{t('base.share')}</th>
              {isValued && <th scope="col">{t('base.total')}</th>}
              {isValued && <th scope="col">{t('base.each')}</th>}
            </tr>
          </thead>
          <tbody>
            {columns
              .flatMap(({ cells }) => cells)
              .map((cell) => (
                <tr key={cell.id}>
                  <th scope="row">
                    <Link to={cellAddress(cell)}>{visible(cell.title)}</Link>
                  </th>
                  <td>{formatCount(cell.profiles)}</td>
                  <td>{formatShare(cell.share)}</td>
                  {isValued && <td>{formatMoney(cell.value ?? 0, currency)}</td>}
                  {isValued && <td>{formatMoney((cell.value ?? 0) / cell.profiles, currency)}</td>}
                </tr>
              ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
