import { Link } from 'react-router'
import { type MemberScore, type MemberScores as Scores, useMemberScores } from '../../api/segment-relations'
import { Instant } from '../../format/Instant'
import { Verbatim } from '../../format/Verbatim'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import tables from '../tables.module.css'
import { NumbersScore } from './NumbersScore'
import { PartsScore } from './PartsScore'
import classes from './Scores.module.css'

const t = texts('segments')

interface MemberScoresProps {
  readonly id: string
}

/** What every model says of the members, beside everybody. */
export function MemberScores({ id }: MemberScoresProps) {
  const query = useMemberScores(id)
  return (
    <Loaded query={query} height={420}>
      {(scores) =>
        scores.length === 0 ? <NoModels /> : scores.map((one) => <ModelPanel key={one.model} scores={one} />)
      }
    </Loaded>
  )
}

function NoModels() {
  return (
    <Panel id="no-models" title={t('insights.scores.title')}>
      <p className={tables.quiet}>{t('scores.none')}</p>
      <p>
        <Link to="/models">{t('scores.toModels')}</Link>
      </p>
    </Panel>
  )
}

function ModelPanel({ scores: { model, title, asOf, outputs } }: { readonly scores: Scores }) {
  return (
    <Panel
      id={`model-${model}`}
      title={title}
      aside={
        <span className={tables.quiet}>{t.rich('scores.asOf', { at: () => <Instant at={asOf} /> })}</span>
      }
    >
      <ul className={classes.outputs}>
        {outputs.map((output) => (
          <Output key={output.name} output={output} />
        ))}
      </ul>
    </Panel>
  )
}

function Output({ output }: { readonly output: MemberScore }) {
  const { title, description, kind, members } = output
  return (
    <li>
      <h3>
        <Verbatim text={title} />
      </h3>
      <p className={tables.quiet}>{description}</p>
      {members.profiles === 0 ? (
        <p>{t('scores.nobody')}</p>
      ) : kind === 'numbers' ? (
        <NumbersScore output={output} />
      ) : (
        <PartsScore output={output} />
      )}
    </li>
  )
}
