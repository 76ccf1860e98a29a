import type { DraftCount, Estimate } from '../../api/drafts'
import { formatCount } from '../../format/number'
import { texts } from '../../i18n'
import { MemberList } from './MemberList'
import classes from './Results.module.css'

const t = texts('builder')

interface ChangeProps {
  readonly saved: NonNullable<DraftCount['saved']>
}

/** Who joins and who leaves when this is saved. */
export function Change({ saved }: ChangeProps) {
  const { joiners, leavers, staying, joinerSample, leaverSample } = saved
  const isSame = joiners.high === 0 && leavers.high === 0
  return (
    <section className={classes.section} aria-labelledby="change-title">
      <h2 id="change-title">{t('results.change')}</h2>
      {isSame ? (
        <p className={classes.quiet}>{t('results.same')}</p>
      ) : (
        <>
          <dl className={classes.change}>
            <Fact name={t('results.joiners')} counted={joiners} sign="+" />
            <Fact name={t('results.leavers')} counted={leavers} sign="−" />
            <Fact name={t('results.staying')} counted={staying} />
          </dl>
          <Sample title={t('results.whoJoins')} members={joinerSample} />
          <Sample title={t('results.whoLeaves')} members={leaverSample} />
        </>
      )}
    </section>
  )
}

function say({ value, low, high }: Estimate): string {
  return low === high ? formatCount(value) : `≈ ${formatCount(value)}`
}

interface FactProps {
  readonly name: string
  readonly counted: Estimate
  /** Nobody is neither more nor less. */
  readonly sign?: '+' | '−'
}

function Fact({ name, counted, sign }: FactProps) {
  const shown = counted.high === 0 ? undefined : sign
  return (
    <div>
      <dt>{name}</dt>
      <dd data-sign={shown}>
        {shown}
        {say(counted)}
      </dd>
    </div>
  )
}

interface SampleProps {
  readonly title: string
  readonly members: DraftCount['members']
}

function Sample({ title, members }: SampleProps) {
  if (members.length === 0) return null
  return (
    <details className={classes.more}>
      <summary>{title}</summary>
      <MemberList members={members} />
    </details>
  )
}
