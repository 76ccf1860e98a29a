import { texts } from '../../../i18n'
import { NameBox } from '../controls/NameBox'
import { ValueList } from '../controls/ValueList'
import { usePartNames, useSegmentationNames, useSegmentNames } from '../data/use-names'
import { type Names, namesOf, writeNames } from '../language/names'

const t = texts('conditions')

interface NameProps {
  readonly value: string
  readonly onChange: (name: string) => void
}

/** The name of a saved segment. */
export function SegmentName({ value, onChange }: NameProps) {
  return (
    <NameBox
      label={t('labels.segment')}
      value={value}
      suggestions={useSegmentNames()}
      unknown={t('unknownDefinition')}
      onChange={onChange}
    />
  )
}

/** The name of a saved segmentation. */
export function SegmentationName({ value, onChange }: NameProps) {
  const suggestions = useSegmentationNames()
  return (
    <NameBox
      label={t('labels.segmentation')}
      value={value}
      suggestions={suggestions}
      unknown={t('unknownDefinition')}
      onChange={onChange}
    />
  )
}

interface PartNamesProps {
  readonly segmentation: string
  readonly value: Names
  readonly onChange: (names: Names) => void
}

/** Parts of a segmentation, of which any counts. */
export function PartNames({ segmentation, value, onChange }: PartNamesProps) {
  const parts = usePartNames(segmentation)
  return (
    <ValueList
      label={t('labels.parts')}
      values={namesOf(value).filter((name) => name !== '')}
      suggestions={parts ?? []}
      onChange={(next) => onChange(writeNames(next, value))}
    />
  )
}
