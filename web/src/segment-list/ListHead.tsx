import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { SegmentMeasures } from '../api/measures'
import { useMay } from '../api/session'
import { useStatus } from '../api/status'
import { texts } from '../i18n'
import viewClasses from '../segments/ViewLinks.module.css'
import { EvaluateNow } from './EvaluateNow'
import classes from './ListHead.module.css'
import { LIST_VIEWS, type ListView, viewPath } from './view'

const t = texts('segmentList')

interface ListHeadProps {
  readonly view: ListView
  /** What is known of values; absent until that is. */
  readonly measuring: SegmentMeasures | undefined
}

/** What the page is, and what can be begun from here. */
export function ListHead({ view, measuring }: ListHeadProps) {
  const mayWrite = useMay('segments:write')
  const { data: status } = useStatus()
  return (
    <>
      <header className={classes.head}>
        <h1>{t('title')}</h1>
        <p className={classes.about}>{measuring && aboutValues(measuring)}</p>
        <div className={classes.actions}>
          {status && <EvaluateNow status={status} />}
          <Button component={Link} to="/gallery" variant="default">
            {t('gallery')}
          </Button>
          {mayWrite && (
            <Button component={Link} to="/build">
              {t('new')}
            </Button>
          )}
        </div>
      </header>
      <nav className={viewClasses.views} aria-label={t('views.label')}>
        {LIST_VIEWS.map((one) => (
          <Link key={one} to={viewPath(one)} aria-current={one === view ? 'page' : undefined}>
            {t(`views.${one}`)}
          </Link>
        ))}
      </nav>
    </>
  )
}

/** What values are made of, so that nobody has to guess. */
function aboutValues({ measuring, asOf, trouble, purchases, churn }: SegmentMeasures): ReactNode {
  if (trouble !== undefined) return t('values.trouble', { trouble })
  if (measuring && asOf === undefined) return t('values.measuring')
  const value =
    purchases === undefined || purchases.amount.length === 0
      ? t('values.none')
      : t('values.of', { amount: purchases.amount.join(' × '), event: purchases.event })
  return (
    <>
      {value}{' '}
      {churn === undefined
        ? t.rich('values.noChurn', { link: (inside) => <Link to="/analyses/churn">{inside}</Link> })
        : t('values.churn', { model: churn.title })}
    </>
  )
}
