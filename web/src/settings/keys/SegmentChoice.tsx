import { Checkbox } from '@mantine/core'
import { useSegments } from '../../api/segments'
import { visible } from '../../format/visible-text'
import { Loaded } from '../../states/Loaded'
import classes from './keys.module.css'

interface SegmentChoiceProps {
  readonly legend: string
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** The segments that a page key tells of. */
export function SegmentChoice({ legend, chosen, onChange }: SegmentChoiceProps) {
  const toggle = (id: string, wanted: boolean) =>
    onChange(wanted ? [...chosen, id] : chosen.filter((other) => other !== id))
  return (
    <fieldset className={classes.fieldset}>
      <legend>{legend}</legend>
      <Loaded query={useSegments()} height={272}>
        {(segments) => (
          <div className={classes.scopes}>
            {segments.map(({ id, title }) => (
              <Checkbox
                key={id}
                size="xs"
                label={visible(title)}
                description={visible(id)}
                checked={chosen.includes(id)}
                onChange={(event) => toggle(id, event.currentTarget.checked)}
              />
            ))}
          </div>
        )}
      </Loaded>
    </fieldset>
  )
}
