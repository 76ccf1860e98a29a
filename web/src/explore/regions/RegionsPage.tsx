import { NativeSelect, TextInput } from '@mantine/core'
import { useAnalysis } from '../../api/analyses'
import { oneOf, useAddressState } from '../../frame/address-state'
import { texts } from '../../i18n'
import { AskedPicture } from '../AskedPicture'
import { PicturePage } from '../PicturePage'
import { placeName } from './place-name'
import { RegionsPicture } from './RegionsPicture'
import { type RegionsResult, SHOWN } from './result'
import { readView, writeView } from './view'

const t = texts('explore')
const BY = ['country', 'region', 'city'] as const

/** Where customers are, and what they bring there. */
export function RegionsPage() {
  const [state, change] = useAddressState({
    by: 'country',
    show: 'customers',
    map: 'most',
    within: '',
    trait: '',
    pick: '',
  })
  const by = oneOf(BY, state.by)
  const shown = oneOf(SHOWN, state.show)
  const trait = state.trait === '' ? {} : { trait: state.trait }
  const within = by === 'country' || state.within === '' ? {} : { within: state.within }
  const asked = useAnalysis<RegionsResult>('regions', { by, ...trait, ...within })
  const countries = useAnalysis<RegionsResult>('regions', { by: 'country' }, { enabled: by !== 'country' })
  return (
    <PicturePage
      name="regions"
      controls={
        <>
          <NativeSelect
            label={t('regions.by')}
            value={by}
            data={BY.map((value) => ({ value, label: t(`regions.${value}`) }))}
            onChange={({ currentTarget }) => change({ by: currentTarget.value, trait: '', pick: '' })}
          />
          <NativeSelect
            label={t('regions.show')}
            value={shown}
            data={SHOWN.map((value) => ({ value, label: t(`regions.${value}`) }))}
            onChange={({ currentTarget }) => change({ show: currentTarget.value })}
          />
          {by !== 'country' && (
            <NativeSelect
              label={t('regions.within')}
              value={state.within}
              data={[
                { value: '', label: t('regions.everywhere') },
                ...(countries.run?.result?.places ?? []).flatMap((place) =>
                  place.country === null ? [] : [{ value: place.country.code, label: placeName(place) }],
                ),
              ]}
              onChange={({ currentTarget }) => change({ within: currentTarget.value, pick: '' })}
            />
          )}
          <TextInput
            key={state.trait}
            label={t('regions.trait')}
            placeholder={by}
            defaultValue={state.trait}
            onBlur={({ currentTarget }) => change({ trait: currentTarget.value.trim(), pick: '' })}
          />
        </>
      }
    >
      <AskedPicture asked={asked} height={640}>
        {(result) => (
          <RegionsPicture
            result={result}
            shown={shown}
            view={readView(state.map)}
            onView={(view) => change({ map: writeView(view) })}
            picked={state.pick === '' ? [] : state.pick.split('~')}
            onPick={(keys) => change({ pick: keys.join('~') })}
          />
        )}
      </AskedPicture>
    </PicturePage>
  )
}
