import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Home, RevenueAtRisk } from '../api/home'
import { useMay } from '../api/session'
import { useStatus } from '../api/status'
import { formatCount, formatShare, formatShortMoney } from '../format/number'
import { visible } from '../format/visible-text'
import { Panel } from '../frame/Panel'
import { texts } from '../i18n'
import { fullTitle } from '../segment-list/listing'
import { segmentPath } from '../segments/segment-path'
import classes from './HomePage.module.css'

const t = texts('home')

interface AtRiskProps {
  readonly home: Home
  /** Whether it is as wide as the page. */
  readonly wide?: boolean
}

/** How much of a year's revenue comes from customers who may leave. */
export function AtRisk({ home: { risk, measuring }, wide = false }: AtRiskProps) {
  return (
    <Panel id="at-risk" title={t('risk.title')} wide={wide}>
      <div className={risk || measuring ? classes.risk : undefined}>
        {risk ? (
          <Told risk={risk} />
        ) : (
          <p className={classes.note}>
            {measuring ? t('risk.measuring') : t.rich('risk.unknown', { link: toChurn, gallery: toGallery })}
          </p>
        )}
      </div>
    </Panel>
  )
}

/** Amounts without a currency are read as somebody's own. */
function NoCurrency() {
  const may = useMay('settings:write')
  return (
    <p className={classes.note}>
      {t.rich('risk.noCurrency', {
        link: (inside) => (may ? <Link to="/settings">{inside}</Link> : inside),
      })}
    </p>
  )
}

const toChurn = (inside: ReactNode) => <Link to="/analyses/churn">{inside}</Link>
const toGallery = (inside: ReactNode) => <Link to="/gallery?category=life-cycle">{inside}</Link>

function Told({ risk }: { readonly risk: RevenueAtRisk }) {
  const currency = useStatus().data?.currency
  const share = formatShare(risk.revenue / risk.of)
  return (
    <>
      <p className={classes.figure}>{formatShortMoney(risk.revenue, currency)}</p>
      <div>
        <p>
          {risk.basis === 'model'
            ? t.rich('risk.byModel', {
                share,
                title: visible(risk.model.title),
                link: (inside) => <Link to={`/models/${risk.model.name}`}>{inside}</Link>,
              })
            : t.rich('risk.bySegment', {
                share,
                count: risk.profiles,
                number: formatCount(risk.profiles),
                title: visible(fullTitle(risk.segment)),
                link: (inside) => <Link to={segmentPath(risk.segment.id)}>{inside}</Link>,
              })}
        </p>
        {currency === undefined && <NoCurrency />}
        {risk.basis === 'segment' && (
          <p className={classes.note}>{t.rich('risk.better', { link: toChurn })}</p>
        )}
      </div>
    </>
  )
}
