import { problemOf } from '../api/client'
import { useTrackingState } from '../api/tracking'
import { formatCount } from '../format/number'
import { Fact, Facts } from '../frame/Facts'
import { texts } from '../i18n'
import classes from './LivePage.module.css'
import { sayLag } from './lag-text'

const t = texts('live')

/** How far the stores are behind what was acknowledged, and what keeps them from it. */
export function TrackingHead() {
  const { data, error, isError } = useTrackingState()
  return (
    <header className={classes.head}>
      <h1>{t('title')}</h1>
      <Facts>
        <Fact name={t('waiting')}>{data ? formatCount(data.waiting) : '–'}</Fact>
        <Fact name={t('behind')}>{data ? sayLag(data.lagMs) : '–'}</Fact>
        <Fact name={t('state')}>{stateOf(data !== undefined, data?.trouble)}</Fact>
      </Facts>
      {data?.trouble && (
        <p className={classes.trouble} role="alert">
          {t.rich('stuck', { trouble: data.trouble, strong: (inside) => <strong>{inside}</strong> })}
        </p>
      )}
      {isError && !data && (
        <p className={classes.trouble} role="alert">
          {problemOf(error).message} {problemOf(error).mend}
        </p>
      )}
    </header>
  )
}

function stateOf(known: boolean, trouble: string | null | undefined): string {
  if (!known) return '–'
  return t(trouble ? 'inTrouble' : 'running')
}
