import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Home, SegmentChange } from '../api/home'
import { formatChange, formatCount } from '../format/number'
import { visible } from '../format/visible-text'
import { Panel } from '../frame/Panel'
import { texts } from '../i18n'
import { fullTitle } from '../segment-list/listing'
import { segmentPath } from '../segments/segment-path'
import { directionOf, newsOf } from './change-parts'
import classes from './HomePage.module.css'

const t = texts('home')

interface ChangedProps {
  readonly home: Home
}

/** Segments that changed since a day ago, what is unusual first, in sentences. */
export function Changed({ home: { changes, compared, judged, waiting } }: ChangedProps) {
  const { unusual, others } = newsOf(changes)
  return (
    <Panel id="changed" title={t('changed.title')}>
      {compared === 0 && <p className={classes.note}>{t('changed.noHistory')}</p>}
      {compared > 0 && judged === 0 && <p className={classes.note}>{t('changed.notJudged')}</p>}
      {judged > 0 && unusual.length === 0 && <p>{t('changed.nothingUnusual', { count: judged })}</p>}
      <Sentences changes={unusual} />
      {others.length > 0 && (
        <>
          <h3 className={classes.heading}>{t(judged > 0 ? 'changed.usual' : 'changed.largest')}</h3>
          <Sentences changes={others} />
        </>
      )}
      {compared > 0 && changes.length === 0 && judged === 0 && <p>{t('changed.nothing')}</p>}
      {compared > 0 && waiting > 0 && (
        <p className={classes.soft}>{t('changed.waiting', { count: waiting })}</p>
      )}
    </Panel>
  )
}

function Sentences({ changes }: { readonly changes: readonly SegmentChange[] }) {
  if (changes.length === 0) return null
  return (
    <ul className={classes.news}>
      {changes.map((change) => (
        <Sentence key={change.segment.id} change={change} />
      ))}
    </ul>
  )
}

function Sentence({ change }: { readonly change: SegmentChange }) {
  const { segment, size, before, usual } = change
  const direction = directionOf(change)
  const link = (inside: ReactNode) => <Link to={`${segmentPath(segment.id)}?view=movements`}>{inside}</Link>
  return (
    <li>
      <span className={classes.mark} aria-hidden>
        {size > before ? '▲' : '▼'}
      </span>
      <div>
        {t.rich(`changed.${direction}`, {
          link,
          title: visible(fullTitle(segment)),
          by: formatCount(Math.abs(size - before)),
          size: formatCount(size),
          share: formatChange(before, size),
          b: (inside) => <b>{inside}</b>,
        })}{' '}
        {usual && <span className={`${classes.soft} ${classes.usual}`}>{usualText(usual)}</span>}
      </div>
    </li>
  )
}

function usualText({ low, high }: NonNullable<SegmentChange['usual']>): string {
  return t('changed.usually', { low: signed(Math.ceil(low)), high: signed(Math.floor(high)) })
}

function signed(change: number): string {
  if (change === 0) return formatCount(0)
  return change < 0 ? `−${formatCount(-change)}` : `+${formatCount(change)}`
}
