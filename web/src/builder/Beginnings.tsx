import { NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from 'react-router'
import { getDefinition } from '../api/definition'
import { useSegments } from '../api/segments'
import { visible } from '../format/visible-text'
import { texts } from '../i18n'
import { ProblemNotice } from '../states/ProblemNotice'
import classes from './Beginnings.module.css'
import type { Definition } from './definition/node'
import { savedOf } from './saved'
import { copyOf } from './start'

const t = texts('builder')

interface BeginningsProps {
  readonly onBegin: (definition: Definition) => void
}

/** What else one can start from while there is nothing yet. */
export function Beginnings({ onBegin }: BeginningsProps) {
  const { data: segments = [] } = useSegments()
  const choices = segments.filter(({ kind }) => kind === 'segment')
  const { mutate, error } = useMutation({
    mutationFn: (name: string) => getDefinition('segment', name),
    onSuccess: (found) => {
      const saved = savedOf(found)
      if (saved) onBegin(copyOf(saved.definition, (title) => t('begin.copyOf', { title })))
    },
  })
  return (
    <section className={classes.beginnings} aria-labelledby="begin-title">
      <h2 id="begin-title">{t('begin.title')}</h2>
      <div className={classes.ways}>
        <Link className={classes.way} to="/gallery">
          <strong>{t('begin.gallery')}</strong>
          <span>{t('begin.galleryText')}</span>
        </Link>
        {choices.length > 0 && (
          <div className={classes.way}>
            <NativeSelect
              label={t('begin.copy')}
              value=""
              data={[
                { value: '', label: t('begin.choose') },
                ...choices.map(({ name, title }) => ({ value: name, label: visible(title) })),
              ]}
              onChange={({ currentTarget }) => mutate(currentTarget.value)}
            />
            <ProblemNotice error={error} />
          </div>
        )}
      </div>
    </section>
  )
}
