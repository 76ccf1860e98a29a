import {
  type MappingPreview,
  type PreviewRecord,
  type PreviewReject,
  useMappingPreview,
} from '../api/imports'
import { useTimeZone } from '../api/status'
import { formatCount } from '../format/number'
import { Verbatim } from '../format/Verbatim'
import { Panel } from '../frame/Panel'
import tables from '../frame/Table.module.css'
import { Loaded } from '../states/Loaded'
import classes from './mapping.module.css'
import { shownInstant, shownValue } from './preview-text'

interface WhatRowsBecomeProps {
  readonly uploadId: string
  /** As YAML. */
  readonly mapping: string
}

/** The first rows under the mapping as it stands: events, traits, and what cannot be taken. */
export function WhatRowsBecome({ uploadId, mapping }: WhatRowsBecomeProps) {
  const query = useMappingPreview(uploadId, mapping)
  const isOld = query.isPlaceholderData || query.isError
  return (
    <Panel id="preview" title="What the first rows become">
      <Loaded query={query.isError ? { ...query, data: undefined } : query} height={320}>
        {(preview) => (
          <div className={classes.preview} aria-busy={isOld}>
            <Records records={preview.preview} />
            <Rejects preview={preview} />
          </div>
        )}
      </Loaded>
    </Panel>
  )
}

function Records({ records }: { readonly records: readonly PreviewRecord[] }) {
  if (records.length === 0) return <p className={tables.quiet}>Nothing: no row gives an event or a trait.</p>
  return (
    <table className={tables.table}>
      <caption className="unseen">Events and traits of the first rows</caption>
      <thead>
        <tr>
          <th scope="col" className={classes.customer}>
            Customer
          </th>
          <th scope="col">Becomes</th>
          <th scope="col">When</th>
          <th scope="col">With</th>
        </tr>
      </thead>
      <tbody>
        {records.map((record, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: records have nothing but their place
          <Record key={index} record={record} />
        ))}
      </tbody>
    </table>
  )
}

function Record({ record: { customer, event, occurredAt, properties } }: { readonly record: PreviewRecord }) {
  const timeZone = useTimeZone()
  return (
    <tr>
      <th scope="row">
        <Verbatim text={customer} />
      </th>
      <td data-label="Becomes">
        <span className={tables.tag}>{event === undefined ? 'traits' : 'event'}</span>{' '}
        {event !== undefined && <Verbatim text={event} />}
      </td>
      <td data-label="When">
        <time title={`${occurredAt} UTC`}>{shownInstant(occurredAt, timeZone)}</time>
      </td>
      <td data-label="With">
        <ul className={classes.values}>
          {Object.entries(properties).map(([name, value]) => (
            <li key={name}>
              <span>
                <Verbatim text={name} />
              </span>{' '}
              <Verbatim text={shownValue(value)} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

function Rejects({ preview: { rejects = [] } }: { readonly preview: MappingPreview }) {
  if (rejects.length === 0) return <p className={classes.fine}>No row of these is rejected.</p>
  return (
    <section aria-labelledby="rejects">
      <h3 id="rejects" className={classes.rejectsTitle}>
        Cannot be taken
      </h3>
      <table className={tables.table}>
        <caption className="unseen">Rows and values that are rejected, with the reason</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Column</th>
            <th scope="col">Holds</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {rejects.map((reject) => (
            <Reject key={`${reject.line} ${reject.column} ${reject.reason}`} reject={reject} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Reject({ reject: { line, column, value, reason } }: { readonly reject: PreviewReject }) {
  return (
    <tr>
      <td data-label="Line">{formatCount(line)}</td>
      <td data-label="Column">
        <Verbatim text={column} />
      </td>
      <td data-label="Holds">
        <Verbatim text={shownValue(value)} />
      </td>
      <td data-label="Reason">{reason}</td>
    </tr>
  )
}
