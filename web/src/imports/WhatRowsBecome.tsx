import { type MappingPreview, type PreviewRecord, useMappingPreview } from '../api/imports'
import { useTimeZone } from '../api/status'
import { Verbatim } from '../format/Verbatim'
import { Panel } from '../frame/Panel'
import tables from '../frame/Table.module.css'
import { texts } from '../i18n'
import { Loaded } from '../states/Loaded'
import classes from './mapping.module.css'
import { shownInstant, shownValue } from './preview-text'
import { RejectTable } from './RejectTable'

const t = texts('imports')

interface WhatRowsBecomeProps {
  readonly uploadId: string
  /** As YAML. */
  readonly mapping: string
}

/** The first rows under the mapping as it stands: events, traits, and what cannot be taken. */
export function WhatRowsBecome({ uploadId, mapping }: WhatRowsBecomeProps) {
  const query = useMappingPreview(uploadId, mapping)
  return (
    <Panel id="preview" title={t('preview.title')}>
      <Loaded query={query.isError ? { ...query, data: undefined } : query} height={320}>
        {(preview) => (
          <div className={classes.preview} aria-busy={query.isPlaceholderData}>
            {preview.preview.some(({ event }) => event !== undefined) && (
              <p className={tables.quiet}>{t('preview.byTime')}</p>
            )}
            <Records records={preview.preview} />
            <Rejects preview={preview} />
          </div>
        )}
      </Loaded>
    </Panel>
  )
}

function Records({ records }: { readonly records: readonly PreviewRecord[] }) {
  if (records.length === 0) return <p className={tables.quiet}>{t('preview.nothing')}</p>
  return (
    <table className={tables.table}>
      <caption className="unseen">{t('preview.table')}</caption>
      <thead>
        <tr>
          <th scope="col" className={classes.customer}>
            {t('preview.customer')}
          </th>
          <th scope="col" className={classes.becomes}>
            {t('preview.becomes')}
          </th>
          <th scope="col" className={classes.when}>
            {t('preview.when')}
          </th>
          <th scope="col">{t('preview.with')}</th>
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
      <td data-label={t('preview.becomes')}>
        <span>
          <span className={tables.tag}>{t(event === undefined ? 'preview.traits' : 'preview.event')}</span>{' '}
          {event !== undefined && <Verbatim text={event} />}
        </span>
      </td>
      <td data-label={t('preview.when')}>
        <time title={`${occurredAt} UTC`}>{shownInstant(occurredAt, timeZone)}</time>
      </td>
      <td data-label={t('preview.with')}>
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
  if (rejects.length === 0) return <p className={classes.fine}>{t('preview.fine')}</p>
  return (
    <section aria-labelledby="rejects">
      <h3 id="rejects" className={classes.rejectsTitle}>
        {t('preview.rejected')}
      </h3>
      <RejectTable rejects={rejects} />
    </section>
  )
}
