import type { ColumnSample, Proposal } from '../api/imports'
import { formatCount } from '../format/number'
import { typeName } from '../format/type-name'
import { Verbatim } from '../format/Verbatim'
import { Fact, Facts } from '../frame/Facts'
import { Panel } from '../frame/Panel'
import tables from '../frame/Table.module.css'
import { texts } from '../i18n'
import { fileFacts } from './file-facts'
import { isObject } from './mapping/mapping-view'
import classes from './mapping.module.css'
import { shownValue } from './preview-text'

const t = texts('imports')

interface WhatTheFileHoldsProps {
  readonly proposal: Proposal
}

/** What was understood: the file's form, and its columns with examples. */
export function WhatTheFileHolds({
  proposal: { mapping, columns, reasons, warnings },
}: WhatTheFileHoldsProps) {
  const file = isObject(mapping.file) ? mapping.file : {}
  return (
    <Panel id="file" title={t('holds.title')}>
      <Facts size="small">
        {fileFacts(file).map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
      </Facts>
      {warnings.map((warning) => (
        <p key={warning} className={classes.warning}>
          {warning}
        </p>
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className={classes.columns} tabIndex={0} aria-label={t('holds.columns')}>
        <table className={tables.table}>
          <caption className="unseen">{t('holds.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('holds.column')}</th>
              <th scope="col">{t('holds.looksLike')}</th>
              <th scope="col" className={tables.number}>
                {t('holds.filled')}
              </th>
              <th scope="col" className={tables.number}>
                {t('holds.different')}
              </th>
              <th scope="col">{t('holds.examples')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <ColumnRow key={column.name} column={column} />
            ))}
          </tbody>
        </table>
      </section>
      <details className={classes.reasons}>
        <summary>{t('holds.why')}</summary>
        <ul>
          {reasons.map(({ field, reason }) => (
            <li key={`${field} ${reason}`}>
              <strong>{field}</strong> {reason}
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  )
}

interface ColumnRowProps {
  readonly column: ColumnSample
}

function ColumnRow({ column: { name, type, filled, distinct, samples } }: ColumnRowProps) {
  return (
    <tr>
      <th scope="row">
        <Verbatim text={name} />
      </th>
      <td data-label={t('holds.looksLike')}>{typeName(type)}</td>
      <td data-label={t('holds.filled')} className={tables.number}>
        {formatCount(filled)}
      </td>
      <td data-label={t('holds.different')} className={tables.number}>
        {formatCount(distinct)}
      </td>
      <td data-label={t('holds.examples')} className={classes.samples}>
        <Verbatim text={samples.slice(0, 3).map(shownValue).join(' · ')} />
      </td>
    </tr>
  )
}
