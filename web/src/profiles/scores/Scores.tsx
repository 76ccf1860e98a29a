import { useState } from 'react'
import { Link } from 'react-router'
import { type ModelScores, useScores } from '../../api/profiles'
import { Instant } from '../../format/Instant'
import { Verbatim } from '../../format/Verbatim'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import classes from '../ProfilePage.module.css'
import { TraitChanges } from '../traits/TraitChanges'
import { ScoreReasons } from './ScoreReasons'
import styles from './Scores.module.css'
import { sayScore } from './score-text'

const t = texts('profiles')

interface ScoresProps {
  readonly identity: string
}

/** What models say of a profile, how that changed, and why they say so. */
export function Scores({ identity }: ScoresProps) {
  const query = useScores(identity)
  return (
    <Panel id="scores" title={t('scores.title')}>
      <Loaded query={query} height={80}>
        {(scores) => {
          const known = scores.filter(({ asOf }) => asOf !== undefined)
          if (known.length === 0) return <NoScores />
          return known.map((one) => <Model key={one.model} identity={identity} scores={one} />)
        }}
      </Loaded>
    </Panel>
  )
}

function NoScores() {
  return (
    <p className={classes.quiet}>
      {t('scores.none')} <Link to="/models">{t('scores.toModels')}</Link>
    </p>
  )
}

interface ModelProps extends ScoresProps {
  readonly scores: ModelScores
}

function Model({ identity, scores: { model, title, asOf, explains, outputs } }: ModelProps) {
  const known = outputs.filter(({ value }) => value !== undefined)
  return (
    <section className={styles.model} aria-label={title}>
      <header className={classes.line}>
        <h3>
          <Link to={`/models/${encodeURIComponent(model)}`}>
            <Verbatim text={title} />
          </Link>
        </h3>
        {asOf !== undefined && (
          <span className={classes.small}>{t.rich('scores.asOf', { at: () => <Instant at={asOf} /> })}</span>
        )}
      </header>
      {known.length === 0 && <p className={classes.quiet}>{t('scores.nothing')}</p>}
      <ul className={classes.lines}>
        {known.map((score) => (
          <Score key={score.name} identity={identity} score={score} />
        ))}
      </ul>
      {explains && known.length > 0 && <Why identity={identity} model={model} title={title} />}
    </section>
  )
}

interface ScoreProps extends ScoresProps {
  readonly score: ModelScores['outputs'][number]
}

function Score({ identity, score }: ScoreProps) {
  const [open, setOpen] = useState(false)
  const { title, description, trait, since } = score
  return (
    <li>
      <div className={classes.line}>
        <span title={description}>
          <Verbatim text={title} />
        </span>
        <strong className={styles.value}>
          <Verbatim text={sayScore(score)} />
        </strong>
      </div>
      {since !== undefined && (
        <details className={classes.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>
            <span className="unseen">{t('traits.changesOf', { name: title })}</span>
            {t.rich('traits.since', { at: () => <Instant at={since} /> })}
          </summary>
          {open && <TraitChanges identity={identity} trait={trait} />}
        </details>
      )}
    </li>
  )
}

interface WhyProps extends ScoresProps {
  readonly model: string
  readonly title: string
}

function Why({ identity, model, title }: WhyProps) {
  const [open, setOpen] = useState(false)
  return (
    <details className={classes.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {t.rich('scores.why', { title, unseen: (inside) => <span className="unseen">{inside}</span> })}
      </summary>
      {open && <ScoreReasons identity={identity} model={model} />}
    </details>
  )
}
