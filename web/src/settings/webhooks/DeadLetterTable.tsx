import { Button } from '@mantine/core'
import type { DeadLetter } from '../../api/webhooks'
import { Instant } from '../../format/Instant'
import { formatCount } from '../../format/number'
import { Verbatim } from '../../format/Verbatim'
import classes from '../../frame/Table.module.css'
import { texts } from '../../i18n'

const t = texts('webhooks')

interface DeadLetterTableProps {
  readonly letters: readonly DeadLetter[]
  readonly onReplay: (letter: string) => void
  readonly onDrop: (letter: string) => void
}

export function DeadLetterTable({ letters, onReplay, onDrop }: DeadLetterTableProps) {
  if (letters.length === 0) return <p className={classes.quiet}>{t('letters.none')}</p>
  return (
    <table className={classes.table}>
      <caption className="unseen">{t('letters.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('letters.given')}</th>
          <th scope="col" className={classes.number}>
            {t('letters.changes')}
          </th>
          <th scope="col">{t('letters.why')}</th>
          <th scope="col">
            <span className="unseen">{t('letters.replay')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {letters.map((letter) => (
          <LetterRow
            key={letter.id}
            letter={letter}
            onReplay={() => onReplay(letter.id)}
            onDrop={() => onDrop(letter.id)}
          />
        ))}
      </tbody>
    </table>
  )
}

interface LetterRowProps {
  readonly letter: DeadLetter
  readonly onReplay: () => void
  readonly onDrop: () => void
}

function LetterRow({ letter, onReplay, onDrop }: LetterRowProps) {
  const { changes, attempts, diedAt, problem, isReplaying } = letter
  const count = formatCount(changes)
  return (
    <tr>
      <td data-label={t('letters.given')}>
        <Instant at={diedAt} />
      </td>
      <td className={classes.number} data-label={t('letters.changes')}>
        {count}
      </td>
      <td data-label={t('letters.why')}>
        <div>
          {problem && <Verbatim text={problem.message} />}
          <div className={classes.small}>{t('letters.attempts', { count: attempts })}</div>
        </div>
      </td>
      <td className={classes.end}>
        {isReplaying ? (
          <span className={classes.tag}>{t('letters.replaying')}</span>
        ) : (
          <div className={classes.buttons}>
            <Button
              variant="default"
              size="xs"
              onClick={onReplay}
              aria-label={t('letters.replayOne', { count })}
            >
              {t('letters.replay')}
            </Button>
            <Button variant="default" size="xs" onClick={onDrop} aria-label={t('letters.dropOne', { count })}>
              {t('letters.drop')}
            </Button>
          </div>
        )}
      </td>
    </tr>
  )
}
