import { visible } from '../../format/visible-text'
import { texts } from '../../i18n'
import { type Path, placeKey } from '../definition/node'
import classes from './Results.module.css'
import type { Results } from './use-results'

const t = texts('builder')

interface SentenceProps {
  readonly results: Results
  readonly root: Path
}

/** All of it in words; the last that could be said while something is not filled in. */
export function Sentence({ results: { words, problems }, root }: SentenceProps) {
  const sentence = words?.sentences.find(({ path }) => placeKey(path) === placeKey(root))
  const isUnfinished = problems !== undefined && problems.length > 0
  return (
    <p className={classes.sentence} data-stale={isUnfinished}>
      <span className="unseen">{t('sentence.label')}: </span>
      {sentence ? visible(sentence.text) : isUnfinished && t('sentence.unfinished')}
    </p>
  )
}
