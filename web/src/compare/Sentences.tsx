import { visible } from '../format/visible-text'
import { texts } from '../i18n'
import { fullTitle } from '../segment-list/listing'
import classes from './ComparePage.module.css'
import type { ComparedSegment } from './compared'
import { wordDiff } from './word-diff'

const t = texts('compare')

interface SentencesProps {
  readonly compared: readonly ComparedSegment[]
}

/** What each says; what the first does not say is marked. */
export function Sentences({ compared }: SentencesProps) {
  const [first, second] = compared
  if (first === undefined || second === undefined) return null
  const baseOf = (id: string) => (id === first.row.id ? second.row.sentence : first.row.sentence)
  return (
    <>
      <p className={classes.note}>{t('sentences.about')}</p>
      <dl className={classes.sentences}>
        {compared.map(({ row }) => (
          <div key={row.id}>
            <dt>{visible(fullTitle(row))}</dt>
            <dd>
              {wordDiff(visible(row.sentence), visible(baseOf(row.id))).map((words, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the words of a sentence have no other name
                <span key={place}>{words.isShared ? words.text : <mark>{words.text}</mark>} </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
