import classes from './Tags.module.css'

interface TagsProps {
  readonly tags: readonly string[]
}

export function Tags({ tags }: TagsProps) {
  if (tags.length === 0) return null
  return (
    <ul className={classes.tags} aria-label="Tags">
      {tags.map((tag) => (
        <li key={tag}>{tag}</li>
      ))}
    </ul>
  )
}
