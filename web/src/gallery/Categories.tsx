import type { Gallery } from '../api/gallery'
import { texts } from '../i18n'
import classes from './GalleryPage.module.css'

const t = texts('gallery')

interface CategoriesProps extends Pick<Gallery, 'categories' | 'templates'> {
  readonly chosen: string
  readonly onChoose: (category: string) => void
}

/** The kinds of templates, with how many of each can be used. */
export function Categories({ categories, templates, chosen, onChoose }: CategoriesProps) {
  const usable = templates.filter(({ definition }) => definition !== undefined)
  const all = [{ name: '', title: t('all') }, ...categories]
  return (
    <fieldset className={classes.categories} aria-label={t('categories')}>
      {all.map(({ name, title }) => (
        <button
          key={name}
          type="button"
          className={classes.category}
          aria-pressed={name === chosen}
          onClick={() => onChoose(name)}
        >
          {title} <span>{usable.filter(({ category }) => name === '' || category === name).length}</span>
        </button>
      ))}
    </fieldset>
  )
}
