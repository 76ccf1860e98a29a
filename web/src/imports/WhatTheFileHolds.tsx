import type { ColumnSample, Proposal } from '../api/imports'
import { formatCount } from '../format/number'
import { Verbatim } from '../format/Verbatim'
import { Panel } from '../frame/Panel'
import tables from '../frame/Table.module.css'
import { Facts } from './Facts'
import { fileFacts } from './file-facts'
import { isObject } from './mapping/mapping-view'
import classes from './mapping.module.css'
import { shownValue } from './preview-text'

interface WhatTheFileHoldsProps {
  readonly proposal: Proposal
}

/** What was understood: the file's form, and its columns with examples. */
export function WhatTheFileHolds({
  proposal: { mapping, columns, reasons, warnings },
}: WhatTheFileHoldsProps) {
  const file = isObject(mapping.file) ? mapping.file : {}
  return (
    <Panel id="file" title="What the file holds">
      <Facts small facts={fileFacts(file)} />
      {warnings.map((warning) => (
        <p key={warning} className={classes.warning}>
          {warning}
        </p>
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className={classes.columns} tabIndex={0} aria-label="Its columns">
        <table className={tables.table}>
          <caption className="unseen">Columns, of the first thousands of rows</caption>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Looks like</th>
              <th scope="col" className={tables.number}>
                Filled
              </th>
              <th scope="col" className={tables.number}>
                Different
              </th>
              <th scope="col">Examples</th>
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
        <summary>Why it is understood so</summary>
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

const TYPES: Readonly<Record<string, string>> = { flag: 'yes or no', json: 'JSON' }

interface ColumnRowProps {
  readonly column: ColumnSample
}

function ColumnRow({ column: { name, type, filled, distinct, samples } }: ColumnRowProps) {
  return (
    <tr>
      <th scope="row">
        <Verbatim text={name} />
      </th>
      <td data-label="Looks like">{TYPES[type] ?? type}</td>
      <td data-label="Filled" className={tables.number}>
        {formatCount(filled)}
      </td>
      <td data-label="Different" className={tables.number}>
        {formatCount(distinct)}
      </td>
      <td data-label="Examples" className={classes.samples}>
        <Verbatim text={samples.slice(0, 3).map(shownValue).join(' · ')} />
      </td>
    </tr>
  )
}
