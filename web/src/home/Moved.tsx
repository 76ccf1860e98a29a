import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { type Home, type PartMove, useMovesByRules } from '../api/home'
import { useTimeZone } from '../api/status'
import { formatInstant } from '../format/date'
import { formatCount } from '../format/number'
import { visible } from '../format/visible-text'
import { Panel } from '../frame/Panel'
import { texts } from '../i18n'
import { segmentPath } from '../segments/segment-path'
import { Loaded } from '../states/Loaded'
import classes from './HomePage.module.css'

const t = texts('home')
const MOST = 6

interface MovedProps {
  readonly home: Home
}

/** Who went from one part of a segmentation to another since a day ago: as recorded, or by the rules until it is. */
export function Moved({ home: { moves, since, movesSince } }: MovedProps) {
  return (
    <Panel id="moved" title={t('moved.title')}>
      {movesSince <= since ? <Moves moves={moves} /> : <ByRules recordedSince={movesSince} />}
    </Panel>
  )
}

function Moves({ moves }: { readonly moves: readonly PartMove[] }) {
  if (moves.length === 0) return <p className={classes.note}>{t('moved.nobody')}</p>
  return (
    <ul className={classes.news}>
      {moves.slice(0, MOST).map((move) => (
        <Sentence key={`${move.from?.id} ${move.to.id}`} move={move} />
      ))}
    </ul>
  )
}

/** As high as six moves, before and after they are counted: what stands below stays where it is. */
const HEIGHT = 312

function ByRules({ recordedSince }: { readonly recordedSince: number }) {
  const timeZone = useTimeZone()
  return (
    <Loaded query={useMovesByRules()} height={HEIGHT}>
      {({ moves, looked, profiles }) => (
        <div style={{ minHeight: HEIGHT }}>
          <Moves moves={moves} />
          <p className={classes.footnote}>
            {t('moved.byRules', { time: formatInstant(recordedSince, timeZone) })}{' '}
            {looked < profiles && t('moved.sampled', { looked, profiles })}
          </p>
        </div>
      )}
    </Loaded>
  )
}

const linkTo = (id: string) => (inside: ReactNode) => (
  <Link to={`${segmentPath(id)}?view=movements`}>{inside}</Link>
)

function Sentence({ move: { segmentationTitle, from, to, profiles } }: { readonly move: PartMove }) {
  const told = {
    count: profiles,
    number: formatCount(profiles),
    segmentation: visible(segmentationTitle),
    toTitle: visible(to.title),
    to: linkTo(to.id),
    b: (inside: ReactNode) => <b>{inside}</b>,
  }
  return (
    <li>
      <span className={classes.mark} aria-hidden>
        →
      </span>
      <div>
        {from
          ? t.rich('moved.from', {
              ...told,
              fromTitle: visible(from.title),
              from: linkTo(from.id),
            })
          : t.rich('moved.new', told)}
      </div>
    </li>
  )
}
