import { texts } from '../i18n'
import classes from './Tags.module.css'

const t = texts('segments')

interface TagsProps {
  readonly tags: readonly string[]
}

export function Tags({ tags }: TagsProps) {
  if (tags.length === 0) return null
  return (
    <ul className={classes.tags} aria-label={t('tags')}>
      {tags.map((tag) => (
        <li key={tag}>{tag}</li>
      ))}
    </ul>
  )
}
