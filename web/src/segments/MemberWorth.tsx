import { Link } from 'react-router'
import { type SegmentMeasures, useSegmentMeasures, valueEach } from '../api/measures'
import type { SegmentDetail } from '../api/segments'
import { useStatus } from '../api/status'
import { formatShare, formatShortMoney } from '../format/number'
import { Fact } from '../frame/Facts'
import { texts } from '../i18n'
import classes from './MemberWorth.module.css'

const t = texts('segments')

interface MemberWorthProps {
  readonly segment: Pick<SegmentDetail, 'id' | 'size' | 'updatedAt'>
}

/** What the members spent, and how likely they are to leave; both have their room before they are known. */
export function MemberWorth({ segment: { id, size, updatedAt } }: MemberWorthProps) {
  const { data: known, isError } = useSegmentMeasures()
  const measure = known?.segments.find((one) => one.id === id)
  const missing = isError ? t('facts.notComputed') : known && missingFor(known, updatedAt)
  const noAmounts = known && !hasAmounts(known) ? t('facts.noAmounts') : undefined
  return (
    <>
      <Fact name={t('facts.spent')}>
        <span className={classes.spent}>
          {measure?.value === undefined ? (
            <Missing text={missing ?? noAmounts} />
          ) : (
            <Spent value={measure.value} size={size} />
          )}
        </span>
      </Fact>
      <Fact name={t('facts.churn')}>
        <span className={classes.churn}>
          {measure?.churnRisk === undefined ? (
            <NoRisk missing={missing} hasModel={known?.churn !== undefined} isKnown={known !== undefined} />
          ) : (
            formatShare(measure.churnRisk)
          )}
        </span>
      </Fact>
    </>
  )
}

interface NoRiskProps {
  readonly missing: string | undefined
  readonly hasModel: boolean
  readonly isKnown: boolean
}

/** Nothing says how likely members are to leave; a model would. */
function NoRisk({ missing, hasModel, isKnown }: NoRiskProps) {
  if (missing !== undefined || hasModel || !isKnown) return <Missing text={missing} />
  return (
    <Link to="/analyses/churn" className={classes.quiet}>
      {t('scores.toModels')}
    </Link>
  )
}

function Spent({ value, size }: { readonly value: number; readonly size: number | undefined }) {
  const { currency } = useStatus().data ?? {}
  const each = valueEach({ value, size })
  return (
    <>
      {formatShortMoney(value, currency)}
      {each !== undefined && (
        <span className={classes.quiet}>{t('facts.each', { value: formatShortMoney(each, currency) })}</span>
      )}
    </>
  )
}

function Missing({ text }: { readonly text: string | undefined }) {
  return text === undefined ? '–' : <span className={classes.quiet}>{text}</span>
}

/** Why nothing is known yet: what was computed before a segment was saved says nothing of it. */
function missingFor({ measuring, trouble, asOf = 0 }: SegmentMeasures, savedAt: number): string | undefined {
  if (trouble !== undefined) return t('facts.notComputed')
  return measuring && asOf <= savedAt ? t('facts.computing') : undefined
}

function hasAmounts({ purchases }: SegmentMeasures): boolean {
  return purchases !== undefined && purchases.amount.length > 0
}
